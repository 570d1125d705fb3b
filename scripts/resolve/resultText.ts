/** The words of a run's result, outcomes and reasons in those of the package's labels. */
import { outcomeWord, reasonWord } from 'c/callStory';
import type { WriteCounts } from 'c/resolutionPath';
import { loadWords } from '../salesforce/words.ts';
import type { PlanLine } from './planLines.ts';
import { readStoryLabels } from './readLabels.ts';
import type { CountedReason } from './runResult.ts';

const words = loadWords('touchline.resolve');

export function outcomeRows(outcomes: readonly CountedReason[]): CountedReason[] {
  const labels = readStoryLabels();
  return outcomes.map(({ outcome, reason, calls }) => ({
    outcome: outcomeWord(outcome, labels),
    reason: reasonWord(reason, labels) ?? reason,
    calls
  }));
}

/** `touchpoints: 95 created; tracked calls: 74 created, 2 updated`, or that there was nothing to write. */
export function writtenText(written: WriteCounts): string {
  const parts = Object.entries(written).flatMap(([kind, counts]) => {
    const done = Object.entries(counts as Readonly<Record<string, number>>).filter(([, count]) => count > 0);
    if (done.length === 0) return [];
    const counted = done.map(([what, count]) => words.getMessage(`count.${what}`, [count]));
    return [`${words.getMessage(`kind.${kind}`)}: ${counted.join(', ')}`];
  });
  return parts.length > 0 ? parts.join('; ') : words.getMessage('nothingToWrite');
}

/** A record a paragraph: what happens to it, and each field on a line. */
export function planText(plan: readonly PlanLine[]): string {
  return plan
    .map(({ action, object, key, formerKey, changes }) => {
      const from = formerKey === undefined ? '' : ` (${words.getMessage('plan.formerKey', [formerKey])})`;
      const lines = Object.entries(changes).map(([field, value]) => `    ${field} = ${value}`);
      return [`${words.getMessage(`plan.${action}`)} ${object} ${key}${from}`, ...lines].join('\n');
    })
    .join('\n');
}
