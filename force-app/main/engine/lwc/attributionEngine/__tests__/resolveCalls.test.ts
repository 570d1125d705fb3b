import type { CallTask } from '../callTask';
import type { TrackingNumber } from '../channelRule';
import type { Settings } from '../settings';
import type { Touchpoint } from '../touchpoint';
import type { WebSession } from '../webSession';
import { ANN, ann, at, BOB, bob, book, call, person, pick, run, visit } from './batch';

const NOBODY = '00Q000000000009AAA';
const numbers: readonly TrackingNumber[] = [
  { phoneE164: '+12025550101', pooled: false, channel: 'Print', subchannel: 'Brochure', vendor: 'CallRail' },
  { phoneE164: '+12025550102', pooled: true, vendor: 'Invoca' }
];

interface Case {
  readonly rule: string;
  readonly that: string;
  readonly call?: Partial<CallTask>;
  readonly at?: string;
  readonly sessions?: readonly WebSession[];
  readonly settings?: Partial<Settings>;
  readonly decision: string;
  /** `undefined`: no touchpoint names the call. */
  readonly touchpoint?: Partial<Touchpoint>;
}

const paidVisit = [visit('12:17')];
const web: Partial<Touchpoint> = {
  source: 'google',
  landingPage: 'info.example.com/demo',
  referrerPage: 'google.com',
  campaignName: 'Brand',
  geoCity: 'Seattle'
};
const noWeb: Partial<Touchpoint> = {
  source: 'Salesforce Task',
  webSession: undefined,
  sessionMedium: undefined,
  landingPage: undefined,
  referrerPage: undefined,
  campaignName: undefined,
  geoCity: undefined,
  browser: undefined,
  platform: undefined
};

