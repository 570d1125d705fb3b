/** What a decision's evidence lets us draw: the call, the visits, the window they count in (R7 to R9). */
import type { Evidence, SessionEvidence } from 'c/attributionEngine';

export interface SceneVisit {
  readonly sessionKey: string;
  readonly startedAt: number;
  /** At or after the start. */
  readonly endedAt: number;
  readonly formAt?: number;
  readonly pageViews?: number;
  readonly isChosen: boolean;
}

/** A length worth a word: how long the visit was before the call, how much too late the call came, how much too early. */
export interface SceneGap {
  readonly kind: 'age' | 'late' | 'early';
  readonly from: number;
  readonly to: number;
}

export interface TimelineScene {
  readonly callAt: number;
  /** A call from here until the end counts. */
  readonly windowStart: number;
  readonly windowEnd: number;
  /** Without a visit the window is the time before the call in which one was looked for. */
  readonly isLookBack: boolean;
  readonly isInside: boolean;
  /** By their start. */
  readonly visits: readonly SceneVisit[];
  readonly gap?: SceneGap;
}

const MINUTE = 60_000;

function toVisit(session: SessionEvidence, isChosen: boolean): SceneVisit {
  const { sessionKey, startedAt, lastActivityAt = startedAt, formSubmittedAt, pageViews } = session;
  return { sessionKey, startedAt, endedAt: Math.max(startedAt, lastActivityAt), formAt: formSubmittedAt, pageViews, isChosen };
}

/** What the age counts from (R8). */
function basisOf(visit: SceneVisit, { windowBasis }: Evidence): number {
  return windowBasis === 'lastActivity' ? visit.endedAt : visit.startedAt;
}

function gapOf(visit: SceneVisit | undefined, evidence: Evidence, windowEnd: number): SceneGap | undefined {
  const { callTime } = evidence;
  if (visit === undefined) return undefined;
  if (visit.startedAt > callTime) return { kind: 'early', from: callTime, to: visit.startedAt };
  const basis = basisOf(visit, evidence);
  if (callTime >= windowEnd) return { kind: 'late', from: windowEnd, to: callTime };
  return callTime > basis ? { kind: 'age', from: basis, to: callTime } : undefined;
}

/**
 * The scene of a decision; `undefined` where no visit was looked for.
 *
 * The visit of 12:17 and the call of 12:30 give a window until 12:47, `isInside: true` and a gap of 13 minutes; a call at
 * 13:05 gives `isInside: false` and a gap from 12:47, 18 minutes too late.
 */
export function timelineScene(evidence: Evidence): TimelineScene | undefined {
  const { callTime, session, before, after, candidates, windowMinutes } = evidence;
  if (candidates === undefined && !session && !before && !after) return undefined;
  const window = windowMinutes * MINUTE;
  const visits = [
    ...(session ? [toVisit(session, true)] : []),
    ...[before, after].flatMap((visit) => (visit ? [toVisit(visit, false)] : []))
  ].sort((a, b) => a.startedAt - b.startedAt);
  const { sessionKey } = session ?? before ?? after ?? {};
  const main = visits.find((visit) => visit.sessionKey === sessionKey);
  const windowEnd = main ? basisOf(main, evidence) + window : callTime;
  return {
    callAt: callTime,
    windowStart: main?.startedAt ?? callTime - window,
    windowEnd,
    isLookBack: main === undefined,
    isInside: main !== undefined && callTime >= main.startedAt && callTime < windowEnd,
    visits,
    gap: gapOf(main, evidence, windowEnd)
  };
}
