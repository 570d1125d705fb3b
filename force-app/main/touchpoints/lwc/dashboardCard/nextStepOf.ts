import { tellCallStory } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { READER_FORMAT } from 'c/readerFormat';

/** What to do about calls of an outcome and reason, in the words a single call's page has for it; nothing where all is well. */
export function nextStepOf(outcome: string, reason: string | undefined): string | undefined {
  return tellCallStory({ call: { taskId: '', outcome, reason } }, CALL_STORY_LABELS, READER_FORMAT).nextStep?.text;
}