// prettier-ignore
const CASES: readonly Case[] = [
  { rule: 'R7', that: 'case 1: a call 48 minutes later gets a touchpoint of its own without web data', at: '13:05', sessions: paidVisit, decision: 'standalone sessionTooOld 1', touchpoint: { ...noWeb, touchpointType: 'Call', touchpointKey: 'call:00T-13:05', callCount: 1 } },
  { rule: 'R7', that: 'case 2: a call 13 minutes later is merged, ad, referrer and landing page kept', sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { ...web, touchpointKey: 'session:S-12:17', kind: 'call', callCount: 1 } },
  { rule: 'R2', that: 'case 3: no visitor id, no touchpoint', call: { visitorId: undefined }, sessions: paidVisit, decision: 'skipped noVisitorId' },
  { rule: 'R15', that: 'case 4: a blank Type gives Web Visit', call: { type: undefined }, sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { kind: 'call', touchpointType: 'Web Visit', medium: 'cpc', position: 'FT, LC, Form' } },
  { rule: 'R15', that: 'case 5: the same record is corrected when Type is filled', sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { touchpointKey: 'session:S-12:17', touchpointType: 'Call', medium: 'Call' } },
  { rule: 'R16', that: 'case 6: Type and medium are Task.Type verbatim', call: { type: 'Left Message' }, decision: 'standalone noSession 0', touchpoint: { touchpointType: 'Left Message', medium: 'Left Message' } },
  { rule: 'R19', that: 'case 7: a standalone call has Source Salesforce Task, channel Other, no web data', call: { type: 'Left Message' }, decision: 'standalone noSession 0', touchpoint: { ...noWeb, channel: 'Other', subchannel: undefined, channelPath: 'Other', visitorKey: 'B' } },
  { rule: 'R18', that: 'case 8: a merged ad visit keeps its channel and landing page', sessions: [visit('12:17', { landingPage: 'info.bizible.com/demo' })], decision: 'merged matched 1 S-12:17', touchpoint: { channelPath: 'Paid Search.Google Ads', landingPage: 'info.bizible.com/demo' } },
  { rule: 'R18', that: 'case 10: a call has no form URL, and a position with Form', sessions: [visit('12:17', { formUrl: 'example.com/demo', formSubmittedAt: at('12:40') })], decision: 'merged matched 1 S-12:17', touchpoint: { formUrl: undefined, position: 'FT, LC, Form' } },
  { rule: 'R13', that: 'case 11: a form and a call in one session are one touchpoint, the form\'s', sessions: [visit('12:17', { formUrl: 'example.com/demo', formSubmittedAt: at('12:20') })], decision: 'repeat sessionAlreadyCredited 1 S-12:17', touchpoint: { kind: 'form', touchpointType: 'Web Form', medium: 'cpc', formUrl: 'example.com/demo', callCount: 1, taskId: undefined, touchpointDate: at('12:17') } },
  { rule: 'R25', that: 'case 24: no rule matches, channel Other', sessions: [visit('12:17', { source: 'odd', medium: 'odd', campaignName: undefined, clickId: undefined, clickIdType: undefined, landingPageRaw: undefined, referrerPage: undefined })], decision: 'merged matched 1 S-12:17', touchpoint: { channelPath: 'Other' } },
  { rule: 'R3', that: 'matches another spelling of the visitor id', call: { visitorId: ' v_4F2A9C1E77B04D3C8E5A0B1C2D3E4F50' }, sessions: [visit('12:17', { visitorKey: '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50' })], decision: 'merged matched 1 S-12:17', touchpoint: { visitorKey: '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50' } },
  { rule: 'R4', that: 'takes CreatedDate where the vendor gave no time', call: { vendorCallTime: undefined, createdAt: at('12:46') }, sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { touchpointDate: at('12:46') } },
  { rule: 'R7', that: 'matches at 29:59.999', call: { vendorCallTime: at('12:46:59.999') }, sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: {} },
  { rule: 'R7', that: 'refuses at 30:00.000', call: { vendorCallTime: at('12:47') }, sessions: paidVisit, decision: 'standalone sessionTooOld 1', touchpoint: {} },
  { rule: 'R7', that: 'keeps to another window', call: { vendorCallTime: at('13:01:59') }, sessions: paidVisit, settings: { windowMinutes: 45 }, decision: 'merged matched 1 S-12:17', touchpoint: {} },
  { rule: 'R8', that: 'counts from the last activity where the admin says so', at: '13:05', sessions: [visit('12:17', { lastActivityAt: at('12:40') })], settings: { windowBasis: 'lastActivity' }, decision: 'merged matched 1 S-12:17', touchpoint: {} },
  { rule: 'R8', that: 'never matches a session that starts after the call', sessions: [visit('12:31')], decision: 'standalone sessionStartsLater 0', touchpoint: noWeb },
  { rule: 'R9', that: 'takes the latest start of several', sessions: [visit('12:10'), visit('12:25'), visit('12:17')], decision: 'merged matched 3 S-12:25', touchpoint: {} },
  { rule: 'R9', that: 'takes the smaller key of equal starts', sessions: [visit('12:25', { sessionKey: 'S-b' }), visit('12:25', { sessionKey: 'S-a' })], decision: 'merged matched 2 S-a', touchpoint: {} },
  { rule: 'R10', that: 'merges once the session is stored', sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { touchpointKey: 'session:S-12:17' } },
  { rule: 'R11', that: 'holds a call whose visitor gave another e-mail', sessions: [visit('12:17', { email: 'new@example.com' })], decision: 'held identityConflict 1 S-12:17' },
  { rule: 'R11', that: 'tests no session but the one that won', sessions: [visit('12:25'), visit('12:17', { email: 'new@example.com' })], decision: 'merged matched 2 S-12:25', touchpoint: {} },
  { rule: 'R11', that: 'makes it stand alone, without web data, where the admin says so', sessions: [visit('12:17', { email: 'new@example.com' })], settings: { identityConflict: 'standalone' }, decision: 'standalone identityConflict 1', touchpoint: { ...noWeb, touchpointKey: 'call:00T-12:30', personKey: ANN } },
  { rule: 'R11', that: 'merges it where the admin says so', sessions: [visit('12:17', { email: 'new@example.com', formSubmittedAt: at('12:40') })], settings: { identityConflict: 'merge' }, decision: 'merged matched 1 S-12:17', touchpoint: web },
  { rule: 'R12', that: 'holds a call whose Task names nobody, with the session that waits', call: { whoId: undefined }, sessions: paidVisit, decision: 'held noPerson 1 S-12:17' },
  { rule: 'R12', that: 'holds one whose Lead is unknown', call: { whoId: NOBODY }, sessions: paidVisit, decision: 'held noPerson 1 S-12:17' },
  { rule: 'R12', that: "lets no form's e-mail stand in for the person", call: { whoId: undefined }, sessions: [visit('12:17', { email: 'ann@example.com' })], decision: 'held noPerson 1 S-12:17' },
  { rule: 'R12', that: 'holds one without person and without session', call: { whoId: undefined }, decision: 'held noPerson 0' },
  { rule: 'R1', that: 'skips what the filter excludes', call: { type: 'Email' }, sessions: paidVisit, settings: { filterTypes: ['Call'] }, decision: 'skipped excludedByFilter' },
  { rule: 'R6', that: 'skips a deleted Task', call: { isDeleted: true }, sessions: paidVisit, decision: 'skipped taskDeleted' },
  { rule: 'R2', that: 'makes a touchpoint of a call to a static number where the admin says so', call: { visitorId: undefined, dialledNumber: '+12025550101' }, settings: { staticNumbers: true }, decision: 'standalone staticNumber 0', touchpoint: { ...noWeb, channelPath: 'Print.Brochure', visitorKey: undefined } },
  { rule: 'R12', that: 'holds a call to a static number that names nobody', call: { visitorId: undefined, dialledNumber: '+12025550101', whoId: undefined }, settings: { staticNumbers: true }, decision: 'held noPerson 0' },
  { rule: 'R19', that: "takes the tracking number's channel for a standalone call", call: { dialledNumber: '+12025550101' }, decision: 'standalone noSession 0', touchpoint: { channel: 'Print', subchannel: 'Brochure', channelPath: 'Print.Brochure', source: 'Salesforce Task' } },
  { rule: 'R19', that: 'has Other for a number without channel', call: { dialledNumber: '+12025550102' }, decision: 'standalone noSession 0', touchpoint: { channelPath: 'Other' } },
  { rule: 'R19', that: 'keeps the channel of the session for a merged call to such a number', call: { dialledNumber: '+12025550101' }, sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { channelPath: 'Paid Search.Google Ads' } },
  { rule: 'R15', that: 'gives a standalone call without Type Web Visit, and no medium', call: { type: '  ' }, decision: 'standalone noSession 0', touchpoint: { touchpointType: 'Web Visit', medium: undefined, kind: 'call' } },
  { rule: 'R15', that: 'keeps a call a call whose Type says Web Visit', call: { type: 'Web Visit' }, sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { kind: 'call', touchpointType: 'Web Visit', medium: 'Web Visit', position: 'FT, LC, Form' } },
  { rule: 'R17', that: "keeps the session's medium beside the Task's, for the channel", sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { medium: 'Call', sessionMedium: 'cpc', channel: 'Paid Search' } },
  { rule: 'R20', that: 'dates a touch that a call names by the call', sessions: paidVisit, decision: 'merged matched 1 S-12:17', touchpoint: { touchpointDate: at('12:30') } },
  { rule: 'R23', that: 'keeps a channel that was carried over', sessions: [visit('12:17', { source: 'Web Direct', medium: undefined, clickIdType: undefined, channel: 'Email', channelInherited: true })], decision: 'merged matched 1 S-12:17', touchpoint: { channelPath: 'Email' } },
  { rule: 'R40', that: 'counts a session stored with neither source nor medium as Web Direct', sessions: [{ sessionKey: 'S-d', visitorKey: 'B', startedAt: at('12:17') }], decision: 'merged matched 1 S-d', touchpoint: { source: 'Web Direct', channelPath: 'Direct' } }
];

