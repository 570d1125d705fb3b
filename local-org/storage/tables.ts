import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { NUMBER_TYPES, TEXT_TYPES } from '../schema/objectSchema.ts';
import type { Database } from './database.ts';

/** Quotes a name for SQL. Names come from metadata and are letters, digits and underscores. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Formulas and addresses are worked out when read; everything else has a column. */
export function isStored(field: FieldSchema): boolean {
  return field.formula === undefined && field.type !== 'address';
}

function columnType(field: FieldSchema): string {
  if (field.type === 'boolean' || field.type === 'datetime' || field.type === 'int') return 'INTEGER';
  return NUMBER_TYPES.has(field.type) ? 'REAL' : 'TEXT';
}

/** Whether values of the field differ when only their case does. */
export function comparesCase(field: FieldSchema): boolean {
  return !TEXT_TYPES.has(field.type) || field.caseSensitive;
}

const INDEXED_NAMES = new Set(['SystemModstamp', 'CreatedDate', 'Name']);
const NOT_INDEXED = new Set(['CreatedById', 'LastModifiedById']);

/** Few rows have the same value, and an index finds them. */
export function isKeyField(field: FieldSchema): boolean {
  return field.type === 'id' || field.externalId || field.unique || field.idLookup;
}

/** As an org: ids, lookups, names, external ids and the audit times are indexed, other fields aren't. */
function isIndexed(field: FieldSchema): boolean {
  if (field.type === 'id' || NOT_INDEXED.has(field.name)) return false;
  return field.type === 'reference' || isKeyField(field) || INDEXED_NAMES.has(field.name);
}

/** Every table has IsDeleted, also those whose object doesn't show it: queries need not ask which is which. */
function ensureTable(db: Database, object: ObjectSchema): void {
  const fields = [...object.fields.values()].filter(isStored);
  const table = quoted(object.name);
  const existing = new Set(db.all(`PRAGMA table_info(${table})`).map((column) => String(column['name'])));
  if (existing.size === 0) {
    const columns = fields.map((field) =>
      field.type === 'id' ? '"Id" TEXT NOT NULL UNIQUE' : `${quoted(field.name)} ${columnType(field)}`
    );
    if (!object.fields.has('isdeleted')) columns.push('"IsDeleted" INTEGER NOT NULL DEFAULT 0');
    db.exec(`CREATE TABLE ${table} (_row INTEGER PRIMARY KEY, _deletedWith TEXT, ${columns.join(', ')})`);
  } else {
    for (const field of fields) {
      if (!existing.has(field.name)) db.exec(`ALTER TABLE ${table} ADD COLUMN ${quoted(field.name)} ${columnType(field)}`);
    }
  }
  db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${object.name}._deletedWith`)} ON ${table} (_deletedWith) WHERE _deletedWith IS NOT NULL`);
  for (const field of fields.filter(isIndexed)) {
    const column = quoted(field.name);
    const key = comparesCase(field) ? column : `fold(${column})`;
    db.exec(`CREATE INDEX IF NOT EXISTS ${quoted(`${object.name}.${field.name}`)} ON ${table} (${key})`);
  }
}

/** Creates what is missing: one table an object, one column a field, one index where an org has one. */
export function ensureTables(db: Database, objects: readonly ObjectSchema[]): void {
  db.transaction(() => {
    for (const object of objects) ensureTable(db, object);
    db.exec('CREATE TABLE IF NOT EXISTS _sequence (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID');
    db.exec(
      'CREATE TABLE IF NOT EXISTS _change (position INTEGER PRIMARY KEY AUTOINCREMENT, txn INTEGER NOT NULL, ' +
        'object TEXT NOT NULL, recordId TEXT NOT NULL, operation TEXT NOT NULL, fields TEXT NOT NULL, userId TEXT NOT NULL, at INTEGER NOT NULL)'
    );
    db.exec('CREATE INDEX IF NOT EXISTS _change_record ON _change (recordId)');
  });
}
