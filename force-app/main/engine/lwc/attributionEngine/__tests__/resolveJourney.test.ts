import type { Opportunity } from '../opportunity';
import { ANN, ann, at, BOB, bob, book, call, person, pick, run, visit } from './batch';

const direct = { source: undefined, medium: undefined, clickId: undefined, clickIdType: undefined, campaignName: undefined };
const CONTACT = '003000000000001AAA';
const annContact = person(CONTACT, 'ann@example.com', { accountId: '001A' });
const opportunity = (rest: Partial<Opportunity> = {}): Opportunity => ({
  opportunityId: '006A',
  accountId: '001A',
  amount: '100',
  currencyIsoCode: 'USD',
  createdAt: at('18:00'),
  closeDate: '2026-05-05',
  isClosed: true,
  isWon: true,
  ...rest
});

describe('a journey', () => {
  it('R29 case 9: a visit, a direct return with a call, a later form', () => {
    const sessions = [
      visit('09:00'),
      visit('12:17', direct),
      visit('15:00', { ...direct, email: 'ann@example.com', formSubmittedAt: at('15:02') })
    ];
    const rows = run({ calls: [call('12:30')], sessions }, book({ carryover: false }));
    const expected = [
      {
        webSession: 'S-09:00',
        position: 'FT',
        touchpointType: 'Web Visit',
        source: 'google',
        channelPath: 'Paid Search.Google Ads',
        callCount: 0
      },
      { webSession: 'S-12:17', position: 'LC, Form', touchpointType: 'Call', source: 'Web Direct', channelPath: 'Direct', callCount: 1 },
      {
        webSession: 'S-15:00',
        position: 'PostLC, Form',
        touchpointType: 'Web Form',
        source: 'Web Direct',
        channelPath: 'Direct',
        callCount: 0
      }
    ];
    expect(rows.touchpoints.map((row, n) => pick(row, expected[n] ?? {}))).toEqual(expected);
  });

  it('R36 case 16: FT and LC on one touchpoint count it wholly', () => {
    const [row] = run({ calls: [call('12:30')], sessions: [visit('12:17')] }).touchpoints;
    expect(row).toMatchObject({ position: 'FT, LC, Form', countFirstTouch: 1, countLeadCreation: 1, countUShaped: 1 });
  });

  it('R31 writes no row for a bare visit that is not FT', () => {
    const rows = run({ calls: [call('12:30')], sessions: [visit('09:00'), visit('10:00'), visit('12:17')] });
    expect(rows.touchpoints.map(({ webSession }) => webSession)).toEqual(['S-09:00', 'S-12:17']);
    expect(rows.webSessions.map(({ sessionKey, ownerPersonKey }) => `${sessionKey} ${ownerPersonKey}`)).toEqual([
      `S-09:00 ${ANN}`,
      `S-10:00 ${ANN}`,
      `S-12:17 ${ANN}`
    ]);
  });

  it('R31 writes a bare visit that is OC or Closed of an opportunity, with blank position and counts of 0', () => {
    const sessions = [visit('09:00', { email: 'ann@example.com' }), visit('10:00'), visit('17:00'), visit('20:00'), visit('21:00')];
    const rows = run({ sessions, people: [annContact], opportunities: [opportunity()] });
    expect(rows.touchpoints.map(({ webSession, position, countUShaped }) => [webSession, position, countUShaped])).toEqual([
      ['S-09:00', 'FT, LC, Form', 1],
      ['S-17:00', undefined, 0],
      ['S-21:00', undefined, 0]
    ]);
    expect(rows.attributionTouchpoints.map(({ touchpoint, position }) => `${touchpoint} ${position}`)).toEqual([
      'session:S-09:00 FT, LC, Form',
      'session:S-17:00 OC',
      'session:S-21:00 Closed'
    ]);
    expect(rows.opportunities).toEqual([{ opportunityId: '006A', outcome: 'attributed', reason: undefined }]);
  });

  it('R33 sets an opportunity aside that closed before it was created', () => {
    const rows = run({ people: [annContact], opportunities: [opportunity({ createdAt: at('18:00') + 5 * 86_400_000 })] });
    expect(rows.opportunities).toEqual([{ opportunityId: '006A', outcome: 'setAside', reason: 'closedBeforeCreated' }]);
  });

  it('R39 gives a visit from before the call to the caller, under their visitor id only', () => {
    const rows = run({ calls: [call('12:30')], sessions: [visit('09:00'), visit('09:30', { visitorKey: 'C' })] });
    expect(rows.webSessions.map(({ ownerPersonKey }) => ownerPersonKey)).toEqual([ANN, undefined]);
  });

  it("R39 lets an identity conflict that stands alone identify nobody, though its touch is the person's", () => {
    const sessions = [visit('09:00'), visit('12:17', { email: 'new@example.com' })];
    const rows = run({ calls: [call('12:30')], sessions }, book({ identityConflict: 'standalone' }));
    expect(rows.webSessions.map(({ ownerPersonKey }) => ownerPersonKey)).toEqual([undefined, undefined]);
    expect(rows.touchpoints.map(({ touchpointKey, personKey, position }) => [touchpointKey, personKey, position])).toEqual([
      ['call:00T-12:30', ANN, 'FT, LC, Form']
    ]);
  });

  it('R39 lets a visitor id on a Lead identify, at its CreatedDate', () => {
    const rows = run({ sessions: [visit('09:00')], people: [{ ...ann, visitorId: ' B ' }, bob] });
    expect(rows.touchpoints).toMatchObject([{ personKey: ANN, position: 'FT', kind: 'visit' }]);
  });

  it('R13 names the owner of a form that somebody else called in the person the form identified', () => {
    const sessions = [visit('12:17', { email: 'bob@example.com', formSubmittedAt: at('12:20') })];
    const rows = run({ calls: [call('12:30')], sessions });
    expect(rows.touchpoints).toMatchObject([{ personKey: BOB, kind: 'form', callCount: 0 }]);
    expect(rows.decisions[0]).toMatchObject({ outcome: 'held', reason: 'identityConflict' });
  });

  it('R29 takes an anonymous form before the call as Form only', () => {
    const sessions = [visit('09:00'), visit('10:00', { formUrl: 'example.com/quiz' }), visit('12:17')];
    const rows = run({ calls: [call('12:30')], sessions });
    expect(rows.touchpoints.map(({ position }) => position)).toEqual(['FT', 'Form', 'LC, Form']);
  });

  it('R32 joins a Lead and a Contact, so that the converted Lead is not sent', () => {
    const rows = run({ calls: [call('12:30')], people: [{ ...ann, convertedContactId: CONTACT }, annContact] });
    expect(pick(rows.touchpoints[0], { personKey: '', lead: '', contact: '', account: '' })).toEqual({
      personKey: CONTACT,
      lead: undefined,
      contact: CONTACT,
      account: '001A'
    });
  });

  it('R27 stores channels under the present rules and clears a subchannel that is gone', () => {
    const stored = visit('09:00', { channel: 'Paid Search', subchannel: 'Google Ads', ownerPersonKey: undefined });
    const rules = book({}, { channelRules: [{ ruleKey: 'a', order: 1, channel: 'Ads', source: 'google' }] });
    expect(run({ sessions: [stored] }).webSessions).toEqual([]);
    expect(run({ sessions: [stored] }, rules).webSessions).toEqual([
      { sessionKey: 'S-09:00', ownerPersonKey: undefined, channel: 'Ads', subchannel: undefined }
    ]);
  });
});
