import { createResolution } from '../createResolution';
import { joinPeople } from '../joinPeople';
import { prepareRules } from '../prepareRules';
import { ann, at, bob, book, call, run, visit } from './batch';
import { resolve } from '../resolve';
import { cutAt25 } from './store';

const open = (calls = [call('12:30')]) => createResolution(calls, joinPeople([ann, bob], book().settings), prepareRules(book()));
const decisions = (resolution: ReturnType<typeof open>) =>
  [...resolution.answers()].flatMap(({ calls }) =>
    calls.map(({ decision }) => `${decision.taskId} ${decision.outcome} ${decision.reason}`)
  );

describe('createResolution', () => {
  it('R10 takes sessions one by one in any order and answers as a batch does', () => {
    const sessions = [visit('12:40'), visit('12:17'), visit('09:00')];
    const resolution = open();
    for (const session of sessions) resolution.offer(session);
    const [decided] = [...resolution.answers()].flatMap(({ calls }) => calls.map(({ decision }) => decision));
    expect(decided).toEqual(run({ calls: [call('12:30')], sessions }).decisions[0]);
  });

  it('R7 keeps nothing of sessions that are no neighbours of a call', () => {
    const resolution = open();
    expect(resolution.offer(visit('12:17'))).toBe(true);
    expect(resolution.offer(visit('12:17', { sessionKey: 'other', visitorKey: 'C' }))).toBe(false);
    expect(resolution.offer(visit('12:17', { sessionKey: 'nobody', visitorKey: undefined }))).toBe(false);
  });

  it('R2 answers calls that no session is asked for last, and leaves out what is not recorded', () => {
    const calls = [
      call('12:20', { visitorId: undefined }),
      call('12:25', { visitorId: undefined, callType: 'Outbound' }),
      call('12:30'),
      call('12:35', { isDeleted: true })
    ];
    expect(decisions(open(calls))).toEqual([
      '00T-12:30 standalone noSession',
      '00T-12:20 skipped noVisitorId',
      '00T-12:35 skipped taskDeleted'
    ]);
  });

  it('R13 gives the sessions that calls matched with what names them', () => {
    const resolution = open([call('12:30'), call('12:35')]);
    resolution.offer(visit('12:17'));
    const [credited] = [...resolution.answers()].flatMap(({ sessions }) => sessions);
    expect(credited).toMatchObject({
      session: { sessionKey: 'S-12:17' },
      naming: { task: { taskId: '00T-12:30' } },
      credit: { callCount: 2 }
    });
  });
});

describe('values too long for their field', () => {
  const long = 'x'.repeat(30);

  it.each([
    {
      rule: 'R14',
      that: 'the call and its touchpoint',
      task: { subject: long },
      session: { campaignName: long },
      cut: ['campaignName', 'subject']
    },
    {
      rule: 'R14',
      that: 'its touchpoint only',
      task: {},
      session: { campaignName: long, geoCity: `${long} ` },
      cut: ['campaignName', 'geoCity']
    },
    { rule: 'R14', that: 'nothing', task: {}, session: {}, cut: undefined }
  ])('$rule names in the evidence what was cut of $that', ({ task, session, cut }) => {
    const input = { calls: [call('12:30', task)], sessions: [visit('12:17', { landingPage: undefined, ...session })], people: [ann] };
    const { decisions: decided, trackedCalls } = resolve(input, book(), cutAt25);
    expect(decided[0]?.evidence.cut).toEqual(cut);
    expect(JSON.parse(trackedCalls[0]?.evidence ?? '').cut).toEqual(cut);
  });

  it("R13 leaves what was cut of another call's touchpoint out of a repeat", () => {
    const input = {
      calls: [call('12:30'), call('12:35')],
      sessions: [visit('12:17', { landingPage: undefined, campaignName: long })],
      people: [ann]
    };
    const { decisions: decided } = resolve(input, book(), cutAt25);
    expect(decided.map(({ evidence }) => evidence.cut)).toEqual([['campaignName'], undefined]);
  });

  it('R20 floors times in the stored rows, not in what they are ordered by', () => {
    const input = {
      calls: [call('12:30', { vendorCallTime: at('12:30:00.900') }), call('12:31', { vendorCallTime: at('12:30:00.100') })],
      sessions: [],
      people: [ann]
    };
    const { touchpoints } = resolve(input, book(), cutAt25);
    expect(touchpoints.map(({ touchpointDate, position }) => [touchpointDate, position])).toEqual([
      [at('12:30'), 'PostLC, Form'],
      [at('12:30'), 'FT, LC, Form']
    ]);
  });
});
