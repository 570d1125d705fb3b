/** The visit and the call that the picture is drawn from: one that the two bases judge differently in the usual window. */
import type { Evidence, WindowBasis } from 'c/attributionEngine';

const MINUTE = 60_000;
/** After the visit's start. */
const LAST_PAGE = 20 * MINUTE;
const CALL = 40 * MINUTE;

export interface Example {
  readonly evidence: Evidence;
  readonly isTied: boolean;
  /** From the basis to the call. */
  readonly ageMs: number;
}

/**
 * What R7 and R8 make of the example.
 *
 * @param startedAt a round time on the reader's clock
 * @example exampleVisit(30, 'sessionStart', noon).isTied // false: 40 minutes, not under 30
 * @example exampleVisit(30, 'lastActivity', noon).isTied // true: 20 minutes
 */
export function exampleVisit(windowMinutes: number, windowBasis: WindowBasis, startedAt: number): Example {
  const callTime = startedAt + CALL;
  const ageMs = CALL - (windowBasis === 'lastActivity' ? LAST_PAGE : 0);
  const isTied = ageMs < windowMinutes * MINUTE;
  const visit = { sessionKey: 'example', startedAt, lastActivityAt: startedAt + LAST_PAGE, pageViews: 6, ageMs };
  const evidence: Evidence = {
    version: 1,
    windowMinutes,
    windowBasis,
    callTime,
    callTimeSource: 'vendor',
    candidates: 1,
    ...(isTied ? { session: visit } : { before: { ...visit, refusal: 'tooOld' } })
  };
  return { evidence, isTied, ageMs };
}
