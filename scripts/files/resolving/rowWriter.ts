import { fieldsOf, KEY_FIELDS, selectFields, type FieldKind, type KeyedObject } from 'c/salesforceRecords';

/** Filled by a run against an org, and meaningless where there is none. */
const OF_A_RUN = ['name', 'decidedAt', 'attempts', 'writeError'];

/** How rows of one of our objects are written as CSV. */
export interface RowWriter {
  /** Field API names; lookups to our own objects by the parent's key. Ends with a line break. */
  readonly header: string;
  /** One line of CSV with its break. */
  write(row: object): string;
}

interface Column {
  readonly name: string;
  readonly property: string;
  readonly kind: FieldKind;
}

/**
 * The CSV form of an object's rows, the key first, as a data loader upserts them.
 *
 * @param prefix namespace of the org the files are for
 * @example
 * rowWriter('Touchpoint__c', '').header // 'Touchpoint_Key__c,Account__c,…,Web_Session__r.Session_Key__c\n'
 */
export function rowWriter(object: KeyedObject, prefix: string, extra: readonly Column[] = []): RowWriter {
  const names = selectFields(object, prefix).slice(1);
  const all = fieldsOf(object).map(([property, { kind }], at): Column => ({ name: names[at] ?? '', property, kind }));
  const key = prefix + KEY_FIELDS[object];
  const columns = [
    ...all.filter(({ name }) => name === key),
    ...all.filter(({ name, property }) => name !== key && !OF_A_RUN.includes(property)),
    ...extra
  ];
  const writers = columns.map(({ property, kind }) => valueWriter(property, kind));
  return {
    header: `${columns.map(({ name }) => name).join(',')}\n`,
    write(row) {
      const values = row as Readonly<Record<string, string | number | boolean | undefined>>;
      let line = '';
      for (const [at, writeValue] of writers.entries()) line += at === 0 ? writeValue(values) : `,${writeValue(values)}`;
      return `${line}\n`;
    }
  };
}

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

function valueWriter(property: string, kind: FieldKind): (values: Values) => string {
  return (values) => {
    const value = values[property];
    if (value === undefined) return '';
    if (typeof value === 'string') return csvText(value);
    return kind === 'dateTime' && typeof value === 'number' ? csvTime(value) : String(value);
  };
}

/** RFC 4180: quoted where it must be. */
export function csvText(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Salesforce's own form; in files milliseconds count (R7). */
function csvTime(at: number): string {
  return new Date(at).toISOString().replace('Z', '+0000');
}
