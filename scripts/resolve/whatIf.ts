/** Rules and settings tried out before they are saved (R27): laid over the org's own for one run that writes nothing. */
import type { ChannelRule, Settings } from 'c/attributionEngine';
import type { OpenOrg } from '../salesforce/openOrg.ts';

export interface WhatIf {
  /** In place of all of the org's. */
  readonly channelRules?: readonly (ChannelRule & { readonly active?: boolean })[];
  readonly windowMinutes?: number;
  readonly windowBasis?: Settings['windowBasis'];
}

/** @example layOver(org, { windowMinutes: 45 }).ruleBook.settings.windowMinutes // 45 */
export function layOver(org: OpenOrg, { channelRules, windowMinutes, windowBasis }: WhatIf): OpenOrg {
  const { ruleBook } = org;
  const settings: Settings = {
    ...ruleBook.settings,
    ...(windowMinutes === undefined ? {} : { windowMinutes }),
    ...(windowBasis === undefined ? {} : { windowBasis })
  };
  if (!channelRules) return { ...org, ruleBook: { ...ruleBook, settings } };
  // Rules of the org that don't hold are not those that are tried out.
  const problems = org.problems.filter(({ object }) => object !== 'Channel_Rule__c');
  return { ...org, problems, ruleBook: { ...ruleBook, settings, channelRules } };
}
