import type { SuppressionRule } from '../channelRule';
import { compileSuppression, SUPPRESSIBLE_FIELDS } from '../suppressTouches';
import { ANN, ann, at, BOB, book, call, run, visit } from './batch';

const rule = (
  ruleKey: string,
  field: string,
  operator: SuppressionRule['operator'],
  value?: string,
  rest: Partial<SuppressionRule> = {}
): SuppressionRule => ({
  ruleKey,
  appliesTo: 'Touchpoint',
  group: '',
  field,
  operator,
  value,
  ...rest
});

const touch = {
  touchpointKey: 'session:S',
  touchpointDate: at('12:30'),
  kind: 'call' as const,
  callCount: 2,
  channel: 'Paid Search',
  landingPage: 'staging.example.com/demo'
};

interface Case {
  readonly rule: string;
  readonly that: string;
  readonly rules: readonly SuppressionRule[];
  readonly group?: string;
}

// prettier-ignore
const CASES: readonly Case[] = [
  { rule: 'R37', that: 'suppresses nothing without rules', rules: [] },
  { rule: 'R37', that: 'ignores case and blanks', rules: [rule('a', 'channel', 'equals', ' paid search ')], group: 'a' },
  { rule: 'R37', that: 'finds a text within', rules: [rule('a', 'landingPage', 'contains', 'EXAMPLE')], group: 'a' },
  { rule: 'R37', that: 'finds how a text starts', rules: [rule('a', 'landingPage', 'startsWith', 'staging.')], group: 'a' },
  { rule: 'R37', that: 'does not take another start', rules: [rule('a', 'landingPage', 'startsWith', 'example')] },
  { rule: 'R37', that: 'tells blank', rules: [rule('a', 'geoCity', 'isBlank')], group: 'a' },
  { rule: 'R37', that: 'tells not blank', rules: [rule('a', 'channel', 'isNotBlank')], group: 'a' },
  { rule: 'R37', that: 'tells different, a blank value too', rules: [rule('a', 'geoCity', 'notEquals', 'Seattle')], group: 'a' },
  { rule: 'R37', that: 'takes equals without value as blank', rules: [rule('a', 'geoCity', 'equals')], group: 'a' },
  { rule: 'R37', that: 'never takes everything for want of a value', rules: [rule('a', 'channel', 'contains'), rule('b', 'channel', 'startsWith', ' ')] },
  { rule: 'R37', that: 'compares numbers as they read', rules: [rule('a', 'callCount', 'equals', '2')], group: 'a' },
  { rule: 'R37', that: 'compares dates as they read in UTC', rules: [rule('a', 'touchpointDate', 'startsWith', '2026-05-04T12')], group: 'a' },
  { rule: 'R37', that: 'wants all rules of a group', rules: [rule('a', 'channel', 'equals', 'Paid Search', { group: 'g' }), rule('b', 'kind', 'equals', 'form', { group: 'g' })] },
  { rule: 'R37', that: 'wants one of several groups', rules: [rule('a', 'kind', 'equals', 'form', { group: 'g' }), rule('b', 'kind', 'equals', 'call', { group: 'h' })], group: 'h' },
  { rule: 'R37', that: 'takes rules without group each by itself', rules: [rule('a', 'kind', 'equals', 'form'), rule('b', 'kind', 'equals', 'call')], group: 'b' },
  { rule: 'R37', that: 'keeps to what a rule is for', rules: [rule('a', 'kind', 'equals', 'call', { appliesTo: 'Attribution Touchpoint' })] },
  { rule: 'R37', that: 'drops a group with a rule on the position, which would match too much without it', rules: [rule('a', 'kind', 'equals', 'call', { group: 'g' }), rule('b', 'position', 'equals', 'FT', { group: 'g' })] },
  { rule: 'R37', that: 'drops a rule on a field that is not there', rules: [rule('a', 'landingPge', 'isBlank')] }
];

describe('compileSuppression', () => {
  it.each(CASES)('$rule $that', ({ rules, group }) => {
    expect(compileSuppression(rules).find('Touchpoint', touch)).toBe(group);
  });

  it('R37 can look at everything a touch says of itself', () => {
    const [row] = run({ calls: [call('12:30')], sessions: [visit('12:17')] }).touchpoints;
    const ofThePerson = ['personKey', 'lead', 'contact', 'account', 'position', 'countFirstTouch', 'countLeadCreation', 'countUShaped'];
    const says = Object.keys(row ?? {}).filter((field) => !ofThePerson.includes(field));
    expect([...SUPPRESSIBLE_FIELDS].sort()).toEqual(says.sort());
  });

  it.each([
    { rule: 'R37', field: 'position' },
    { rule: 'R37', field: 'countUShaped' },
    { rule: 'R37', field: 'lead' },
    { rule: 'R37', field: 'account' },
    { rule: 'R37', field: 'personKey' },
    { rule: 'R37', field: 'toString' }
  ])('$rule names a rule on $field as unusable', ({ field }) => {
    expect(run({}, book({}, { suppressionRules: [rule('a', field, 'isNotBlank')] })).problems).toEqual([
      { code: 'suppressionRuleUnusable', ruleKey: 'a', field }
    ]);
  });
});

