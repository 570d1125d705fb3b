/** Won revenue by channel under a model, what calls had a part in set apart. */
import { MODEL_NAMES } from 'c/attributionModels';
import { attributionWhere, groupValue, readGroups, readSumCurrency, type Group } from 'c/callAggregates';
import { FIGURES } from 'c/figureFormat';
import { fieldName, parentName } from 'c/ownFields';
import type { BehindList } from 'c/recordsBehind';
import Card_Blank_Channel from '@salesforce/label/c.Card_Blank_Channel';
import Card_By_Channel from '@salesforce/label/c.Card_By_Channel';
import Card_Corporate_Currency from '@salesforce/label/c.Card_Corporate_Currency';
import Card_With_Calls from '@salesforce/label/c.Card_With_Calls';
import Card_Without_Calls from '@salesforce/label/c.Card_Without_Calls';
import type { ReadCard } from './cardContent';

const SHARE = 'Attribution_Touchpoint__c';

export const readRevenue: ReadCard = async (reader, { filters, choice, models }) => {
  const model = MODEL_NAMES.find((name) => name === choice) ?? 'fullPath';
  const channel = fieldName(SHARE, 'channel');
  const sums = models.map(({ value }) => fieldName(SHARE, `${value}Revenue`));
  const revenue = fieldName(SHARE, `${model}Revenue`);
  const called = { [parentName(SHARE, 'touchpoint')]: { [fieldName('Touchpoint__c', 'callCount')]: { gte: 1 } } };
  const [[all = [], withCalls = []], currency] = await Promise.all([
    readGroups(reader, [
      { object: SHARE, where: attributionWhere(filters), by: [channel], sum: sums },
      { object: SHARE, where: attributionWhere(filters, called), by: [channel], sum: sums }
    ]),
    readSumCurrency(reader)
  ]);
  const moneyOf = (value: number) => ({ display: FIGURES.money(value, currency), short: FIGURES.shortMoney(value, currency) });
  const ofCalls = new Map(withCalls.map((group) => [groupValue(group), group]));
  const sumOf = (group: Group | undefined, field: string): number => group?.sums[field] ?? 0;
  const rows = all
    .map((group) => ({ value: groupValue(group), total: group, calls: ofCalls.get(groupValue(group)) }))
    .sort((a, b) => sumOf(b.total, revenue) - sumOf(a.total, revenue));
  const shown = rows.filter(({ total }) => sumOf(total, revenue) !== 0);
  return {
    isMoney: true,
    currency,
    note: currency === undefined || shown.length === 0 ? undefined : Card_Corporate_Currency,
    bars: shown.map(({ value, total, calls }) => {
      const withCall = sumOf(calls, revenue);
      const without = sumOf(total, revenue) - withCall;
      return {
        key: `value:${value ?? ''}`,
        label: value ?? Card_Blank_Channel,
        parts: [
          { series: 'calls', name: Card_With_Calls, value: withCall, ...moneyOf(withCall) },
          { series: 'other', name: Card_Without_Calls, value: without, ...moneyOf(without) }
        ],
        ...moneyOf(sumOf(total, revenue))
      };
    }),
    csv: {
      header: [Card_By_Channel, ...models.flatMap(({ label }) => [label, `${label}: ${Card_With_Calls}`])],
      rows: rows.map(({ value, total, calls }) => [
        value ?? Card_Blank_Channel,
        ...models.flatMap(({ value: name }) =>
          [`${name}Revenue` as const].flatMap((field) => [total, calls].map((group) => sumOf(group, fieldName(SHARE, field))))
        )
      ])
    },
    lists: new Map(
      shown.map(({ value }): [string, BehindList] => [
        `value:${value ?? ''}`,
        { title: value ?? Card_Blank_Channel, object: SHARE, where: attributionWhere(filters, { [channel]: { eq: value ?? null } }), model }
      ])
    )
  };
};
