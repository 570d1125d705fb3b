import { readSuppressionRules } from '../readSuppressionRules';
import type { Row } from '../recordRow';

describe('suppression rules', () => {
  it('turns the field a rule names into its property, namespaced or not', () => {
    const rule = { appliesTo: 'touchpoint', operator: 'Equals', value: 'x', active: true };
    const { rules, problems } = readSuppressionRules([
      { ...rule, ruleKey: 'a', field: 'Landing_Page__c' },
      { ...rule, ruleKey: 'b', field: 'touchline__channel_path__c' },
      { ...rule, ruleKey: 'c', field: 'Colour__c' },
      { ...rule, ruleKey: 'd', field: 'Channel__c', operator: 'like' }
    ]);
    expect(rules.map(({ field }) => field)).toEqual(['landingPage', 'channelPath']);
    expect(problems.map(({ key, field }) => [key, field])).toEqual([
      ['c', 'Field__c'],
      ['d', 'Operator__c']
    ]);
  });

  const office = { ruleKey: 'a', group: 'office', appliesTo: 'Touchpoint', field: 'Channel__c', operator: 'equals', value: 'Direct' };
  const other = { ...office, ruleKey: 'z', group: 'other' };
  it.each<[string, Row<'Suppression_Rule__c'>, string | undefined]>([
    ['a misspelt field', { field: 'Landng_Page__c' }, 'Field__c'],
    ['a misspelt operator', { operator: 'contain' }, 'Operator__c'],
    ['nothing it applies to', { appliesTo: undefined }, 'Applies_To__c'],
    ['a group with blanks around it', { group: ' office ', field: undefined }, 'Field__c'],
    ['an error, but inactive', { field: 'Landng_Page__c', active: false }, undefined],
    ['an error, but for the other object', { appliesTo: 'Attribution Touchpoint', field: 'Campaign_Name__c' }, 'Field__c'],
    ['an error, but of another group', { group: 'offices', field: 'Landng_Page__c' }, 'Field__c']
  ])('R37 with a row with %s', (_, wrong, field) => {
    const row: Row<'Suppression_Rule__c'> = { ...office, ruleKey: 'b', ...wrong };
    const { rules, problems } = readSuppressionRules([office, row, other]);
    const spoilsIt = field !== undefined && row.group?.trim() === 'office' && row.appliesTo !== 'Attribution Touchpoint';
    expect(rules.map(({ ruleKey }) => ruleKey)).toEqual(spoilsIt ? ['z'] : ['a', 'z']);
    expect(problems.map((problem) => [problem.group, problem.key, problem.field])).toEqual(
      field === undefined ? [] : [[row.group?.trim(), 'b', field]]
    );
  });

  it('R37 leaves an Attribution Touchpoint group out for a field that only Touchpoint has', () => {
    const rule = { ...office, appliesTo: 'Attribution Touchpoint' };
    const { rules } = readSuppressionRules([rule, { ...rule, ruleKey: 'b', field: 'Campaign_Name__c' }]);
    expect(rules).toEqual([]);
  });

  it('R37 keeps a rule without a group apart from a group of its name', () => {
    const { rules } = readSuppressionRules([office, { ...office, ruleKey: 'office', group: undefined }]);
    expect(rules.map(({ group }) => group)).toEqual(['office', '']);
  });
});