describe('a call', () => {
  it.each(CASES)('$rule $that', ({ at: time = '12:30', call: rest, sessions, settings, decision, touchpoint }) => {
    const task = call(time, rest);
    const rows = run({ calls: [task], sessions }, book(settings, { trackingNumbers: numbers }));
    const [decided] = rows.decisions;
    expect(
      [decided?.outcome, decided?.reason, decided?.candidates, decided?.sessionKey].filter((part) => part !== undefined).join(' ')
    ).toBe(decision);
    const row = rows.touchpoints.find(({ touchpointKey }) => touchpointKey === decided?.touchpointKey);
    if (touchpoint) expect(pick(row, touchpoint)).toEqual(touchpoint);
    else expect(rows.decisions[0]?.touchpointKey).toBeUndefined();
    expect(rows.trackedCalls).toHaveLength(1);
    const tracked = { taskId: task.taskId, outcome: decided?.outcome, touchpoint: decided?.touchpointKey };
    expect(pick(rows.trackedCalls[0], tracked)).toEqual(tracked);
  });

  it('R2 leaves no record of a Task that is no call', () => {
    expect(run({ calls: [call('12:30', { visitorId: undefined, callType: 'Outbound' })] }).trackedCalls).toEqual([]);
  });
});

interface Refused {
  readonly rule: string;
  readonly that: string;
  readonly sessions: readonly WebSession[];
  readonly settings?: Partial<Settings>;
  readonly reason: string;
}

