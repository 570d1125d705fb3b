/** Who calls: each a lead with one call and some visits, the last of them ten minutes before the call. */
export interface Callers {
  /** Number of the first one: callers of an org are numbered on. */
  readonly first: number;
  readonly count: number;
  readonly visitsEach: number;
  /** Their calls are still to come. */
  readonly withoutCalls?: boolean;
}

const DAY = Date.UTC(2026, 4, 4);
const MINUTE = 60_000;

function digits(n: number): string {
  return String(n).padStart(8, '0');
}

/** @example callerName(7) // 'Caller 00000007' */
export function callerName(n: number): string {
  return `Caller ${digits(n)}`;
}

export function emailOf(n: number): string {
  return `caller${digits(n)}@example.com`;
}

export function visitorOf(n: number): string {
  return `a${n.toString(16).padStart(31, '0')}`;
}

export function callSubject(n: number): string {
  return `Call ${digits(n)}`;
}

export function callTime(n: number): number {
  return DAY + (n % 40_000) * MINUTE;
}

export function visitKey(n: number, visit: number): string {
  return `visit-${digits(n)}-${String(visit)}`;
}

export function visitTime(n: number, visit: number): number {
  return callTime(n) - 10 * MINUTE - visit * 1440 * MINUTE;
}