describe('a suppressed touch', () => {
  const noPaidSearch = book({}, { suppressionRules: [rule('a', 'channel', 'equals', 'Paid Search', { group: 'paid' })] });

  it('R37 makes its calls skipped: suppressed and leaves no touchpoint', () => {
    const rows = run({ calls: [call('12:30'), call('12:35')], sessions: [visit('12:17')] }, noPaidSearch);
    expect(rows.touchpoints).toEqual([]);
    expect(rows.decisions.map(({ outcome, reason }) => `${outcome} ${reason}`)).toEqual(['skipped suppressed', 'skipped suppressed']);
    expect(rows.decisions[0]).not.toHaveProperty('touchpointKey');
    expect(rows.decisions[0]).not.toHaveProperty('candidates');
    expect(rows.decisions[0]?.evidence.suppressedBy).toBe('paid');
  });

  it("R37 identifies nobody by its calls, so an earlier visit stays nobody's", () => {
    const earlier = visit('09:00', { source: undefined, medium: undefined, clickIdType: undefined });
    const sessions = [earlier, visit('12:17')];
    expect(run({ calls: [call('12:30')], sessions }).webSessions.map(({ ownerPersonKey }) => ownerPersonKey)).toEqual([ANN, ANN]);
    const owners = run({ calls: [call('12:30')], sessions }, noPaidSearch).webSessions.map(({ ownerPersonKey }) => ownerPersonKey);
    expect(owners).toEqual([undefined, undefined]);
  });

  it('R37 judges standalone calls one by one', () => {
    const rules = book({}, { suppressionRules: [rule('a', 'callerNumber', 'equals', '+12025550100')] });
    const rows = run({ calls: [call('12:30', { callerNumber: '+12025550100' }), call('12:35')] }, rules);
    expect(rows.touchpoints.map(({ touchpointKey }) => touchpointKey)).toEqual(['call:00T-12:35']);
    expect(rows.trackedCalls.map(({ reason }) => reason)).toEqual(['suppressed', 'noSession']);
  });

  it('R37 case 28: suppressing the LC touch redistributes milestones', () => {
    const sessions = [
      visit('09:00', { source: undefined, medium: undefined, clickIdType: undefined }),
      visit('10:00', { email: 'ann@example.com' }),
      visit('11:00', { email: 'ann@example.com', source: 'news', medium: 'email', clickIdType: undefined })
    ];
    const positions = (rules = book()) =>
      run({ sessions }, rules).touchpoints.map(({ webSession, position }) => `${webSession} ${position}`);
    expect(positions()).toEqual(['S-09:00 FT', 'S-10:00 LC, Form', 'S-11:00 PostLC, Form']);
    expect(positions(noPaidSearch)).toEqual(['S-09:00 FT', 'S-11:00 LC, Form']);
  });

  it('R37 leaves a held call held', () => {
    const rows = run({ calls: [call('12:30', { whoId: undefined })], sessions: [visit('12:17')] }, noPaidSearch);
    expect(rows.decisions[0]).toMatchObject({ outcome: 'held', reason: 'noPerson' });
  });

  it('R37 on attribution only leaves the touchpoint and redistributes credit', () => {
    const ann2 = { ...ann, id: '003000000000001AAA', object: 'Contact' as const, accountId: '001A' };
    const sessions = [
      visit('09:00', { email: 'ann@example.com' }),
      visit('11:00', { email: 'ann@example.com', source: 'news', medium: 'email', clickIdType: undefined })
    ];
    const opportunities = [
      {
        opportunityId: '006A',
        accountId: '001A',
        amount: '100',
        currencyIsoCode: 'USD',
        createdAt: at('20:00'),
        closeDate: '2026-06-01',
        isClosed: false,
        isWon: false
      }
    ];
    const rules = book({}, { suppressionRules: [rule('a', 'channel', 'equals', 'Paid Search', { appliesTo: 'Attribution Touchpoint' })] });
    const rows = run({ sessions, opportunities, people: [ann2] }, rules);
    expect(rows.touchpoints).toHaveLength(2);
    expect(rows.attributionTouchpoints.map(({ touchpoint, position, uShapedCredit }) => [touchpoint, position, uShapedCredit])).toEqual([
      ['session:S-11:00', 'FT, LC, OC, Pending, Form', 100]
    ]);
  });

  it('R37 leaves a call in conflict held', () => {
    const rows = run({ calls: [call('12:30'), call('12:35', { whoId: BOB })], sessions: [visit('12:17')] }, noPaidSearch);
    expect(rows.decisions.map(({ reason }) => reason)).toEqual(['suppressed', 'identityConflict']);
  });
});
