/** Rows an admin edits to the engine's rules: inactive ones left out, incomplete ones reported by key and field. */
import type { ChannelRule, RuleBook, TrackingNumber } from 'c/attributionEngine';
import type { Row } from './recordRow';
import type { SetupProblem } from './readSettings';

export interface ReadRules<R> {
  readonly rules: readonly R[];
  readonly problems: readonly SetupProblem[];
}

/** Runs one row after another; what `read` gives back instead of a rule is a problem. */
export function readAll<W, R extends object>(rows: readonly W[], read: (row: W) => R | SetupProblem | undefined): ReadRules<R> {
  const rules: R[] = [];
  const problems: SetupProblem[] = [];
  for (const row of rows) {
    const result = read(row);
    if (result === undefined) continue;
    if ('expected' in result) problems.push(result);
    else rules.push(result);
  }
  return { rules, problems };
}

/** R25. A rule without key goes by its order. */
export function readChannelRules(rows: readonly Row<'Channel_Rule__c'>[]): ReadRules<ChannelRule> {
  return readAll(rows, ({ active, name: _name, ...row }): ChannelRule | SetupProblem | undefined => {
    if (active === false) return undefined;
    const { order, channel } = row;
    const ruleKey = row.ruleKey ?? `order-${String(order)}`;
    if (order !== undefined && channel !== undefined) return { ...row, ruleKey, order, channel };
    const field = order === undefined ? 'Order__c' : 'Channel__c';
    return { object: 'Channel_Rule__c', key: ruleKey, field, value: '', expected: 'filled' };
  });
}

/** Stands for rows none of which names a channel. */
const NAMES_NOTHING = { ruleKey: 'none', order: 0, channel: 'Other', active: false } as const;

/**
 * R38: the channel rules of a rule book. The built-in list holds only where there is no row at all; where all rows are inactive
 * or incomplete the list is not empty, and its one rule names no channel.
 *
 * @example readChannelRuleBook([{ order: 1, channel: 'Radio', active: false }]).rules // [{ ruleKey: 'none', active: false, … }]
 */
export function readChannelRuleBook(rows: readonly Row<'Channel_Rule__c'>[]): ReadRules<RuleBook['channelRules'][number]> {
  const { rules, problems } = readChannelRules(rows);
  return { rules: rows.length > 0 && rules.length === 0 ? [NAMES_NOTHING] : rules, problems };
}

const E164 = /^\+[1-9]\d{6,14}$/;

/** R2, R19. */
export function readTrackingNumbers(rows: readonly Row<'Tracking_Number__c'>[]): ReadRules<TrackingNumber> {
  return readAll(rows, ({ phoneE164, pooled, vendor, channel, subchannel }): TrackingNumber | SetupProblem => {
    if (phoneE164 === undefined || !E164.test(phoneE164)) {
      return { object: 'Tracking_Number__c', key: phoneE164, field: 'Phone_E164__c', value: phoneE164 ?? '', expected: 'phoneE164' };
    }
    return { phoneE164, pooled: pooled ?? false, vendor, channel, subchannel };
  });
}
