/** Calls over time, in days of the reader's calendar: the server only knows days of UTC, so each column is a question. */
import { countedWhere, countOf, readGroups } from 'c/callAggregates';
import { bucketsOf, dateOf, type Bucket } from 'c/dashboardPeriod';
import { FIGURES } from 'c/figureFormat';
import { fieldName } from 'c/ownFields';
import { readerOffset } from 'c/readerFormat';
import type { BehindList } from 'c/recordsBehind';
import Card_Calls from '@salesforce/label/c.Card_Calls';
import Card_First_Day from '@salesforce/label/c.Card_First_Day';
import Card_Last_Day from '@salesforce/label/c.Card_Last_Day';
import type { ReadCard } from './cardContent';
import { outcomeParts } from './outcomeParts';

function titleOf({ unit, from, to }: Bucket): string {
  return unit === 'day' ? FIGURES.day(from) : `${FIGURES.day(from)} – ${FIGURES.day(to - 1)}`;
}

export const readDays: ReadCard = async (reader, { filters }) => {
  const outcome = fieldName('Tracked_Call__c', 'outcome');
  const buckets = bucketsOf(filters, readerOffset);
  const wheres = buckets.map(({ from, to }) => countedWhere({ ...filters, from, to }));
  const answers = await readGroups(
    reader,
    wheres.map((where) => ({ object: 'Tracked_Call__c', where, by: [outcome] }))
  );
  const columns = buckets.map((bucket, i) => {
    const groups = answers[i] ?? [];
    return { bucket, key: String(bucket.from), title: titleOf(bucket), count: countOf(groups), parts: outcomeParts(groups, outcome) };
  });
  const isEmpty = columns.every(({ count }) => count === 0);
  return {
    columns: isEmpty
      ? []
      : columns.map(({ bucket, key, title, count, parts }) => ({
          key,
          title,
          label: bucket.unit === 'year' ? FIGURES.day(bucket.from) : FIGURES.shortDay(bucket.from),
          parts,
          display: FIGURES.count(count)
        })),
    csv: {
      header: [Card_First_Day, Card_Last_Day, Card_Calls],
      rows: columns.map(({ bucket: { from, to }, count }) => [dateOf(from, readerOffset), dateOf(to - 1, readerOffset), count])
    },
    lists: new Map(
      columns.map(({ key, title }, i): [string, BehindList] => [key, { title, object: 'Tracked_Call__c', where: wheres[i] ?? {} }])
    )
  };
};
