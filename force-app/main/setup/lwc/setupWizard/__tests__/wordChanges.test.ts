import { ChangeWords } from '../wordChanges';

const setting = { part: 'settings', object: 'Touchline_Setting__c', key: 'default' } as const;

describe('a change in words', () => {
  it.each([
    ['accountMapping', 'primaryContactRole', 'Its primary contact role'],
    ['windowBasis', 'lastActivity', 'the last page or form of the visit'],
    ['windowMinutes', 1440, '1,440'],
    ['carryover', false, 'no'],
    ['ownDomains', 'account', 'account']
  ])('says %s %s as the step does', (property, mine, word) => {
    expect(new ChangeWords().conflict({ ...setting, property, mine })).toMatchObject({ mine: word, theirs: 'blank' });
    expect(new ChangeWords().other({ ...setting, property, before: mine })).toContain(`${word} → blank`);
  });
});
