/** Where type, medium, channel and call time came from (R4, R15, R16, R19, R25). */
import type { ChannelEvidence, Evidence } from 'c/attributionEngine';
import { fillLabel } from './fillLabel';
import type { StoryReading, TracedValue } from './storyInput';

type Tracer = (story: StoryReading, evidence: Evidence) => TracedValue | undefined;

/** On a repeat the touchpoint's type and medium are another interaction's. */
const isOwnTouchpoint = ({ call }: StoryReading): boolean => call.outcome === 'merged' || call.outcome === 'standalone';

const traceType: Tracer = (story, { typeFrom }) =>
  typeFrom === undefined || !isOwnTouchpoint(story)
    ? undefined
    : {
        field: 'type',
        label: story.labels.Story_Value_Type,
        value: story.touchpoint?.touchpointType,
        origin: typeFrom === 'task' ? story.labels.Story_From_Task_Type : story.labels.Story_From_Blank_Type
      };

const traceMedium: Tracer = (story, { mediumFrom }) => {
  if (mediumFrom === undefined || !isOwnTouchpoint(story)) return undefined;
  const { labels, touchpoint } = story;
  const origins = { task: labels.Story_From_Task_Type, session: labels.Story_From_Visit, none: labels.Story_From_Nothing };
  return { field: 'medium', label: labels.Story_Value_Medium, value: touchpoint?.medium, origin: origins[mediumFrom] };
};

function channelOrigin({ call, labels, format }: StoryReading, { by, order }: ChannelEvidence): string {
  switch (by) {
    case 'rule':
      return order === undefined ? labels.Story_From_Some_Rule : fillLabel(labels.Story_From_Rule, format.number(order));
    case 'builtInRule':
      return order === undefined ? labels.Story_From_Some_Rule : fillLabel(labels.Story_From_Built_In_Rule, format.number(order));
    case 'trackingNumber':
      return labels.Story_From_Number;
    case 'inherited':
      return labels.Story_From_Earlier_Visit;
    case 'noRule':
      return call.outcome === 'standalone' ? labels.Story_From_No_Visit : labels.Story_From_No_Rule;
  }
}

const traceChannel: Tracer = (story, { channel }) =>
  channel === undefined
    ? undefined
    : {
        field: 'channel',
        label: story.labels.Story_Value_Channel,
        value: [story.touchpoint?.channel, story.touchpoint?.subchannel].filter((part) => part).join(' · ') || undefined,
        origin: channelOrigin(story, channel)
      };

const traceCallTime: Tracer = ({ labels, format }, { callTime, callTimeSource }) => ({
  field: 'callTime',
  label: labels.Story_Value_Call_Time,
  value: format.dateTime(callTime),
  origin: callTimeSource === 'vendor' ? labels.Story_From_Vendor : labels.Story_From_Task_Created
});

const TRACERS: readonly Tracer[] = [traceType, traceMedium, traceChannel, traceCallTime];

/** One entry for each value whose origin the evidence tells; none without evidence. */
export function traceValues(story: StoryReading): readonly TracedValue[] {
  const { evidence } = story;
  return evidence === undefined ? [] : TRACERS.map((trace) => trace(story, evidence)).filter((value) => value !== undefined);
}
