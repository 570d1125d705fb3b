/** The visits a decision looked at (R7 to R9), each taken or refused and why. The evidence keeps at most three. */
import type { Evidence, SessionEvidence } from 'c/attributionEngine';
import { fillLabel } from './fillLabel';
import type { CallStory, ConsideredVisit, StoryReading } from './storyInput';
import { visitOrigin } from './visitOrigin';

interface Reader extends StoryReading {
  readonly evidence: Evidence;
}

function heading({ call, evidence, labels, format }: Reader, shown: number): string | undefined {
  const count = evidence.candidates ?? call.candidates;
  if (count === undefined) return undefined;
  if (count === 0) return labels.Story_Visits_None;
  const text = count === 1 ? labels.Story_Visits_One : fillLabel(labels.Story_Visits_Many, format.number(count));
  return count > shown ? `${text} ${labels.Story_Visits_Nearest}` : text;
}

function takenVerdict({ call, evidence, labels, format }: Reader, age: number): string {
  if (call.reason === 'identityConflict') return labels.Story_Taken_Conflict;
  if (call.reason === 'noPerson') return labels.Story_Taken_Waiting;
  if (call.outcome === 'repeat') return labels.Story_Taken_Credited;
  if (age < 1_000) return labels.Story_Taken_During;
  const label = evidence.windowBasis === 'lastActivity' ? labels.Story_Taken_Active : labels.Story_Taken;
  return fillLabel(label, format.duration(age), format.duration(evidence.windowMinutes * 60_000));
}

function refusedVerdict({ evidence, labels, format }: Reader, visit: SessionEvidence): string {
  switch (visit.refusal) {
    case 'tooOld': {
      const label = evidence.windowBasis === 'lastActivity' ? labels.Story_Refused_Too_Old_Active : labels.Story_Refused_Too_Old;
      return fillLabel(label, format.duration(visit.ageMs ?? 0), format.duration(evidence.windowMinutes * 60_000));
    }
    case 'startsLater':
      return fillLabel(labels.Story_Refused_Starts_Later, format.duration(visit.startedAt - evidence.callTime));
    case 'earlierStart':
      return labels.Story_Refused_Earlier_Start;
    case 'greaterKey':
      return labels.Story_Refused_Greater_Key;
    case undefined:
      return labels.Story_Refused;
  }
}

function consider(story: Reader, visit: SessionEvidence, isChosen: boolean): ConsideredVisit {
  const { labels, format, call } = story;
  const origin = visitOrigin(visit);
  return {
    sessionKey: visit.sessionKey,
    startedAt: visit.startedAt,
    when: format.dateTime(visit.startedAt),
    from: origin.kind === 'from' ? origin.name : origin.kind === 'direct' ? labels.Story_Visit_Direct : labels.Story_Visit_Unknown,
    taken: isChosen && (call.outcome === 'merged' || call.outcome === 'repeat'),
    refusal: isChosen ? undefined : visit.refusal,
    ageMs: visit.ageMs,
    age: visit.ageMs === undefined ? undefined : format.duration(visit.ageMs),
    verdict: isChosen ? takenVerdict(story, visit.ageMs ?? 0) : refusedVerdict(story, visit)
  };
}

/**
 * The visits in the order of their start, with a heading that says how many there were in all. None were looked for where the call
 * was skipped or has no visitor id (R2).
 */
export function considerVisits(story: StoryReading): Pick<CallStory, 'visitsHeading' | 'visits'> {
  const { evidence } = story;
  if (evidence === undefined || story.call.outcome === 'skipped' || story.call.reason === 'staticNumber') return { visits: [] };
  const reader: Reader = { ...story, evidence };
  const { session, before, after } = evidence;
  const visits = [
    ...(session ? [consider(reader, session, true)] : []),
    ...[before, after].filter((visit) => visit !== undefined).map((visit) => consider(reader, visit, false))
  ].sort((a, b) => a.startedAt - b.startedAt);
  return { visitsHeading: heading(reader, visits.filter((visit) => visit.refusal !== 'startsLater').length), visits };
}
