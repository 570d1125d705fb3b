import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { showValue, type JsonValue } from '../records/showValue.ts';
import type { Stored } from '../storage/database.ts';
import type { ScopeNode } from './scope.ts';

export type JsonObject = { [key: string]: JsonValue };
/** One result row as SQLite gives it, by position. */
export type Columns = readonly Stored[];

/** How an object's URL is written; the API version is the request's. */
export type UrlOf = (objectName: string, id: string) => string;

/** Collects the columns of a SELECT; asking twice for the same SQL gives the same position. */
export class ColumnList {
  readonly sql: string[] = [];

  add(sql: string): number {
    const known = this.sql.indexOf(sql);
    return known >= 0 ? known : this.sql.push(sql) - 1;
  }
}

const ADDRESS_PARTS = ['City', 'Country', 'GeocodeAccuracy', 'Latitude', 'Longitude', 'PostalCode', 'State', 'Street'] as const;

/** An address is read from its parts: `BillingAddress` from BillingCity, BillingStreet and so on. */
function addressReader(object: ObjectSchema, field: FieldSchema, alias: string, columns: ColumnList): (row: Columns) => JsonValue {
  const prefix = field.name.replace(/Address$/, '');
  const parts = ADDRESS_PARTS.map((part) => {
    const found = object.fields.get(`${prefix}${part}`.toLowerCase());
    return { key: (part[0] ?? '').toLowerCase() + part.slice(1), at: found === undefined ? -1 : columns.add(`${alias}."${found.name}"`) };
  });
  return (row) => {
    const address: JsonObject = {};
    for (const { key, at } of parts) address[key] = at < 0 ? null : (row[at] ?? null);
    return Object.values(address).every((value) => value === null) ? null : address;
  };
}

type Fill = (record: JsonObject, row: Columns) => void;

/** One record of the answer: what of a row becomes its fields, and its parents inside it. */
export class RecordShape {
  readonly #node: ScopeNode;
  readonly columns: ColumnList;
  readonly #fills: Fill[] = [];
  readonly #parents = new Map<string, RecordShape>();
  readonly #idAt: number;

  constructor(node: ScopeNode, columns: ColumnList) {
    this.#node = node;
    this.columns = columns;
    this.#idAt = columns.add(node.polymorphic ? (node.reference?.sql ?? 'NULL') : `${node.members[0]?.alias}.Id`);
  }

  addField(name: string, field: FieldSchema, sql: string): void {
    const member = this.#node.members[0];
    if (field.type === 'address' && member !== undefined) {
      const read = addressReader(member.object, field, member.alias, this.columns);
      this.#fills.push((record, row) => (record[name] = read(row)));
      return;
    }
    const at = this.columns.add(sql);
    this.#fills.push((record, row) => (record[name] = showValue(field, row[at])));
  }

  /** A value that isn't a column, such as the children of a subquery, in its place among the fields. */
  addFill(fill: Fill): void {
    this.#fills.push(fill);
  }

  parent(name: string, node: ScopeNode, urlOf: UrlOf): RecordShape {
    let shape = this.#parents.get(name);
    if (shape === undefined) {
      const added = new RecordShape(node, this.columns);
      shape = added;
      this.#parents.set(name, added);
      this.#fills.push((record, row) => (record[name] = added.read(row, urlOf)));
    }
    return shape;
  }

  idOf(row: Columns): string | undefined {
    const id = row[this.#idAt];
    return typeof id === 'string' ? id : undefined;
  }

  read(row: Columns, urlOf: UrlOf): JsonObject | null {
    const id = this.idOf(row);
    if (id === undefined) return null;
    const objectName = this.#typeOf(id);
    const record: JsonObject = { attributes: { type: this.#node.polymorphic ? 'Name' : objectName, url: urlOf(objectName, id) } };
    for (const fill of this.#fills) fill(record, row);
    return record;
  }

  #typeOf(id: string): string {
    const member = this.#node.members.find(({ object }) => id.startsWith(object.keyPrefix));
    return (member ?? this.#node.members[0])?.object.name ?? '';
  }
}
