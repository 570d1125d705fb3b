import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import type { CompiledQuery } from '../../soql/compileQuery.ts';
import { countRows, firstRows, rowsByNumber, takeSnapshot } from '../../soql/runQuery.ts';
import type { Condition } from '../../soql/soqlSyntax.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import { writeCursor } from './cursors.ts';
import { FilterReader, type Filter } from './filterCondition.ts';
import { textLiteral } from './filterValue.ts';
import { compileRecords, toRecords } from './loadRecords.ts';
import { orderItems, writtenArgument } from './orderItems.ts';
import { connectionOf, readPage, type Connection, type Page, type PageArguments } from './paging.ts';
import { columnsOf, RecordBatch, type RecordNode } from './recordNodes.ts';
import { nodeFields } from './selection.ts';

export interface QueryArguments extends PageArguments {
  readonly where?: Filter | null;
  readonly scope?: string | null;
}

/** The WHERE of a connection: its filter, and the user's own records where the scope says so. */
export function conditionOf(context: GraphqlContext, object: ObjectSchema, args: QueryArguments): Condition | undefined {
  const filter = new FilterReader(context.org.schema).read(object, args.where);
  if (args.scope !== 'MINE') return filter;
  const mine: Condition = {
    kind: 'compare',
    operand: { kind: 'field', path: 'OwnerId' },
    operator: '=',
    values: [textLiteral(context.session.userId)]
  };
  return filter === undefined ? mine : { kind: 'and', items: [mine, filter] };
}

/** A page by position: LIMIT and OFFSET, as the platform does without an upper bound. */
function plainPage(context: GraphqlContext, compiled: CompiledQuery, total: CompiledQuery, page: Page): Connection<RecordNode> {
  const rows = firstRows(context.org, compiled, page.first + 1).map(({ columns }) => columns);
  const batch = new RecordBatch(compiled.object, toRecords(context, compiled, rows.slice(0, page.first)));
  const count = (): number => countRows(context.org, total);
  return connectionOf(batch.nodes, page.start, rows.length > page.first, (index) => writeCursor({ index }), count);
}

/** A page of rows that stay the same from page to page, however many there are. */
function boundedPage(context: GraphqlContext, compiled: CompiledQuery, page: Page): Connection<RecordNode> {
  const { org, session, snapshots } = context;
  const numbers = page.snapshot === undefined ? takeSnapshot(org, compiled) : snapshots.find(session.userId, page.snapshot);
  const snapshot = page.snapshot ?? snapshots.keep(session.userId, numbers);
  const end = page.start + page.first;
  const rows = rowsByNumber(org, compiled, numbers.slice(page.start, end));
  const batch = new RecordBatch(compiled.object, toRecords(context, compiled, rows));
  return connectionOf(
    batch.nodes,
    page.start,
    end < numbers.length,
    (index) => writeCursor({ index, snapshot }),
    () => numbers.length
  );
}

/** Runs `Account(first, after, upperBound, where, orderBy, scope)` of `uiapi { query }`. */
export function runConnection(
  context: GraphqlContext,
  object: ObjectSchema,
  args: QueryArguments,
  info: GraphQLResolveInfo
): Connection<RecordNode> {
  context.countSubquery();
  const page = readPage(args);
  const columns = columnsOf(object, nodeFields(info.fieldNodes, object.name, info), info);
  const where = conditionOf(context, object, args);
  const orderBy = orderItems(context.org.schema, object, writtenArgument(info.fieldNodes[0], 'orderBy', context.variables));
  if (page.upperBound !== undefined || page.snapshot !== undefined) {
    return boundedPage(context, compileRecords(context, { object, columns, where, orderBy, limit: page.upperBound }), page);
  }
  const compiled = compileRecords(context, { object, columns, where, orderBy, offset: page.start });
  const total = compileRecords(context, { object, columns: ['Id'], where });
  return plainPage(context, compiled, total, page);
}
