/** Values of standard objects' fields, checked as our own objects' are: a value of another kind is refused by record and field. */
import { plainValue, readValue } from './fieldValue';
import type { FieldKind } from './objectFields';
import type { SalesforceRecord } from './recordRow';
import { refuseProblems } from './recordError';

interface KindValues {
  text: string;
  number: number;
  boolean: boolean;
  dateTime: number;
  date: string;
}

/** Reads the fields of one record of a standard object. */
export class StandardRecord {
  private readonly object: string;
  private readonly record: SalesforceRecord;

  constructor(object: string, record: SalesforceRecord) {
    this.object = object;
    this.record = record;
  }

  /** `undefined` when blank, or when there is no such field to read. */
  optional<K extends keyof KindValues & FieldKind>(kind: K, field: string | undefined): KindValues[K] | undefined {
    const raw = field === undefined ? undefined : plainValue(this.record[field]);
    if (raw === undefined || field === undefined) return undefined;
    const value = readValue(kind, kind === 'text' && typeof raw === 'number' ? String(raw) : raw);
    if (value === undefined) refuseProblems(this.object, this.record, [{ field, value: String(raw), expected: kind }]);
    return value as KindValues[K];
  }

  required<K extends keyof KindValues & FieldKind>(kind: K, field: string): KindValues[K] {
    const value = this.optional(kind, field);
    if (value === undefined) refuseProblems(this.object, this.record, [{ field, value: '', expected: kind }]);
    return value as KindValues[K];
  }
}
