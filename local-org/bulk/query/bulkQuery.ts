import type { Org, Session } from '../../org.ts';
import { compileQuery, type CompiledQuery } from '../../soql/compileQuery.ts';
import { parseSoql } from '../../soql/parseSoql.ts';
import { isAggregate, type SoqlQuery } from '../../soql/soqlSyntax.ts';
import { BULK_ERRORS } from '../bulkErrors.ts';
import type { QueryOperation } from '../jobs/bulkJob.ts';

/** Objects with which the Bulk API answers INVALIDENTITY, of those the local org has. */
const NO_BULK: ReadonlySet<string> = new Set(['TaskPriority', 'TaskStatus']);

/** What the Bulk API leaves to REST (Bulk API 2.0: SOQL Considerations). */
function refused(query: SoqlQuery): string | undefined {
  const operands = query.select.flatMap((item) => (item.kind === 'operand' ? [item.operand] : []));
  if (query.select.some((item) => item.kind === 'typeof')) return 'TYPEOF';
  if (query.offset !== undefined) return 'OFFSET';
  if (operands.some((operand) => operand.kind === 'function' && operand.name === 'FIELDS')) return 'FIELDS()';
  const isAggregated = query.groupBy.length > 0 || operands.some(isAggregate);
  return isAggregated || query.select.some((item) => item.kind === 'children') ? 'Aggregate Relationships' : undefined;
}

/** A query a job may run, or the error its creation is answered with. */
export function compileBulkQuery(org: Org, session: Session, soql: string, operation: QueryOperation): CompiledQuery {
  const query = parseSoql(soql);
  const reason = refused(query);
  if (reason !== undefined) throw BULK_ERRORS.notInBulkQuery(reason);
  const compiled = compileQuery(org, session, query, soql, { all: operation === 'queryAll', urlOf: () => '' });
  if (NO_BULK.has(compiled.object.name)) throw BULK_ERRORS.notABulkEntity(compiled.object.name);
  if (compiled.cells.length < query.select.length) throw BULK_ERRORS.notInBulkQuery('Selecting compound data');
  return compiled;
}
