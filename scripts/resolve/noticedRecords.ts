/** Records a run took as they are though they may be mistakes: said by name, in the org and over files alike. */
import { NAMED_RECORDS, type RunSummary } from 'c/resolutionPath';
import { loadWords } from '../salesforce/words.ts';

const words = loadWords('touchline.resolve');

export type NoticedRecords = Pick<RunSummary, 'opportunitiesUnattributed' | 'opportunitiesWithoutAmount' | 'joinedByEmail'>;

/** @example noticeLines({ …, opportunitiesWithoutAmount: ['006A'] }) // ['Opportunities without an amount, …: 1 (006A, at most ten are named).'] */
export function noticeLines({ opportunitiesUnattributed, opportunitiesWithoutAmount, joinedByEmail }: NoticedRecords): string[] {
  const notices = [
    { name: 'unattributed', count: opportunitiesUnattributed.length, ids: opportunitiesUnattributed },
    { name: 'withoutAmount', count: opportunitiesWithoutAmount.length, ids: opportunitiesWithoutAmount },
    { name: 'joinedByEmail', count: joinedByEmail.people, ids: joinedByEmail.records }
  ];
  return notices
    .filter(({ count }) => count > 0)
    .map(({ name, count, ids }) => words.getMessage(name, [count, ids.slice(0, NAMED_RECORDS).join(', ')]));
}
