/** Calls by channel, source or campaign, each bar split by outcome. */
import { callsOf, countedWhere, countOf, groupValue, readGroups, touchesOfCalls, type Group, type Origin } from 'c/callAggregates';
import { FIGURES } from 'c/figureFormat';
import { fieldName } from 'c/ownFields';
import type { BehindList } from 'c/recordsBehind';
import Card_Blank_Campaign from '@salesforce/label/c.Card_Blank_Campaign';
import Card_Blank_Channel from '@salesforce/label/c.Card_Blank_Channel';
import Card_Blank_Source from '@salesforce/label/c.Card_Blank_Source';
import Card_By_Campaign from '@salesforce/label/c.Card_By_Campaign';
import Card_By_Channel from '@salesforce/label/c.Card_By_Channel';
import Card_By_Source from '@salesforce/label/c.Card_By_Source';
import Card_Calls from '@salesforce/label/c.Card_Calls';
import Card_No_Touchpoint from '@salesforce/label/c.Card_No_Touchpoint';
import Card_Others from '@salesforce/label/c.Card_Others';
import type { ReadCard } from './cardContent';
import { countPart, outcomeParts } from './outcomeParts';

/** Bars of their own; one request asks for them, for calls without touchpoint, and for all (P8). */
const MOST_BARS = 8;
const BLANK: Readonly<Record<Origin, string>> = {
  channel: Card_Blank_Channel,
  source: Card_Blank_Source,
  campaignName: Card_Blank_Campaign
};

const NAMES: Readonly<Record<Origin, string>> = { channel: Card_By_Channel, source: Card_By_Source, campaignName: Card_By_Campaign };

function originOf(choice: string): Origin {
  return choice === 'source' || choice === 'campaignName' ? choice : 'channel';
}

/**
 * First which origins have most touches, then the calls of each: a call's own origin can't be grouped by, since it stands on
 * its touchpoint. What has no bar of its own is together in one.
 */
export const readOrigins: ReadCard = async (reader, { filters, choice }) => {
  const origin = originOf(choice);
  const outcome = fieldName('Tracked_Call__c', 'outcome');
  const touchpoint = fieldName('Tracked_Call__c', 'touchpoint');
  const [top = []] = await readGroups(reader, [
    { object: 'Touchpoint__c', where: touchesOfCalls(filters), by: [fieldName('Touchpoint__c', origin)], first: MOST_BARS }
  ]);
  const values = top.map(groupValue);
  const wheres = [
    ...values.map((value) => countedWhere(filters, callsOf(origin, value))),
    countedWhere(filters, { [touchpoint]: { eq: null } })
  ];
  const answers = await readGroups(
    reader,
    [...wheres, countedWhere(filters)].map((where) => ({ object: 'Tracked_Call__c' as const, where, by: [outcome] }))
  );
  const named = values.map((value, i) => ({
    key: `value:${value ?? ''}`,
    label: value ?? BLANK[origin],
    groups: answers[i] ?? [],
    where: wheres[i]
  }));
  const untouched = { key: 'none', label: Card_No_Touchpoint, groups: answers[values.length] ?? [], where: wheres[values.length] };
  const rest = restOf(answers.at(-1) ?? [], [...named, untouched], outcome);
  const rows = [
    ...named.filter(({ groups }) => groups.length > 0).sort((a, b) => countOf(b.groups) - countOf(a.groups)),
    ...(rest.length > 0 ? [{ key: 'others', label: Card_Others, groups: rest, where: undefined }] : []),
    ...(untouched.groups.length > 0 ? [untouched] : [])
  ];
  return {
    bars: rows.map(({ key, label, groups }) => ({
      key,
      label,
      parts: outcomeParts(groups, outcome),
      display: FIGURES.count(countOf(groups))
    })),
    csv: csvOf(NAMES[origin], rows, outcome),
    lists: new Map(
      rows.map(({ key, label, where }): [string, BehindList] => [
        key,
        {
          title: label,
          object: 'Tracked_Call__c',
          where: where ?? { and: [countedWhere(filters), ...wheres.map((other) => ({ not: other }))] }
        }
      ])
    )
  };
};

/** All calls less those that have a bar. */
function restOf(all: readonly Group[], bars: readonly { readonly groups: readonly Group[] }[], outcome: string): readonly Group[] {
  const shown = (value: string | undefined): number =>
    bars.flatMap(({ groups }) => groups).reduce((sum, { values, count }) => sum + (values[outcome] === value ? count : 0), 0);
  return all.map((group) => ({ ...group, count: group.count - shown(group.values[outcome]) })).filter(({ count }) => count > 0);
}

function csvOf(name: string, rows: readonly { readonly label: string; readonly groups: readonly Group[] }[], outcome: string) {
  const parts = rows.map(({ groups }) => outcomeParts(groups, outcome));
  const names = [...new Map(parts.flat().map(({ series, name }) => [series, name]))];
  return {
    header: [name, Card_Calls, ...names.map(([, name]) => name)],
    rows: rows.map(({ label, groups }, i) => [
      label,
      countOf(groups),
      ...names.map(([series, name]) => parts[i]?.find((part) => part.series === series)?.value ?? countPart(series, name, 0).value)
    ])
  };
}
