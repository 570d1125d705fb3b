/** What first brought the people who called: their first touches by channel. */
import { callersWhere, groupValue, readGroups, type Group } from 'c/callAggregates';
import { FIGURES } from 'c/figureFormat';
import { fieldName } from 'c/ownFields';
import type { BehindList } from 'c/recordsBehind';
import Card_Blank_Channel from '@salesforce/label/c.Card_Blank_Channel';
import Card_By_Channel from '@salesforce/label/c.Card_By_Channel';
import Card_Callers from '@salesforce/label/c.Card_Callers';
import type { ReadCard } from './cardContent';
import { countPart } from './outcomeParts';

const TOUCH = 'Touchpoint__c';

/**
 * A call names a lead or a contact, and one person may be both: those counted as the one and as the other are taken off once.
 * A condition inside `or` can't look into another object, so there are three questions.
 */
export const readFirstTouches: ReadCard = async (reader, { filters }) => {
  const channel = fieldName(TOUCH, 'channel');
  const wheres = [callersWhere(filters, 'contact'), callersWhere(filters, 'lead'), callersWhere(filters, 'lead', 'contact')] as const;
  const [contacts = [], leads = [], both = []] = await readGroups(
    reader,
    wheres.map((where) => ({ object: TOUCH, where, by: [channel] }))
  );
  const counts = new Map<string | undefined, number>();
  const add = (groups: readonly Group[], sign: 1 | -1): void => {
    for (const group of groups) counts.set(groupValue(group), (counts.get(groupValue(group)) ?? 0) + sign * group.count);
  };
  add(contacts, 1);
  add(leads, 1);
  add(both, -1);
  const rows = [...counts]
    .map(([value, count]) => ({ key: `value:${value ?? ''}`, value, label: value ?? Card_Blank_Channel, count }))
    .sort((a, b) => b.count - a.count);
  return {
    bars: rows.map(({ key, label, count }) => ({
      key,
      label,
      parts: [countPart('calls', Card_Callers, count)],
      display: FIGURES.count(count)
    })),
    csv: { header: [Card_By_Channel, Card_Callers], rows: rows.map(({ label, count }) => [label, count]) },
    lists: new Map(
      rows.map(({ key, value, label, count }): [string, BehindList] => {
        const [where, orWhere] = wheres.map((called) => ({ and: [called, { [channel]: { eq: value ?? null } }] }));
        return [key, { title: label, object: TOUCH, where: where ?? {}, orWhere, total: count }];
      })
    )
  };
};
