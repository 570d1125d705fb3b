import { FINDINGS, HEALTH_CHECKS, HEALTH_READS, factsOf, judgeHealth, worstLevel, type HealthFacts } from 'c/healthChecks';
import { OBJECT_FIELDS } from 'c/salesforceRecords';
import { DAY, HEALTHY, MINUTE, NOW } from './healthyFacts';

/** Codes of the checks that answer otherwise than in a healthy org. */
function codesOf(changed: HealthFacts): string[] {
  const healthy = new Set<string>(judgeHealth(HEALTHY, NOW).map(({ code }) => code));
  return judgeHealth({ ...HEALTHY, ...changed }, NOW)
    .map(({ code }) => code)
    .filter((code) => !healthy.has(code));
}

const settings = (row: NonNullable<HealthFacts['settings']>[number]): HealthFacts => ({
  settings: [{ key: 'default', dialledNumberField: 'Dialled__c', ...row }]
});
const calls = (count: number, reason: string, vendor?: string) => ({
  values: { vendor, outcome: reason === 'matched' ? 'merged' : reason === 'noVisitorId' ? 'skipped' : 'standalone', reason },
  count
});
const rule = (ruleKey: string, order: number, cells: object) => ({ ruleKey, order, channel: ruleKey, ...cells });
const run = (status: string, minutes: number) => ({ kind: 'resolve', status, startedAt: NOW - minutes * MINUTE, setAside: 2 });
const watcher = { kind: 'lease', status: 'held', startedAt: NOW - 20 * MINUTE, heartbeatAt: NOW - MINUTE };

describe('the list of checks', () => {
  it('finds nothing wrong in a healthy org', () => {
    const findings = judgeHealth(HEALTHY, NOW);
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual(HEALTH_CHECKS.map(({ key }) => key));
    expect(worstLevel(findings)).toBe('ok');
  });

  it('says of each check that it does not know where nothing is known, and never guesses', () => {
    const findings = judgeHealth({}, NOW);
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['notKnown']));
    expect(worstLevel(findings)).toBe('unknown');
  });

  it('reads only facts that are queried or stated, and queries no field that is not there', () => {
    const facts = new Set<string>(factsOf(HEALTH_CHECKS));
    for (const name of Object.keys(HEALTH_READS)) expect(facts).toContain(name);
    for (const read of Object.values(HEALTH_READS)) {
      const conditions = read.kind === 'edge' ? [] : read.where.map(({ property }) => property);
      const named = [...conditions, ...(read.kind === 'count' ? read.by : [])];
      for (const name of named.filter((property) => !['createdDate', 'systemModstamp'].includes(property))) {
        expect(OBJECT_FIELDS[read.object]).toHaveProperty(name);
      }
    }
  });

  it('gives each finding the figures its words need', () => {
    for (const { code, figures } of judgeHealth(HEALTHY, NOW))
      expect(Object.keys(figures).sort()).toEqual([...FINDINGS[code].figures].sort());
  });
});

