/**
 * The words of a decision (R14: evidence is stored, words are made when it is shown). One function serves the pages and
 * `touchline explain`: it is fed with the package's labels and with formats for the reader's locale, and looks at nothing
 * else. Labels are whole sentences with {0} placeholders, so that each can be translated on its own.
 *
 *     parseEvidence   the stored JSON, checked; broken or newer JSON is a case, never a crash
 *     storySentence   what became of the call, in one sentence
 *     storyDetail     the lines under it
 *     considerVisits  each visit of the evidence: taken, or refused and why
 *     traceValues     where type, medium, channel and call time came from
 *     nextStep        what to do about it
 */
import { considerVisits } from './considerVisits';
import { nextStep } from './nextStep';
import { outcomeWord, reasonWord } from './outcomeWord';
import { storyDetail } from './storyDetail';
import { storySentence } from './storySentence';
import { readStory } from './storyInput';
import type { CallStory, StoryFormat, StoryInput } from './storyInput';
import type { CallStoryLabels } from './labelNames';
import { traceValues } from './traceValues';

export { CALL_STORY_LABEL_NAMES } from './labelNames';
export type { CallStoryLabelName, CallStoryLabels } from './labelNames';
export { fillLabel } from './fillLabel';
export { outcomeWord, reasonWord } from './outcomeWord';
export { parseEvidence } from './parseEvidence';
export type { EvidenceReading } from './parseEvidence';
export { createStoryFormat } from './createStoryFormat';
export type { CallStory, ConsideredVisit, NextStep, StoryCall, StoryFormat, StoryInput, StoryTouchpoint, TracedValue } from './storyInput';

/**
 * Tells one call's story.
 *
 * The 12:17 visit, called at 12:30 (reference case 2), gives
 * `sentence: 'Tied to a visit from Google Ads, 13 minutes before the call.'`,
 * one visit in `visits` with `taken: true`, and no next step.
 *
 * Outcomes and reasons this version does not know, and evidence it can't read, are told as such; it never throws.
 */
export function tellCallStory(input: StoryInput, labels: CallStoryLabels, format: StoryFormat): CallStory {
  const reading = readStory(input, labels, format);
  const { call } = input;
  return {
    outcome: outcomeWord(call.outcome, labels),
    reason: reasonWord(call.reason, labels),
    sentence: storySentence(reading),
    detail: storyDetail(reading),
    ...considerVisits(reading),
    values: traceValues(reading),
    nextStep: nextStep(reading)
  };
}
