/**
 * How far a run got that stopped because no request was left to it, as it stands in Cursor__c of its record. The next run goes
 * on there, so that however few requests a run may make, some run comes to the end (docs/decisions/small-budgets.md).
 */
import type { Instant } from 'c/attributionEngine';
import { parseInstant } from 'c/salesforceRecords';
import type { ChangePlace } from '../salesforce/changedRecords.ts';

export interface RunCursor {
  /** What is gone through: what was changed since the watermark, or everything there is. */
  readonly pass: 'changes' | 'all';
  /** When the first run of this pass read the rules. */
  readonly begun: Instant;
  /** What stands before it is written. */
  readonly place: ChangePlace;
  /** Records to try at once, where more took too many requests. */
  readonly portionRows?: number;
  /** A row was refused that nothing remembers, so that the watermark may not move at the end of this pass. */
  readonly refused?: boolean;
  /** What reading everything at once would take. */
  readonly wholeRequests?: number;
}

function toTime(at: Instant): string {
  return new Date(at).toISOString();
}

/** @example formatCursor({ pass: 'all', begun, place: { at } }) // '{"pass":"all","begun":"2026-05-04T12:00:00.000Z","at":"…"}' */
export function formatCursor({ pass, begun, place: { at, object, id }, portionRows, refused, wholeRequests }: RunCursor): string {
  return JSON.stringify({ pass, begun: toTime(begun), at: toTime(at), object, id, rows: portionRows, refused, whole: wholeRequests });
}

function readCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;
}

/** One that somebody wrote by hand and can't be read is none: more is read again then, and nothing is lost. */
export function parseCursor(text: string | undefined): RunCursor | undefined {
  let stated: unknown;
  try {
    stated = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (typeof stated !== 'object' || stated === null) return undefined;
  const { pass, begun, at, object, id, rows, refused, whole } = stated as Readonly<Record<string, unknown>>;
  const [begunAt, reachedAt] = [begun, at].map((time) => (typeof time === 'string' ? parseInstant(time) : undefined));
  if ((pass !== 'changes' && pass !== 'all') || begunAt === undefined || reachedAt === undefined) return undefined;
  const within = typeof object === 'string' && typeof id === 'string' ? { object, id } : {};
  return {
    pass,
    begun: begunAt,
    place: { at: reachedAt, ...within },
    portionRows: readCount(rows),
    refused: refused === true,
    wholeRequests: readCount(whole)
  };
}