describe('what is wrong is named', () => {
  const table: readonly (readonly [string, HealthFacts, readonly string[]])[] = [
    ['may not resolve', { access: { ...HEALTHY.access, mayResolve: false } }, ['mayNotResolve']],
    ['sees too little', { access: { ...HEALTHY.access, seesAll: false } }, ['seesTooLittle']],
    ['no rights on ours', { access: { ...HEALTHY.access, ownMissing: ['edit Touchpoint__c'] } }, ['ownObjectsClosed']],
    ['no rights on credit', { access: { ...HEALTHY.access, creditMissing: ['read'] } }, ['creditClosed']],
    ['no companion set, P31', { access: { ...HEALTHY.access, standardMissing: ['read Lead'] } }, ['standardObjectsClosed']],
    ['Task fields hidden, P2', { access: { ...HEALTHY.access, taskFieldsMissing: ['see Task.BizibleId__c'] } }, ['taskFieldsClosed']],
    ['capture off', { capture: { switchedOff: true, flowActive: true } }, ['captureOff']],
    ['flow inactive', { capture: { flowActive: false } }, ['captureFlowInactive']],
    ['no calls', { recentCalls: [] }, ['noRecentCalls', 'callsMatch'].slice(0, 1)],
    ['vendor sends none', { recentCalls: [calls(9, 'noVisitorId', 'Invoca'), calls(91, 'matched', 'CallRail')] }, ['vendorSendsNone']],
    ['many without id', { recentCalls: [calls(30, 'noVisitorId'), calls(70, 'matched')] }, ['visitorIdsMissing']],
    ['a rise', { recentCalls: [calls(12, 'noVisitorId'), calls(88, 'matched')] }, ['visitorIdsMissing']],
    ['no sessions match', { recentCalls: [calls(60, 'noSession'), calls(40, 'matched')] }, ['noSessionForCalls']],
    ['too old', { recentCalls: [calls(60, 'sessionTooOld'), calls(40, 'matched')] }, ['sessionsTooOldForCalls']],
    ['start later', { recentCalls: [calls(60, 'sessionStartsLater'), calls(40, 'matched')] }, ['sessionsAfterCalls']],
    ['pending', { lateCalls: [{ values: {}, count: 3 }] }, ['callsPending']],
    ['forgotten', { lateCalls: [{ values: {}, count: 3 }], forgottenCalls: [{ values: {}, count: 1 }] }, ['callsForgotten']],
    ['set aside', { setAsideCalls: [{ values: { writeError: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: no' }, count: 2 }] }, ['callsSetAside']],
    ['no run ever', { runs: [] }, ['automationNever']],
    ['two hours', { runs: [run('complete', 120)] }, ['automationStale']],
    ['just under two hours', { runs: [run('complete', 119)] }, []],
    ['failed', { runs: [run('failed', 1), run('complete', 9)] }, ['runFailed']],
    ['partial', { runs: [run('running', 1), run('partial', 3)] }, ['runPartial']],
    ['stopped', { runs: [run('stopped', 1)] }, ['runStopped']],
    ['a watcher alive is a sign of life', { runs: [run('complete', 900)], lease: [{ heartbeatAt: NOW - MINUTE }] }, ['leaseHeld']],
    ['stopped before the watcher began', { runs: [run('stopped', 30)], lease: [watcher] }, ['leaseHeld']],
    ['failed beside the watcher', { runs: [run('failed', 5)], lease: [watcher] }, ['runFailed', 'leaseHeld']],
    ['lease stale', { lease: [{ heartbeatAt: NOW - 11 * MINUTE }] }, ['leaseStale']],
    ['requests short', { dailyRequests: { used: 80, most: 100 } }, ['requestsShort']],
    ['requests spent', { dailyRequests: { used: 95, most: 100 } }, ['requestsSpent']],
    ['storage', { storage: { used: 96, most: 100 } }, ['storageFull']],
    ['a million sessions, P20', { sessions: [{ values: {}, count: 1_000_001 }] }, ['retentionUnset', 'sessionsTooMany']],
    ['no sessions', { sessions: [] }, ['noSessions']],
    ['sessions stopped', { newestSession: NOW - 3 * DAY }, ['sessionsStopped']],
    ['no default row', { settings: [{ key: 'other', dialledNumberField: 'Dialled__c' }] }, ['noDefaultSettings', 'dialledNumberNotRead']],
    ['basis unknown', settings({ windowBasis: 'guess' }), ['settingsWrong']],
    ['window of 0', settings({ windowMinutes: 0 }), ['settingsWrong']],
    ['window of 100,000', settings({ windowMinutes: 100_000 }), ['windowHuge']],
    ['mapping unknown', settings({ accountMapping: 'friends' }), ['settingsWrong']],
    ['retention of none', settings({ retentionDays: 0 }), ['settingsWrong', 'retentionBelowLookback']],
    ['types contradict, R1 and R2', settings({ callTypes: 'Call', filterTypes: 'Meeting; E-mail' }), ['typeFilterExcludesCalls']],
    ['types overlap', settings({ callTypes: 'Call', filterTypes: 'call' }), []],
    ['outbound only', settings({ filterCallTypes: 'Outbound' }), ['directionFilterExcludesInbound']],
    ['retention below look-back', settings({ retentionDays: 30 }), ['retentionBelowLookback']],
    ['look-back below window', settings({ lookbackDays: 1, windowMinutes: 1441 }), ['windowHuge', 'lookbackBelowWindow']],
    ['other visitor id field', settings({ visitorIdField: 'Visitor__c' }), ['captureOfOtherField', 'fieldNamesWrong']],
    ['a field of the wrong type', settings({ visitorIdField: 'Amount__c' }), ['captureOfOtherField', 'fieldNamesWrong']],
    ['static numbers without channel', settings({ staticNumbers: true }), ['staticNumbersIdle']],
    ['weights', { models: [{ modelKey: 'custom', weightFt: 50, weightLc: 49 }] }, ['modelsWrong']],
    ['a wrong number', { trackingNumbers: [{ phoneE164: '0202' }] }, ['numbersWrong']],
    [
      'a suppression rule of no field',
      { suppressionRules: [{ ruleKey: 's', appliesTo: 'Touchpoint', operator: 'equals' }] },
      ['suppressionWrong']
    ],
    ['all rules inactive', { channelRules: [{ ...rule('a', 1, {}), active: false }] }, ['channelRulesAllInactive']],
    ['a copy', { channelRules: [rule('a', 1, { medium: 'cpc' }), rule('b', 2, { medium: 'CPC ' })] }, ['channelRulesRepeated']],
    ['unreachable', { channelRules: [rule('a', 1, {}), rule('b', 2, { medium: 'cpc' })] }, ['channelRulesUnreachable']]
  ];

  it.each(table)('%s', (_, changed, expected) => {
    expect(codesOf(changed)).toEqual(expected);
  });

  it('R37 names the group that a suppression rule takes with it', () => {
    const suppressionRules = [{ ruleKey: 's', group: 'office', appliesTo: 'Touchpoint', operator: 'equals', field: 'Colour__c' }];
    const found = judgeHealth({ ...HEALTHY, suppressionRules }, NOW).find(({ check }) => check === 'suppressionRules');
    expect(found?.items).toEqual([{ name: 'office, s: Field__c', value: 'Colour__c' }]);
  });

  it('names why the last run could not write some records', () => {
    const message = '3 × Touchpoint__c: Region is required\n1 × Web_Session__c: INVALID_FIELD';
    const found = judgeHealth({ ...HEALTHY, runs: [{ ...run('partial', 3), message }] }, NOW).find(({ check }) => check === 'runs');
    expect(found).toMatchObject({
      mend: 'mendRefusals',
      items: [
        { name: 'Touchpoint__c: Region is required', count: 3 },
        { name: 'Web_Session__c: INVALID_FIELD', count: 1 }
      ]
    });
  });

  it('counts a vendor against the weeks before', () => {
    const facts = {
      ...HEALTHY,
      recentCalls: [calls(50, 'noVisitorId', 'Invoca'), calls(1, 'matched', 'Invoca')],
      earlierCalls: [calls(40, 'noVisitorId', 'Invoca')]
    };
    const found = judgeHealth(facts, NOW).find(({ check }) => check === 'visitorIds');
    expect(found).toMatchObject({
      code: 'visitorIdsMissing',
      level: 'attention',
      mend: 'askVendor',
      items: [{ name: 'Invoca', count: 50, before: 10 }]
    });
  });

  it('asks no vendor for visitor ids where no call came at all', () => {
    const found = judgeHealth({ ...HEALTHY, recentCalls: [], earlierCalls: [] }, NOW).find(({ check }) => check === 'visitorIds');
    expect(found).toMatchObject({ code: 'noRecentCalls', mend: 'awaitCalls' });
  });

  it('estimates storage from rows and retention, P20', () => {
    const found = judgeHealth({ ...HEALTHY, ...settings({ retentionDays: 365 }) }, NOW).find(({ check }) => check === 'storage');
    expect(found?.figures).toEqual({ records: 5_651, bytes: 5_651 * 2_048, bytesAtRetention: (651 + 36_500) * 2_048 });
  });
});
