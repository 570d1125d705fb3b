/** The words of what rules and settings that are tried out would change. */
import { outcomeWord, reasonWord, type CallStoryLabels } from 'c/callStory';
import { loadWords } from '../salesforce/words.ts';
import type { CallChange, CallChanges, CallStanding } from './callChanges.ts';
import { readStoryLabels } from './readLabels.ts';

const words = loadWords('touchline.whatIf');

/** `Tied to a visit (A visit matches), Paid Search.Google Ads`; the visit's key where nothing else tells two standings apart. */
function standingText(standing: CallStanding | undefined, labels: CallStoryLabels, withVisit: boolean): string {
  if (!standing) return words.getMessage('notRecorded');
  const { outcome, reason, channel, webSession } = standing;
  const why = reasonWord(reason, labels) ?? reason;
  const decided = why === undefined ? outcomeWord(outcome, labels) : `${outcomeWord(outcome, labels)} (${why})`;
  const parts = [decided, channel, withVisit && webSession !== undefined ? words.getMessage('visit', [webSession]) : undefined];
  return parts.filter((part) => part !== undefined).join(', ');
}

function changeText({ taskId, before, after }: CallChange, labels: CallStoryLabels): string {
  const withVisit = standingText(before, labels, false) === standingText(after, labels, false);
  return `  ${taskId}  ${standingText(before, labels, withVisit)} → ${standingText(after, labels, withVisit)}`;
}

/** A line for each call that would change, or that none would. */
export function callLines({ calls }: CallChanges): string[] {
  if (calls.length === 0) return [words.getMessage('noCalls')];
  const labels = readStoryLabels();
  return [words.getMessage('calls', [calls.length]), ...calls.map((change) => changeText(change, labels))];
}
