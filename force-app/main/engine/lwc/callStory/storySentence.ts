/** What became of a call, in one sentence: a row for every outcome and reason of section 5. */
import type { Outcome, Reason } from 'c/attributionEngine';
import { fillLabel } from './fillLabel';
import { outcomeWord, reasonWord } from './outcomeWord';
import type { StoryReading } from './storyInput';
import { visitOrigin } from './visitOrigin';

type Teller = (story: StoryReading) => string;

/** Milliseconds from the basis to the call: from the evidence, else from the tracked call's own whole seconds. */
function ageOf({ evidence, call }: StoryReading): number | undefined {
  return evidence?.session?.ageMs ?? (call.sessionAgeSeconds === undefined ? undefined : call.sessionAgeSeconds * 1_000);
}

const tellMerged: Teller = (story) => {
  const { labels, format, evidence, touchpoint } = story;
  const age = ageOf(story);
  if (age === undefined) return labels.Story_Merged;
  const origin = visitOrigin(touchpoint?.channel ? touchpoint : { ...evidence?.session });
  const subject = origin.kind === 'from' ? 'From' : origin.kind === 'direct' ? 'Direct' : 'Visit';
  const timing = age < 1_000 ? 'During' : evidence?.windowBasis === 'lastActivity' ? 'Active' : 'Before';
  const values = [...(origin.kind === 'from' ? [origin.name] : []), format.duration(age)];
  return fillLabel(labels[`Story_Merged_${subject}_${timing}`], ...values);
};

const tellTooOld: Teller = ({ labels, format, evidence }) => {
  const age = evidence?.before?.ageMs;
  if (evidence === undefined || age === undefined) return labels.Story_Too_Old;
  const label = evidence.windowBasis === 'lastActivity' ? labels.Story_Too_Old_Active : labels.Story_Too_Old_Before;
  return fillLabel(label, format.duration(age), format.duration(evidence.windowMinutes * 60_000));
};

const tellStartsLater: Teller = ({ labels, format, evidence }) =>
  evidence?.after === undefined
    ? labels.Story_Starts_Later
    : fillLabel(labels.Story_Starts_Later_After, format.duration(evidence.after.startedAt - evidence.callTime));

const tellStaticNumber: Teller = ({ labels, call, touchpoint }) => {
  const channel = [touchpoint?.channel, touchpoint?.subchannel].filter((part) => part).join(' · ');
  return call.dialledNumber && channel ? fillLabel(labels.Story_Static_Number_Of, call.dialledNumber, channel) : labels.Story_Static_Number;
};

const SENTENCES: { readonly [outcome in Outcome]: { readonly [reason in Reason | 'none']?: Teller } } = {
  merged: { matched: tellMerged },
  standalone: {
    noSession: ({ labels }) => labels.Story_No_Session,
    sessionTooOld: tellTooOld,
    sessionStartsLater: tellStartsLater,
    identityConflict: ({ labels }) => labels.Story_Conflict_Standalone,
    staticNumber: tellStaticNumber
  },
  repeat: { sessionAlreadyCredited: ({ labels }) => labels.Story_Repeat },
  skipped: {
    noVisitorId: ({ labels }) => labels.Story_No_Visitor_Id,
    excludedByFilter: ({ labels }) => labels.Story_Excluded,
    taskDeleted: ({ labels }) => labels.Story_Task_Deleted,
    suppressed: ({ labels }) => labels.Story_Suppressed
  },
  held: {
    noPerson: ({ labels }) => labels.Story_No_Person,
    identityConflict: ({ labels }) => labels.Story_Conflict_Held
  },
  pending: { none: ({ labels }) => labels.Story_Pending }
};

/** The teller of this outcome and reason; none for a pair this version doesn't know. A pending call's reason says nothing. */
export function findTeller(outcome: string, reason: string | undefined): Teller | undefined {
  if (!Object.hasOwn(SENTENCES, outcome)) return undefined;
  const tellers: { readonly [reason: string]: Teller | undefined } = SENTENCES[outcome as Outcome];
  const name = outcome === 'pending' ? 'none' : (reason ?? 'none');
  return Object.hasOwn(tellers, name) ? tellers[name] : undefined;
}

/** One sentence: `Tied to a visit from Google Ads, 13 minutes before the call.` */
export function storySentence(story: StoryReading): string {
  const { call, labels } = story;
  const teller = findTeller(call.outcome, call.reason);
  if (teller !== undefined) return teller(story);
  const reason = reasonWord(call.reason, labels);
  return reason
    ? fillLabel(labels.Story_Unknown_Reason, outcomeWord(call.outcome, labels), reason)
    : fillLabel(labels.Story_Unknown, outcomeWord(call.outcome, labels));
}