/** The call is at 12:30. */
// prettier-ignore
const REFUSED: readonly Refused[] = [
  { rule: 'R10', that: 'none stored', sessions: [], reason: 'noSession' },
  { rule: 'R10', that: "another visitor's only", sessions: [visit('12:17', { visitorKey: 'C' })], reason: 'noSession' },
  { rule: 'R14', that: 'the one before is nearer', sessions: [visit('11:50'), visit('13:11')], reason: 'sessionTooOld' },
  { rule: 'R14', that: 'the one after is nearer', sessions: [visit('11:50'), visit('13:09')], reason: 'sessionStartsLater' },
  { rule: 'R14', that: 'equally near: the earlier start', sessions: [visit('11:50'), visit('13:10')], reason: 'sessionTooOld' },
  { rule: 'R14', that: 'nearest by last activity, before', sessions: [visit('09:00', { lastActivityAt: at('11:55') }), visit('13:10')], settings: { windowBasis: 'lastActivity' }, reason: 'sessionTooOld' },
  { rule: 'R14', that: 'nearest by last activity, after', sessions: [visit('09:00', { lastActivityAt: at('11:55') }), visit('12:40', { lastActivityAt: at('13:00') })], settings: { windowBasis: 'lastActivity' }, reason: 'sessionStartsLater' },
  { rule: 'R14', that: 'by start only with that basis', sessions: [visit('09:00', { lastActivityAt: at('12:29') }), visit('13:10')], reason: 'sessionStartsLater' }
];

describe('a call that no session matches', () => {
  it.each(REFUSED)('$rule has the reason $reason: $that', ({ sessions, settings, reason }) => {
    expect(run({ calls: [call('12:30')], sessions }, book(settings)).decisions[0]).toMatchObject({ outcome: 'standalone', reason });
  });
});

