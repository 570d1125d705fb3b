/** Why calls were not tied to a visit, each reason with what to do about it. */
import { nextStepOf } from './nextStepOf';
import { callWhere, NOT_COUNTED, readGroups } from 'c/callAggregates';
import { fillLabel, reasonWord } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { FIGURES } from 'c/figureFormat';
import { fieldName } from 'c/ownFields';
import type { BehindList } from 'c/recordsBehind';
import Card_All_Tied from '@salesforce/label/c.Card_All_Tied';
import Card_Calls from '@salesforce/label/c.Card_Calls';
import Card_Left_Out from '@salesforce/label/c.Card_Left_Out';
import Card_To_Do from '@salesforce/label/c.Card_To_Do';
import Card_Untied from '@salesforce/label/c.Card_Untied';
import Behind_Outcome from '@salesforce/label/c.Behind_Outcome';
import Behind_Reason from '@salesforce/label/c.Behind_Reason';
import type { ReadCard } from './cardContent';
import { countPart, wordOutcome } from './outcomeParts';

const CALL = 'Tracked_Call__c';
const TIED: ReadonlySet<string> = new Set(['merged', 'repeat']);

export const readOutcomes: ReadCard = async (reader, { filters }) => {
  const outcomeField = fieldName(CALL, 'outcome');
  const reasonField = fieldName(CALL, 'reason');
  const [groups = []] = await readGroups(reader, [{ object: CALL, where: callWhere(filters), by: [outcomeField, reasonField] }]);
  const rows = groups.map(({ values, count }) => {
    const outcome = values[outcomeField] ?? '';
    const reason = values[reasonField];
    const label = reasonWord(reason, CALL_STORY_LABELS) ?? wordOutcome(outcome);
    return { key: `${outcome} ${reason ?? ''}`, outcome, reason, label, count, toDo: nextStepOf(outcome, reason) };
  });
  const untied = rows.filter(({ outcome }) => !TIED.has(outcome));
  const sumOf = (some: readonly { readonly count: number }[]): number => some.reduce((sum, { count }) => sum + count, 0);
  const leftOut = sumOf(rows.filter(({ reason }) => NOT_COUNTED.includes(reason ?? '')));
  const counted = [sumOf(untied) - leftOut, sumOf(rows) - leftOut].map((count) => FIGURES.count(count));
  const note = [
    sumOf(untied) === leftOut ? Card_All_Tied : fillLabel(Card_Untied, ...counted),
    ...(leftOut === 0 ? [] : [fillLabel(Card_Left_Out, FIGURES.count(leftOut))])
  ].join(' ');
  return {
    note: groups.length === 0 ? undefined : note,
    bars: untied.map(({ key, outcome, label, count, toDo }) => ({
      key,
      label,
      note: toDo,
      parts: [countPart(outcome, wordOutcome(outcome), count)],
      display: FIGURES.count(count)
    })),
    csv: {
      header: [Behind_Outcome, Behind_Reason, Card_Calls, Card_To_Do],
      rows: rows.map(({ outcome, label, count, toDo }) => [wordOutcome(outcome), label, count, toDo])
    },
    lists: new Map(
      untied.map(({ key, label, outcome, reason }): [string, BehindList] => {
        const same = [{ [outcomeField]: { eq: outcome } }, { [reasonField]: { eq: reason ?? null } }];
        return [key, { title: label, object: CALL, where: callWhere(filters, ...same) }];
      })
    )
  };
};
