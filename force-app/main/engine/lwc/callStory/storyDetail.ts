import type { CallStoryLabelName } from './labelNames';
import { fillLabel } from './fillLabel';
import type { StoryReading } from './storyInput';

type Line = (story: StoryReading) => string | undefined;

/** A call without visit has a channel worth a line only where its number gives it, and for a static number the sentence says so. */
function saysItsChannel({ call, evidence }: StoryReading): boolean {
  return call.outcome !== 'standalone' || (evidence?.channel?.by === 'trackingNumber' && call.reason !== 'staticNumber');
}

const channelLine: Line = (story) => {
  const { touchpoint, labels } = story;
  if (touchpoint === undefined || !saysItsChannel(story)) return undefined;
  const { channel, subchannel, campaignName } = touchpoint;
  const campaign = campaignName ? fillLabel(labels.Story_Campaign, campaignName) : undefined;
  return [channel, subchannel, campaign].filter((part) => part).join(' · ') || undefined;
};

const creditLine: Line = ({ call, touchpoint, labels, format }) =>
  call.outcome === 'repeat' && touchpoint?.touchpointType && touchpoint.touchpointDate !== undefined
    ? fillLabel(labels.Story_Credit_With, touchpoint.touchpointType, format.dateTime(touchpoint.touchpointDate))
    : undefined;

const countLine: Line = ({ call, touchpoint, labels, format }) => {
  const count = touchpoint?.callCount;
  if (count === undefined || (count < 2 && call.outcome !== 'repeat')) return undefined;
  return count === 1 ? labels.Story_Call_Count_One : fillLabel(labels.Story_Call_Count_Many, format.number(count));
};

/** How far past the window the nearest visit is: 48 minutes are 18 too many. */
const pastWindowLine: Line = ({ call, evidence, labels, format }) => {
  const age = evidence?.before?.ageMs;
  if (call.reason !== 'sessionTooOld' || evidence === undefined || age === undefined) return undefined;
  const window = evidence.windowMinutes * 60_000;
  if (age < window) return undefined;
  return age === window
    ? fillLabel(labels.Story_Past_Window_Exactly, format.duration(window))
    : fillLabel(labels.Story_Past_Window, format.duration(age - window));
};

const suppressedLine: Line = ({ evidence, labels }) =>
  evidence?.suppressedBy ? fillLabel(labels.Story_Suppressed_By, evidence.suppressedBy) : undefined;

const noWebDataLine: Line = ({ call, labels }) => (call.outcome === 'standalone' ? labels.Story_No_Web_Data : undefined);

const conflictLine: Line = ({ evidence, labels }) =>
  evidence?.conflict === undefined
    ? undefined
    : evidence.conflict === 'sessionEmail'
      ? labels.Story_Conflict_Email
      : labels.Story_Conflict_Interaction;

const conflictMergedLine: Line = ({ call, evidence, labels }) =>
  evidence?.conflict !== undefined && (call.outcome === 'merged' || call.outcome === 'repeat') ? labels.Story_Conflict_Merged : undefined;

/** Only where it may have changed the answer: a call posted late looks later than it was (R4). */
const callTimeLine: Line = ({ call, evidence, labels }) =>
  evidence?.callTimeSource === 'taskCreated' && ['merged', 'standalone', 'repeat'].includes(call.outcome) && call.reason !== 'staticNumber'
    ? labels.Story_Call_Time_Created
    : undefined;

const cutLine: Line = ({ evidence, labels }) =>
  evidence?.cut === undefined || evidence.cut.length === 0 ? undefined : fillLabel(labels.Story_Cut, evidence.cut.join(', '));

const writeErrorLine: Line = ({ call, labels }) => (call.writeError ? fillLabel(labels.Story_Write_Error, call.writeError) : undefined);

const UNREADABLE = {
  none: 'Story_Evidence_Missing',
  broken: 'Story_Evidence_Broken',
  otherVersion: 'Story_Evidence_Other_Version'
} as const satisfies Record<string, CallStoryLabelName>;

const evidenceLine: Line = ({ call, reading, labels }) => {
  if (reading.state === 'read' || (reading.state === 'none' && call.outcome === 'pending')) return undefined;
  return fillLabel(labels[UNREADABLE[reading.state]], reading.state === 'otherVersion' ? reading.version : '');
};

const LINES: readonly Line[] = [
  channelLine,
  creditLine,
  countLine,
  pastWindowLine,
  suppressedLine,
  noWebDataLine,
  conflictLine,
  conflictMergedLine,
  callTimeLine,
  cutLine,
  writeErrorLine,
  evidenceLine
];

/** The lines under the sentence, in reading order; only what applies to this call. */
export function storyDetail(story: StoryReading): readonly string[] {
  return LINES.map((line) => line(story)).filter((text) => text !== undefined);
}
