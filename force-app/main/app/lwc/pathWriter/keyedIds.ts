import type { RowKindName } from 'c/attributionEngine';
import { queryRecords, type PageReader } from 'c/recordQuery';
import { keyFieldOf, OBJECT_OF_KIND, plainValue } from 'c/salesforceRecords';

/** Keys of rows by kind. */
export type Keys = { readonly [kind in RowKindName]?: readonly string[] };

const KINDS = Object.keys(OBJECT_OF_KIND) as readonly RowKindName[];

/** Ids of records by their key, read when they are needed: GraphQL writes by Id only (P8). */
export class KeyedIds {
  private readonly source: PageReader;
  private readonly prefix: string;
  private readonly ids = new Map<string, string>();

  constructor(source: PageReader, prefix: string) {
    this.source = source;
    this.prefix = prefix;
  }

  get(kind: RowKindName, key: string): string | undefined {
    return this.ids.get(`${kind} ${key}`);
  }

  set(kind: RowKindName, key: string, id: string): void {
    this.ids.set(`${kind} ${key}`, id);
  }

  /** Reads those that are not known. */
  async find(keys: Keys): Promise<void> {
    const unknown = KINDS.map((kind) => [kind, (keys[kind] ?? []).filter((key) => this.get(kind, key) === undefined)] as const);
    await this.readAgain(Object.fromEntries(unknown));
  }

  /** Reads them whatever is known: another writer may have made or deleted records in between. */
  async readAgain(keys: Keys): Promise<void> {
    for (const kind of KINDS) for (const key of keys[kind] ?? []) this.ids.delete(`${kind} ${key}`);
    const queries = KINDS.map((kind) => {
      const keyField = keyFieldOf(kind, this.prefix);
      const values = [...new Set(keys[kind])];
      return { kind, object: this.prefix + OBJECT_OF_KIND[kind], keyField, fields: ['Id', keyField], nameField: keyField, values };
    });
    const found = await queryRecords(
      this.source,
      queries.map(({ values, keyField, ...query }) => ({ ...query, anyOf: [{ path: keyField, values }] }))
    );
    for (const { kind, object, keyField } of queries) {
      for (const record of found.get(object) ?? []) {
        const key = plainValue(record[keyField]);
        if (typeof key === 'string') this.set(kind, key, String(record['Id']));
      }
    }
  }
}
