/**
 * Names the channel of a touch by the admin's rules (R25 to R28).
 *
 * Rules are looked at in ascending order and the first that matches wins. They see the source and medium of R40, never Task.Type (R17),
 * and since a channel is decided afresh at every run, an edited rule holds for past sessions too (R27; the reference locks its rules for
 * seven days). Only a channel that was carried over to a direct session is kept (R23).
 */
import type { ChannelRule } from './channelRule';
import type { ChannelEvidence } from './decision';
import { DEFAULT_CHANNEL_RULES } from './defaultChannelRules';
import { hostOf, withoutSchemeAndWww } from './hostOf';
import { compilePattern, foldText, type PatternMatcher } from './matchPattern';
import type { WebSession } from './webSession';

/** What rules look at. Pages are whole URLs, as raw as there are; the click id is its type, `gclid` say. */
export type ChannelInputs = Pick<
  WebSession,
  'campaignName' | 'medium' | 'source' | 'landingPage' | 'landingPageRaw' | 'referrerPage' | 'referrerPageRaw' | 'clickIdType'
>;

export interface ChannelDecision {
  readonly channel: string;
  readonly subchannel?: string;
  readonly evidence: ChannelEvidence;
}

/** Rules made ready by `compileChannelRules`, to be used for many sessions. */
export interface CompiledChannelRules {
  readonly rules: readonly CompiledRule[];
}

interface CompiledRule {
  readonly decision: ChannelDecision;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly column: Column;
  readonly pattern: PatternMatcher;
}

type Column = keyof typeof READ_COLUMN;

/** Where each cell of a rule looks. */
const READ_COLUMN = {
  medium: (inputs) => inputs.medium,
  source: readSource,
  clickId: (inputs) => inputs.clickIdType,
  campaign: (inputs) => inputs.campaignName,
  landingPage: (inputs) => withoutSchemeAndWww(inputs.landingPageRaw ?? inputs.landingPage),
  referringWebsite: (inputs) => hostOf(inputs.referrerPageRaw ?? inputs.referrerPage)
} satisfies Partial<Record<keyof ChannelRule, (inputs: ChannelInputs) => string | undefined>>;

const COLUMNS = Object.keys(READ_COLUMN) as Column[];

const NO_RULE: ChannelDecision = { channel: 'Other', evidence: { by: 'noRule' } };

/** Source of a visit that nothing led to (R40). */
export const WEB_DIRECT = 'Web Direct';

/**
 * Makes rules ready. Their order in the list doesn't matter: they are taken by `order`, equal orders by key. Inactive rules never match;
 * without any rule row the built-in list holds (R38).
 *
 * @example
 * compileChannelRules([])                                                              // the default rules
 * compileChannelRules([{ ruleKey: 'a', order: 1, channel: 'Radio', source: 'radio*' }]) // this rule only
 */
export function compileChannelRules(rules: readonly (ChannelRule & { readonly active?: boolean })[]): CompiledChannelRules {
  const by = rules.length === 0 ? 'builtInRule' : 'rule';
  const used = rules.length === 0 ? DEFAULT_CHANNEL_RULES : rules.filter((rule) => rule.active !== false).sort(compareRules);
  return { rules: used.map((rule) => compileRule(rule, by)) };
}

/**
 * The channel of a touch and the rule that named it; `Other` where none does (R25).
 *
 * @example
 * classifyChannel({ source: 'google', medium: 'cpc' }, compileChannelRules([]))
 * // { channel: 'Paid Search', subchannel: 'Google Ads', evidence: { by: 'builtInRule', ruleKey: 'default-70', order: 70 } }
 */
export function classifyChannel(inputs: ChannelInputs, compiled: CompiledChannelRules): ChannelDecision {
  const folded: Partial<Record<Column, string>> = {};
  const matches = ({ column, pattern }: Cell) => pattern.matchesFolded((folded[column] ??= foldText(READ_COLUMN[column](inputs))));
  return compiled.rules.find((rule) => rule.cells.every(matches))?.decision ?? NO_RULE;
}

/**
 * The channel of a stored session: an inherited one is kept (R23), every other is named afresh (R27).
 *
 * @example
 * classifySession({ ...session, channel: 'Email', channelInherited: true }, compiled) // { channel: 'Email', evidence: { by: 'inherited' } }
 */
export function classifySession(session: ChannelInputs & Partial<WebSession>, compiled: CompiledChannelRules): ChannelDecision {
  if (!session.channelInherited || isBlank(session.channel)) return classifyChannel(session, compiled);
  return { channel: session.channel ?? '', subchannel: session.subchannel, evidence: { by: 'inherited' } };
}

/**
 * Channel and subchannel as one text (R28).
 *
 * @example
 * channelPath('Paid Search', 'Google Ads') // 'Paid Search.Google Ads'
 * channelPath('Direct')                    // 'Direct'
 */
export function channelPath(channel: string | undefined, subchannel?: string): string | undefined {
  if (isBlank(channel)) return undefined;
  return isBlank(subchannel) ? channel : `${channel}.${subchannel}`;
}

/** A session stored with neither source nor medium came to us directly (R40). */
function readSource(inputs: ChannelInputs): string | undefined {
  return isBlank(inputs.source) && isBlank(inputs.medium) ? WEB_DIRECT : inputs.source;
}

function compileRule(rule: ChannelRule, by: 'rule' | 'builtInRule'): CompiledRule {
  const cells: Cell[] = [];
  for (const column of COLUMNS) {
    const pattern = compilePattern(rule[column], { subdomains: column === 'referringWebsite' });
    if (pattern) cells.push({ column, pattern });
  }
  const evidence: ChannelEvidence = { by, ruleKey: rule.ruleKey, order: rule.order };
  return { cells, decision: { channel: rule.channel, subchannel: isBlank(rule.subchannel) ? undefined : rule.subchannel, evidence } };
}

/** R25; equal orders by key, so that the answer never depends on the order of input. */
function compareRules(a: ChannelRule, b: ChannelRule): number {
  return a.order - b.order || (a.ruleKey < b.ruleKey ? -1 : a.ruleKey > b.ruleKey ? 1 : 0);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