describe('evidence', () => {
  it('R14 keeps the session that won, its neighbours and where everything came from', () => {
    const sessions = [visit('12:05'), visit('12:17', { pageViews: 4, lastActivityAt: at('12:25') }), visit('12:40'), visit('09:00')];
    const { evidence } = run({ calls: [call('12:30')], sessions }).decisions[0]!;
    expect(evidence).toMatchObject({
      version: 1,
      windowMinutes: 30,
      windowBasis: 'sessionStart',
      callTime: at('12:30'),
      callTimeSource: 'vendor',
      candidates: 3,
      session: {
        sessionKey: 'S-12:17',
        ageMs: 13 * 60_000,
        pageViews: 4,
        source: 'google',
        channel: 'Paid Search',
        subchannel: 'Google Ads'
      },
      before: { sessionKey: 'S-12:05', ageMs: 25 * 60_000, refusal: 'earlierStart' },
      after: { sessionKey: 'S-12:40', refusal: 'startsLater' },
      channel: { by: 'builtInRule', order: 70 },
      typeFrom: 'task',
      mediumFrom: 'task'
    });
    expect(evidence.session?.refusal).toBeUndefined();
    expect(evidence.after?.ageMs).toBeUndefined();
  });

  it.each([
    { rule: 'R14', that: 'too old', sessions: [visit('12:17'), visit('11:59')], refusal: 'tooOld' },
    {
      rule: 'R14',
      that: 'greater key',
      sessions: [visit('12:17', { sessionKey: 'a' }), visit('12:17', { sessionKey: 'b' })],
      refusal: 'greaterKey'
    }
  ])('$rule says why the one before was refused: $that', ({ sessions, refusal }) => {
    expect(run({ calls: [call('12:30')], sessions }).decisions[0]?.evidence.before?.refusal).toBe(refusal);
  });

  it.each([
    { rule: 'R16', type: undefined, medium: 'cpc', typeFrom: 'default', mediumFrom: 'session' },
    { rule: 'R16', type: undefined, medium: undefined, typeFrom: 'default', mediumFrom: 'none' },
    { rule: 'R16', type: 'Call', medium: 'cpc', typeFrom: 'task', mediumFrom: 'task' }
  ])('$rule tells where type and medium come from: Type $type, session medium $medium', ({ type, medium, typeFrom, mediumFrom }) => {
    const rows = run({ calls: [call('12:30', { type })], sessions: [visit('12:17', { medium })] });
    expect(rows.decisions[0]?.evidence).toMatchObject({ typeFrom, mediumFrom });
  });

  it('R11 says whose word contradicts, and keeps the session of a conflict', () => {
    const sessions = [visit('12:17', { email: 'new@example.com' })];
    for (const identityConflict of ['hold', 'standalone', 'merge'] as const) {
      const { evidence } = run({ calls: [call('12:30')], sessions }, book({ identityConflict })).decisions[0]!;
      expect(evidence).toMatchObject({ conflict: 'sessionEmail', session: { sessionKey: 'S-12:17' } });
    }
  });

  it('R4 says that the time is CreatedDate', () => {
    const [tracked] = run({ calls: [call('12:30', { vendorCallTime: undefined })] }).trackedCalls;
    expect(tracked).toMatchObject({ callTimeSource: 'taskCreated', callTime: at('23:00'), vendorCallTime: undefined });
  });

  it('R13 names the touchpoint that has the credit for a repeat', () => {
    const rows = run({ calls: [call('12:30'), call('12:35')], sessions: [visit('12:17')] });
    expect(rows.touchpoints).toHaveLength(1);
    expect(rows.touchpoints[0]).toMatchObject({ taskId: '00T-12:30', callCount: 2 });
    expect(rows.trackedCalls[1]).toMatchObject({ outcome: 'repeat', touchpoint: 'session:S-12:17', webSession: 'S-12:17' });
    expect(rows.decisions[1]?.evidence.creditedTouchpointKey).toBe('session:S-12:17');
  });

  it('R13 never makes one standalone call the repeat of another', () => {
    const rows = run({ calls: [call('12:30'), call('12:35')] });
    expect(rows.touchpoints.map(({ touchpointKey }) => touchpointKey)).toEqual(['call:00T-12:30', 'call:00T-12:35']);
  });

  it('R14 is stored as versioned JSON with nothing in it that was not asked', () => {
    const rows = run({ calls: [call('12:30', { visitorId: undefined })], sessions: [visit('12:17')] });
    expect(JSON.parse(rows.trackedCalls[0]?.evidence ?? '')).toEqual({
      version: 1,
      windowMinutes: 30,
      windowBasis: 'sessionStart',
      callTime: at('12:30'),
      callTimeSource: 'vendor'
    });
  });
});

