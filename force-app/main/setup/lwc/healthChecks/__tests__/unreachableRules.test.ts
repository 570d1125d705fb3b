import { compileChannelRules, classifyChannel, DEFAULT_CHANNEL_RULES, type ChannelRule } from 'c/attributionEngine';
import * as fc from 'fast-check';
import { hiddenRules } from '../unreachableRules';

const rule = (ruleKey: string, order: number, cells: Partial<ChannelRule>): ChannelRule => ({ ruleKey, order, channel: ruleKey, ...cells });
const hiddenOf = (...cells: Partial<ChannelRule>[]): string[] =>
  hiddenRules(cells.map((cell, i) => rule(String(i), i, cell))).map(({ rule: { ruleKey }, by }) => `${ruleKey} by ${by.ruleKey}`);

describe('rules that no visit reaches', () => {
  it('finds none among the shipped rules', () => {
    expect(hiddenRules(DEFAULT_CHANNEL_RULES)).toEqual([]);
  });

  it.each([
    ['a rule that asks nothing takes all', [{}, { medium: 'cpc' }], ['1 by 0']],
    ['an alternative of an earlier rule', [{ medium: 'cpc;ppc' }, { medium: 'PPC' }], ['1 by 0']],
    ['a text an earlier pattern matches', [{ medium: '*cp*' }, { medium: 'cpc;cpm' }], ['1 by 0']],
    ['one alternative more is reached', [{ medium: '*cp*' }, { medium: 'cpc;email' }], []],
    ['another column is reached', [{ medium: 'cpc', source: 'google' }, { medium: 'cpc' }], []],
    ['a pattern proves nothing of a pattern', [{ source: 'goog*' }, { source: 'google*' }], []],
    ['a host stands for its subdomains', [{ referringWebsite: 'w*' }, { referringWebsite: 'wiki.example' }], []],
    ['a star takes a blank too', [{ medium: '*' }, { medium: '[blank]' }], ['1 by 0']]
  ])('%s', (_, cells, expected) => {
    expect(hiddenOf(...cells)).toEqual(expected);
  });

  it('never names a rule that does match something', () => {
    const cell = fc.option(fc.constantFrom('cpc', 'c*', '*', 'cpc;email', '[blank]', 'email', 'c\\*', 'C*;x'), { nil: undefined });
    const rules = fc.array(fc.record({ medium: cell, source: cell, referringWebsite: cell }), { maxLength: 5 });
    const value = fc.constantFrom(undefined, 'cpc', 'email', 'c*', 'x', 'a.cpc');
    const inputs = fc.record({ medium: value, source: value, referrerPage: fc.constantFrom(undefined, 'https://a.cpc/', 'https://cpc/') });
    fc.assert(
      fc.property(rules, inputs, (cells, touch) => {
        const all = cells.map((one, i) => rule(String(i), i, one));
        const { evidence } = classifyChannel(touch, compileChannelRules(all));
        if (all.length > 0) expect(hiddenRules(all).map((hidden) => hidden.rule.ruleKey)).not.toContain(evidence.ruleKey);
      })
    );
  });
});
