import type { Evidence, Instant, Refusal, Touchpoint, TrackedCall } from 'c/attributionEngine';
import type { CallStoryLabels } from './labelNames';
import { parseEvidence } from './parseEvidence';
import type { EvidenceReading } from './parseEvidence';

/** What the story needs of a tracked call: a stored row, or a decision made just now in the same shape. */
export type StoryCall = Pick<TrackedCall, 'taskId' | 'outcome'> &
  Partial<
    Pick<TrackedCall, 'reason' | 'evidence' | 'vendor' | 'dialledNumber' | 'taskType' | 'sessionAgeSeconds' | 'candidates' | 'writeError'>
  >;

/** What it needs of the touchpoint the call belongs to; for a repeat, the one that has the credit. */
export type StoryTouchpoint = Partial<
  Pick<Touchpoint, 'touchpointType' | 'touchpointDate' | 'medium' | 'channel' | 'subchannel' | 'source' | 'campaignName' | 'callCount'>
>;

export interface StoryInput {
  readonly call: StoryCall;
  readonly touchpoint?: StoryTouchpoint;
  /** API names in this org, with its namespace; what a vendor is asked to fill. */
  readonly visitorIdField?: string;
  readonly callTimeField?: string;
}

/** How the reader writes times and numbers. */
export interface StoryFormat {
  dateTime(ms: Instant): string;
  time(ms: Instant): string;
  /** `13 minutes`, in the reader's language. */
  duration(ms: number): string;
  number(value: number): string;
}

/** One visit of the evidence. */
export interface ConsideredVisit {
  readonly sessionKey: string;
  readonly startedAt: Instant;
  /** The start, for the reader. */
  readonly when: string;
  /** `Google Ads`, `direct`. */
  readonly from: string;
  readonly taken: boolean;
  readonly refusal?: Refusal;
  /** Milliseconds to the call, where the visit began before it. */
  readonly ageMs?: number;
  readonly age?: string;
  /** Taken or refused, and why. */
  readonly verdict: string;
}

export interface TracedValue {
  readonly field: 'type' | 'medium' | 'channel' | 'callTime';
  readonly label: string;
  /** Absent where the field is empty. */
  readonly value?: string;
  readonly origin: string;
}

export interface NextStep {
  readonly text: string;
  /** A text to copy and send to the vendor. */
  readonly copy?: string;
}

export interface CallStory {
  /** The word beside the icon. */
  readonly outcome: string;
  readonly reason?: string;
  readonly sentence: string;
  readonly detail: readonly string[];
  /** How many visits there were; absent where none were looked for. */
  readonly visitsHeading?: string;
  readonly visits: readonly ConsideredVisit[];
  readonly values: readonly TracedValue[];
  readonly nextStep?: NextStep;
}

/** The input as every part of the story reads it. */
export interface StoryReading extends StoryInput {
  readonly reading: EvidenceReading;
  /** Where it could be read. */
  readonly evidence?: Evidence;
  readonly labels: CallStoryLabels;
  readonly format: StoryFormat;
}

export function readStory(input: StoryInput, labels: CallStoryLabels, format: StoryFormat): StoryReading {
  const reading = parseEvidence(input.call.evidence);
  return { ...input, reading, evidence: reading.state === 'read' ? reading.evidence : undefined, labels, format };
}
