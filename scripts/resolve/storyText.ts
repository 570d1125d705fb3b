import { outcomeWord, reasonWord, type CallStory } from 'c/callStory';
import { OBJECT_FIELDS } from 'c/salesforceRecords';
import { loadWords } from '../salesforce/words.ts';
import type { Explanation, StoredDecision } from './explainCalls.ts';
import { readStoryLabels } from './readLabels.ts';

const words = loadWords('touchline.explain');

function visitLines({ visits, visitsHeading }: CallStory): string[] {
  if (visitsHeading === undefined) return [];
  return ['', visitsHeading, ...visits.map(({ when, from, taken, verdict }) => `  ${taken ? '✓' : '✕'} ${when}  ${from}: ${verdict}`)];
}

function valueLines({ values }: CallStory): string[] {
  if (values.length === 0) return [];
  const width = Math.max(...values.map(({ label }) => label.length));
  const lines = values.map(
    ({ label, value, origin }) => `  ${label.padEnd(width)}  ${value === undefined ? origin : `${value} (${origin})`}`
  );
  return ['', words.getMessage('values'), ...lines];
}

/** As an admin finds them again: `callTime` is Call Time. What words are made from is left out where anything else differs. */
function fieldWords(properties: readonly string[]): string {
  const facts: Readonly<Record<string, { readonly field: string } | undefined>> = OBJECT_FIELDS.Tracked_Call__c;
  const told = properties.filter((property) => property !== 'evidence' && property !== 'rulesVersion');
  const names = (told.length > 0 ? told : properties).map((property) => facts[property]?.field ?? property);
  return names.map((name) => name.replace(/__c$/, '').replaceAll('_', ' ')).join(', ');
}

function storedLine(stored: StoredDecision): string {
  if (stored.state !== 'differs') return words.getMessage(`stored.${stored.state}`);
  if (stored.outcome === 'pending') return words.getMessage('stored.pending');
  const labels = readStoryLabels();
  const said = [outcomeWord(stored.outcome, labels), reasonWord(stored.reason, labels)].filter((word) => word !== undefined).join(', ');
  return words.getMessage('stored.differs', [said, fieldWords(stored.fields)]);
}

/** One call's story as text for a terminal. */
export function storyText(explanation: Explanation): string {
  const { taskId } = explanation;
  if (explanation.state !== 'decided') return `${taskId}\n${words.getMessage(explanation.state)}`;
  const { story, call, stored } = explanation;
  const title = [taskId, call.subject].filter((part) => part !== undefined).join('  ');
  const step = story.nextStep;
  return [
    title,
    story.sentence,
    ...story.detail,
    ...visitLines(story),
    ...valueLines(story),
    ...(step ? ['', step.text, ...(step.copy === undefined ? [] : [`  ${step.copy.replaceAll('\n', '\n  ')}`])] : []),
    '',
    storedLine(stored)
  ].join('\n');
}
