import type { Evidence } from 'c/attributionEngine';
import { fieldsOf, OBJECT_FIELDS, selectFields, type FieldKind, type KeyedObject } from 'c/salesforceRecords';
import type { CsvBytes } from './csvBytes.ts';
import { propertiesOf, ROW_VALUES, type RowValue } from './rowValues.ts';
import { writeEvidence } from './writeEvidence.ts';

/** How rows of one of our objects are written as CSV. */
export interface RowWriter {
  /** Field API names; lookups to our own objects by the parent's key. Ends with a line break. */
  readonly header: string;
  /**
   * Writes one line with its break.
   *
   * @param evidence of a tracked call that came without
   * @returns false where a text is too long for its field: what was written is of no use then
   */
  write(row: object, into: CsvBytes, evidence?: Evidence): boolean;
}

/** Where a column's name comes from, its kind and how long a text may be. */
interface Column {
  readonly name: string;
  readonly kind: FieldKind;
  readonly length?: number;
}

/** A standard field that rows may have beside our own. */
const CURRENCY: Column = { name: 'CurrencyIsoCode', kind: 'text' };

/**
 * The CSV form of an object's rows, the key first, as a data loader upserts them.
 *
 * @param prefix namespace of the org the files are for
 * @param severalCurrencies rows say their currency, where they have one
 * @example
 * rowWriter('Touchpoint__c', '').header // 'Touchpoint_Key__c,Account__c,…,Web_Session__r.Session_Key__c\n'
 */
export function rowWriter(object: KeyedObject & keyof typeof ROW_VALUES, prefix: string, severalCurrencies = false): RowWriter {
  const valuesOf = ROW_VALUES[object] as (row: object) => readonly RowValue[];
  const columnOf = columnsOf(object, prefix);
  const properties = propertiesOf(object);
  const columns = properties.map(columnOf).filter((column) => column !== CURRENCY || severalCurrencies);
  const isTime = columns.map(({ kind }) => kind === 'dateTime');
  const longest = columns.map(({ length = Infinity }) => length);
  const evidenceAt = properties.indexOf('evidence');
  return {
    header: `${columns.map(({ name }) => name).join(',')}\n`,
    write(row, into, evidence) {
      const values = valuesOf(row);
      let isShort = true;
      for (let at = 0; at < isTime.length; at++) {
        if (at > 0) into.comma();
        const value = values[at];
        if (value === undefined) {
          if (evidence && at === evidenceAt) isShort &&= writeLeft(evidence, into);
        } else if (typeof value === 'string') {
          isShort &&= value.length <= (longest[at] ?? 0);
          into.text(value);
        } else if (typeof value === 'number') {
          if (isTime[at]) into.time(value);
          else into.number(value);
        } else into.text(String(value));
      }
      into.newLine();
      return isShort;
    }
  };
}

function columnsOf(object: KeyedObject, prefix: string): (property: string) => Column {
  const [, ...names] = selectFields(object, prefix);
  const columns = new Map(
    fieldsOf(object).map(([property, { kind, length }], at): [string, Column] => [property, { name: names[at] ?? '', kind, length }])
  );
  return (property) => columns.get(property) ?? CURRENCY;
}

const LONGEST_EVIDENCE = OBJECT_FIELDS.Tracked_Call__c.evidence.length;

/** Bytes are counted here, and twice those of quotes: what may be too long the engine has to see. */
function writeLeft(evidence: Evidence, into: CsvBytes): boolean {
  const before = into.length;
  writeEvidence(evidence, into);
  return into.length - before <= LONGEST_EVIDENCE;
}