describe('the person a tracked call names', () => {
  const CONTACT = '003000000000001AAA';
  const MASTER = '00Q000000000004AAA';
  const contact = person(CONTACT, undefined, { accountId: '001A' });
  // prettier-ignore
  const PERSONS = [
    { rule: 'R32', that: 'the Lead', records: [ann], who: ANN, names: { lead: ANN, contact: undefined } },
    { rule: 'R32', that: 'the Contact', records: [contact], who: CONTACT, names: { lead: undefined, contact: CONTACT } },
    { rule: 'R32', that: "a converted Lead's Contact", records: [{ ...ann, convertedContactId: CONTACT }, contact], who: ANN, names: { lead: undefined, contact: CONTACT } },
    { rule: 'R32', that: "a merged Lead's master", records: [{ ...ann, masterRecordId: MASTER, isDeleted: true }, person(MASTER)], who: ANN, names: { lead: MASTER, contact: undefined } },
    { rule: 'R12', that: 'nobody where the record is gone', records: [{ ...ann, isDeleted: true }], who: ANN, names: { lead: undefined, contact: undefined } }
  ];

  it.each(PERSONS)('$rule is $that', ({ records, who, names }) => {
    const [tracked] = run({ calls: [call('12:30', { whoId: who })], people: [...records, bob] }).trackedCalls;
    expect(pick(tracked, names)).toEqual(names);
  });

  it('R12 finds the living person of a merged record, and the touchpoint names them', () => {
    const people = [{ ...ann, masterRecordId: BOB, isDeleted: true }, bob];
    const rows = run({ calls: [call('12:30')], people });
    expect(rows.touchpoints[0]).toMatchObject({ personKey: BOB, lead: BOB });
  });
});

describe('a tracked call', () => {
  it('R6 keeps what the vendor said', () => {
    const task = call('12:30', {
      subject: 'Call from +12025550111',
      durationSeconds: 61,
      disposition: 'answered',
      dialledNumber: '+12025550102',
      callerNumber: '+12025550111',
      ownerId: '005A',
      whatId: '006A'
    });
    const [tracked] = run(
      { calls: [task], sessions: [visit('12:17')] },
      book({}, { trackingNumbers: numbers, rulesVersion: '7' })
    ).trackedCalls;
    expect(tracked).toMatchObject({
      visitorId: 'B',
      visitorKey: 'B',
      taskType: 'Call',
      subject: 'Call from +12025550111',
      direction: 'Inbound',
      durationSeconds: 61,
      disposition: 'answered',
      dialledNumber: '+12025550102',
      callerNumber: '+12025550111',
      callOwner: '005A',
      whatId: '006A',
      taskCreatedAt: at('23:00'),
      vendorCallTime: at('12:30'),
      vendor: 'Invoca',
      sessionAgeSeconds: 780,
      candidates: 1,
      rulesVersion: '7'
    });
  });

  it('R6 leaves a queue out of the owner and rounds an age down', () => {
    const task = call('12:30', { ownerId: '00G000000000001AAA', vendorCallTime: at('12:46:59.999') });
    const [tracked] = run({ calls: [task], sessions: [visit('12:17')] }).trackedCalls;
    expect(pick(tracked, { callOwner: undefined, sessionAgeSeconds: 1799 })).toEqual({ callOwner: undefined, sessionAgeSeconds: 1799 });
  });

  it.each([
    { rule: 'R3', that: 'deleted', task: { isDeleted: true }, reason: 'taskDeleted' },
    { rule: 'R3', that: 'excluded', task: { type: 'Email' }, reason: 'excludedByFilter' }
  ])('$rule keeps the canonical visitor id of a call that is $that', ({ task, reason }) => {
    const [tracked] = run({ calls: [call('12:30', { visitorId: ' B ', ...task })] }, book({ filterTypes: ['Call'] })).trackedCalls;
    expect(tracked).toMatchObject({ reason, visitorKey: 'B', visitorId: ' B ' });
  });

  it.each([
    { rule: 'R2', that: 'subject', task: { subject: 'CallRail: missed call' }, vendor: 'CallRail' },
    { rule: 'R2', that: 'creator', task: { createdById: '005V' }, vendor: 'Invoca' },
    { rule: 'R2', that: 'neither', task: { subject: 'Follow up' }, vendor: undefined }
  ])('$rule knows the vendor by $that', ({ task, vendor }) => {
    const vendorRules = [{ vendor: 'CallRail', subject: 'CallRail*' }, { vendor: 'Invoca', createdById: '005V' }, { vendor: 'None' }];
    const [tracked] = run({ calls: [call('12:30', { visitorId: undefined, ...task })] }, book({ vendorRules })).trackedCalls;
    expect(tracked?.vendor).toBe(vendor);
  });
});
