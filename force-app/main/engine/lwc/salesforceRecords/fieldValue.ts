/** One value of a Salesforce record, checked rather than cast: whether it came as JSON, as CSV text or in GraphQL's wrapper. */
import { formatInstant, parseInstant } from './instant';
import type { FieldFacts, FieldKind } from './objectFields';

export type FieldValue = string | number | boolean;

/** A value that is not what its field holds. Data, so that Node and pages can word it each in their way. */
export interface FieldProblem {
  /** API name as the record spells it. */
  readonly field: string;
  readonly value: string;
  readonly expected: FieldKind;
}

/** Unwraps GraphQL's `{ value }` and makes of null, absent and blank one thing: `undefined`. Text is trimmed, as on save (P32). */
export function plainValue(raw: unknown): unknown {
  const value = typeof raw === 'object' && raw !== null && 'value' in raw ? raw.value : raw;
  if (value === null) return undefined;
  return typeof value === 'string' ? value.trim() || undefined : value;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };
const DATE = /^\d{4}-\d\d-\d\d$/;

/** The value as its kind says, `undefined` when it is not that. `raw` has gone through `plainValue` and is not blank. */
export function readValue(kind: FieldKind, raw: unknown): FieldValue | undefined {
  switch (kind) {
    case 'number': {
      const number = typeof raw === 'string' ? Number(raw) : raw;
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      return typeof raw === 'boolean' ? raw : BOOLEANS[String(raw).toLowerCase()];
    case 'dateTime':
      return typeof raw === 'string' ? parseInstant(raw) : undefined;
    case 'date':
      return typeof raw === 'string' && DATE.test(raw) ? raw : undefined;
    default:
      return typeof raw === 'string' ? raw : undefined;
  }
}

/** The value as JSON for the REST API; `undefined` becomes null, which clears the field. */
export function writeValue(kind: FieldKind, value: FieldValue | undefined): FieldValue | null {
  if (value === undefined) return kind === 'boolean' ? false : null;
  return kind === 'dateTime' && typeof value === 'number' ? formatInstant(value) : value;
}

/** Never between the two halves of a character beyond the basic plane. */
function cutText(text: string, length: number): string {
  const cut = text.slice(0, length);
  const last = cut.charCodeAt(length - 1);
  return (last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut).trimEnd();
}

function round(value: number, scale: number): number {
  return Number(`${Math.round(Number(`${value}e${scale}`))}e-${scale}`);
}

/**
 * The value as Salesforce will have it after saving (P32): text trimmed and cut to its length, blank as `undefined`, times
 * in whole seconds, numbers to their decimals. What is compared with stored rows must have gone through here.
 */
export function storedValue(facts: FieldFacts, value: FieldValue | undefined): FieldValue | undefined {
  if (typeof value === 'string') {
    const text = value.trim();
    return (facts.length !== undefined && text.length > facts.length ? cutText(text, facts.length) : text) || undefined;
  }
  if (typeof value === 'number') {
    if (facts.kind === 'dateTime') return Math.floor(value / 1000) * 1000;
    return facts.scale === undefined || !Number.isFinite(value) ? value : round(value, facts.scale);
  }
  return value;
}
