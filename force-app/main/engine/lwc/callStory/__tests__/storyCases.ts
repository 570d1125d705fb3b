import type { Evidence, SessionEvidence } from 'c/attributionEngine';
import { createStoryFormat } from '../createStoryFormat';
import type { StoryInput } from '../storyInput';

const MINUTE = 60_000;
export const NOON = Date.parse('2026-05-04T12:00:00Z');
export const FORMAT = createStoryFormat('en-GB', 'UTC');

/** Evidence of a call at 12:30, 30 minutes from session start, with the vendor's call time. */
export function evidence(more: Partial<Evidence> = {}): Evidence {
  return { version: 1, windowMinutes: 30, windowBasis: 'sessionStart', callTime: NOON + 30 * MINUTE, callTimeSource: 'vendor', ...more };
}

/** A paid visit, so many minutes before the call at 12:30; negative minutes after it. */
export function visit(minutesBefore: number, more: Partial<SessionEvidence> = {}): SessionEvidence {
  return {
    sessionKey: `S-${minutesBefore}`,
    startedAt: NOON + (30 - minutesBefore) * MINUTE,
    source: 'google',
    channel: 'Paid Search',
    subchannel: 'Google Ads',
    ...(minutesBefore < 0 ? {} : { ageMs: minutesBefore * MINUTE }),
    ...more
  };
}

export const DIRECT = { source: 'Web Direct', channel: 'Direct', subchannel: undefined };

type Told = Partial<StoryInput['call']>;

/** A call as it is stored, its evidence as JSON. */
export function told(outcome: string, reason: string | undefined, stored?: Evidence, more: Told = {}): StoryInput {
  return {
    call: { taskId: '00T000000000001AAA', outcome, reason, evidence: stored && JSON.stringify(stored), ...more }
  };
}
