/** Rules as rows of a table. */
import { channelPath } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import type { EditRow } from 'c/editTable';
import { READER_FORMAT } from 'c/readerFormat';
import { ANYTHING, LABELS, nameOf } from './channelLabels';
import { sortRules, type RuleRow } from './ruleEdits';

const CONDITIONS = ['medium', 'source', 'campaign', 'clickId', 'landingPage', 'referringWebsite'] as const;

function conditionsOf(rule: RuleRow): string {
  const words = CONDITIONS.flatMap((property) => (rule[property] ? [`${nameOf(property)}: ${rule[property]}`] : []));
  return words.length > 0 ? words.join(' · ') : ANYTHING;
}

/** @example `Rule 70: Paid Search.Google Ads` */
export function ruleTitle({ order, channel, subchannel }: RuleRow): string {
  return fillLabel(LABELS.ruleTitle, order === undefined ? '' : READER_FORMAT.number(order), channelPath(channel, subchannel) ?? '');
}

/** In the order in which they are tried. */
export function wordRules(rules: readonly RuleRow[]): readonly EditRow[] {
  return sortRules(rules).map((rule) => ({
    key: rule.ruleKey ?? '',
    title: ruleTitle(rule),
    cells: [
      rule.order === undefined ? '' : READER_FORMAT.number(rule.order),
      channelPath(rule.channel, rule.subchannel) ?? '',
      conditionsOf(rule),
      rule.active === false ? LABELS.off : LABELS.on
    ],
    isDim: rule.active === false
  }));
}
