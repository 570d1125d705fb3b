import type { Evidence } from 'c/attributionEngine';
import { fieldsOf, KEY_FIELDS, OBJECT_FIELDS, selectFields, type FieldKind, type KeyedObject } from 'c/salesforceRecords';
import type { CsvBytes } from './csvBytes.ts';
import { writeEvidence } from './writeEvidence.ts';

/** Filled by a run against an org, and meaningless where there is none. */
const OF_A_RUN = ['name', 'decidedAt', 'attempts', 'writeError'];

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

interface Column {
  readonly name: string;
  readonly property: string;
  readonly kind: FieldKind;
  readonly length?: number;
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
  const all = fieldsOf(object).map(([property, { kind, length }], at): Column => ({ name: names[at] ?? '', property, kind, length }));
  const key = prefix + KEY_FIELDS[object];
  const columns = [
    ...all.filter(({ name }) => name === key),
    ...all.filter(({ name, property }) => name !== key && !OF_A_RUN.includes(property)),
    ...extra
  ];
  const properties = columns.map(({ property }) => property);
  const isTime = columns.map(({ kind }) => kind === 'dateTime');
  const longest = columns.map(({ length = Infinity }) => length);
  const evidenceAt = properties.indexOf('evidence');
  return {
    header: `${columns.map(({ name }) => name).join(',')}\n`,
    write(row, into, evidence) {
      const values = row as Readonly<Record<string, string | number | boolean | undefined>>;
      let isShort = true;
      for (let at = 0; at < properties.length; at++) {
        if (at > 0) into.comma();
        const value = values[properties[at] ?? ''];
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

const LONGEST_EVIDENCE = OBJECT_FIELDS.Tracked_Call__c.evidence.length;

/** Bytes are counted here, and twice those of quotes: what may be too long the engine has to see. */
function writeLeft(evidence: Evidence, into: CsvBytes): boolean {
  const before = into.length;
  writeEvidence(evidence, into);
  return into.length - before <= LONGEST_EVIDENCE;
}
