/**
 * An org in memory behind the page's own GraphQL: it parses our documents with the reference implementation and answers
 * queries and mutations on its tables as the platform does, unique keys included.
 */
import type * as Graphql from 'graphql';
import type { GraphqlResult } from 'lightning/graphql';
import type { PageReader } from '../recordQuery';

export type Row = Record<string, unknown>;
type Filter = Readonly<Record<string, unknown>>;

const { Kind, parse } = jest.requireActual<typeof Graphql>('graphql');

function valueOf(node: Graphql.ValueNode, variables: Row): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, valueOf(value, variables)]));
    case Kind.LIST:
      return node.values.map((value) => valueOf(value, variables));
    case Kind.NULL:
      return null;
    default:
      return 'value' in node ? node.value : undefined;
  }
}

const same = (left: unknown, right: unknown): boolean => String(left ?? '').toLowerCase() === String(right ?? '').toLowerCase();

export class PageOrg implements PageReader {
  readonly tables: Record<string, Row[]>;
  /** Fields of each object that may have a value once. */
  readonly uniqueKeys: Readonly<Record<string, string>>;
  readonly asked: string[] = [];
  /** Objects that take no writes, and what is said then. */
  readonly refusals: Record<string, string> = {};
  private nextId = 1;

  constructor(tables: Record<string, Row[]>, uniqueKeys: Readonly<Record<string, string>> = {}) {
    this.tables = tables;
    this.uniqueKeys = uniqueKeys;
  }

  describe(objectApiName: string) {
    const names = Object.keys(Object.assign({}, ...(this.tables[objectApiName] ?? [])) as Row);
    const fields = Object.fromEntries(
      names.map((apiName) => [apiName, { apiName, dataType: '', label: '', createable: true, updateable: true }])
    );
    return Promise.resolve({ apiName: objectApiName, label: '', createable: true, updateable: true, deletable: true, fields });
  }

  async read(document: unknown, variables: Readonly<Row> = {}): Promise<unknown> {
    const { data, errors } = this.answer((document as { text: string }).text, variables);
    if (errors) throw new Error(errors[0]?.message);
    return data;
  }

  answer(text: string, variables: Readonly<Row>): GraphqlResult {
    this.asked.push(text);
    const [operation] = parse(text).definitions as Graphql.OperationDefinitionNode[];
    const fields = (set: Graphql.SelectionSetNode | undefined): Graphql.FieldNode[] => (set?.selections ?? []) as Graphql.FieldNode[];
    const [uiapi] = fields(operation?.selectionSet);
    const isQuery = operation?.operation === 'query';
    const roots = isQuery ? fields(fields(uiapi?.selectionSet)[0]?.selectionSet) : fields(uiapi?.selectionSet);
    const errors: { message: string; path: string[] }[] = [];
    const results = roots.map((field) => {
      const args = Object.fromEntries((field.arguments ?? []).map(({ name, value }) => [name.value, valueOf(value, variables)]));
      const name = field.alias?.value ?? field.name.value;
      const result = isQuery ? this.query(field, args) : this.mutate(field.name.value, args['input'] as Row);
      if (typeof result === 'string') errors.push({ message: result, path: ['uiapi', name] });
      return [name, typeof result === 'string' ? null : result] as const;
    });
    const data = Object.fromEntries(results);
    return { data: { uiapi: isQuery ? { query: data } : data }, ...(errors.length > 0 ? { errors } : {}) };
  }

  private query(field: Graphql.FieldNode, { where, first, after }: Row) {
    const table = this.tables[field.name.value];
    if (!table) throw new Error(`Cannot query field "${field.name.value}" on type "RecordQuery".`);
    const rows = table.filter((row) => this.matches(row, (where ?? {}) as Filter));
    const from = Number(after ?? 0);
    const page = rows.slice(from, from + Number(first));
    const edges = (field.selectionSet?.selections ?? []).find((node) => node.kind === Kind.FIELD && node.name.value === 'edges');
    const node = (edges as Graphql.FieldNode).selectionSet?.selections[0] as Graphql.FieldNode;
    const hasNextPage = from + page.length < rows.length;
    return {
      pageInfo: { hasNextPage, endCursor: page.length > 0 ? String(from + page.length) : null },
      edges: page.map((row) => ({ node: this.select(row, node) }))
    };
  }

  private parentOf(row: Row, relationship: string): Row | undefined {
    const id = row[relationship.endsWith('__r') ? relationship.replace(/__r$/, '__c') : `${relationship}Id`];
    return Object.values(this.tables)
      .flat()
      .find(({ Id }) => id !== undefined && id !== null && Id === id);
  }

  private select(row: Row, { selectionSet }: Graphql.FieldNode): Row {
    const selected = (selectionSet?.selections ?? []) as Graphql.FieldNode[];
    return Object.fromEntries(
      selected.map((field) => {
        const name = field.name.value;
        const parts = (field.selectionSet?.selections ?? []) as Graphql.FieldNode[];
        const isValue = parts.every((part) => part.name.value === 'value' || part.name.value === 'displayValue');
        const parent = isValue ? undefined : this.parentOf(row, name);
        const value = parts.length === 0 ? row[name] : isValue ? { value: row[name] ?? null } : parent ? this.select(parent, field) : null;
        return [field.alias?.value ?? name, value];
      })
    );
  }

  private matches(row: Row, filter: Filter): boolean {
    return Object.entries(filter).every(([name, operator]) => {
      if (name === 'and') return (operator as Filter[]).every((part) => this.matches(row, part));
      if (name === 'or') return (operator as Filter[]).some((part) => this.matches(row, part));
      const { eq, ne, in: list, ...rest } = operator as { eq?: unknown; ne?: unknown; in?: unknown[] };
      if (Object.keys(rest).length > 0) {
        const parent = this.parentOf(row, name);
        return parent !== undefined && this.matches(parent, rest);
      }
      if (list !== undefined && list.length === 0) throw new Error('an empty list is refused');
      return (
        (eq === undefined || same(row[name], eq)) &&
        (ne === undefined || !same(row[name], ne)) &&
        (list === undefined || list.some((value) => same(row[name], value)))
      );
    });
  }

  private mutate(operation: string, input: Row): Row | string {
    const [, object = '', action = ''] = /^(.+)(Create|Update|Delete)$/.exec(operation) ?? [];
    const table = this.tables[object];
    if (!table) return `Field '${operation}' in type 'UIAPIMutations' is undefined`;
    if (this.refusals[object]) return this.refusals[object];
    const fields = (input[object] ?? {}) as Row;
    const odd = Object.values(fields).find((value) => typeof value === 'object' && value !== null);
    if (odd !== undefined) return 'a lookup is set by Id only';
    const index = table.findIndex(({ Id }) => Id === input['Id']);
    if (action !== 'Create' && index < 0) return 'entity is deleted';
    if (action === 'Delete') {
      table.splice(index, 1);
      return { Id: input['Id'] };
    }
    const key = this.uniqueKeys[object] ?? '';
    const twin = table.find((row, i) => i !== index && fields[key] !== undefined && row[key] === fields[key]);
    if (twin) return `duplicate value found: ${key}`;
    if (action === 'Create') table.push({ Id: `${object}-${this.nextId++}`, ...fields });
    else table[index] = { ...table[index], ...fields };
    return { Record: { Id: action === 'Create' ? table.at(-1)?.['Id'] : input['Id'] } };
  }
}
