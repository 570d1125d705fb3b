import type { Evidence, SessionEvidence } from 'c/attributionEngine';
import { timelineScene } from '../timelineScene';

const MINUTE = 60_000;
const NOON = Date.parse('2026-05-04T12:00:00Z');
const at = (minutes: number): number => NOON + minutes * MINUTE;
const visit = (minutes: number, more: Partial<SessionEvidence> = {}): SessionEvidence => ({
  sessionKey: `S${minutes}`,
  startedAt: at(minutes),
  ...more
});
const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  version: 1,
  windowMinutes: 30,
  windowBasis: 'sessionStart',
  callTime: at(30),
  callTimeSource: 'vendor',
  candidates: 1,
  ...more
});

describe('what is drawn of a decision', () => {
  it('is the visit, its window and the call in it', () => {
    expect(timelineScene(evidence({ session: visit(17, { lastActivityAt: at(25), pageViews: 4 }) }))).toMatchObject({
      callAt: at(30),
      windowStart: at(17),
      windowEnd: at(47),
      isLookBack: false,
      isInside: true,
      visits: [{ startedAt: at(17), endedAt: at(25), pageViews: 4, isChosen: true }],
      gap: { kind: 'age', from: at(17), to: at(30) }
    });
  });

  it('is how much too late the call came', () => {
    const scene = timelineScene(evidence({ callTime: at(65), before: visit(17, { ageMs: 48 * MINUTE, refusal: 'tooOld' }) }));
    expect(scene).toMatchObject({ isInside: false, windowEnd: at(47), gap: { kind: 'late', from: at(47), to: at(65) } });
  });

  it('is too late at the very end of the window (R7)', () => {
    const scene = timelineScene(evidence({ callTime: at(47), before: visit(17) }));
    expect(scene).toMatchObject({ isInside: false, gap: { kind: 'late', from: at(47), to: at(47) } });
  });

  it('counts from the last activity where the setting says so (R8)', () => {
    const session = visit(0, { lastActivityAt: at(20) });
    expect(timelineScene(evidence({ windowBasis: 'lastActivity', session }))).toMatchObject({
      windowStart: at(0),
      windowEnd: at(50),
      gap: { kind: 'age', from: at(20), to: at(30) }
    });
    expect(timelineScene(evidence({ windowBasis: 'lastActivity', session, callTime: at(10) }))).toMatchObject({
      isInside: true,
      gap: undefined
    });
  });

  it('is how much too early the call came', () => {
    expect(timelineScene(evidence({ candidates: 0, after: visit(40) }))).toMatchObject({
      isInside: false,
      windowStart: at(40),
      gap: { kind: 'early', from: at(30), to: at(40) }
    });
  });

  it('is where a visit was looked for, when there is none', () => {
    expect(timelineScene(evidence({ candidates: 0 }))).toMatchObject({
      isLookBack: true,
      windowStart: at(0),
      windowEnd: at(30),
      visits: [],
      gap: undefined
    });
  });

  it('keeps the chosen visit apart from one that began at the same moment', () => {
    const scene = timelineScene(evidence({ session: visit(17), before: visit(17, { sessionKey: 'S-2', refusal: 'greaterKey' }) }));
    expect(scene?.visits.map(({ isChosen }) => isChosen)).toEqual([true, false]);
    expect(scene).toMatchObject({ isInside: true });
  });

  it('takes an activity before the start for the start', () => {
    expect(timelineScene(evidence({ session: visit(17, { lastActivityAt: at(1) }) }))?.visits[0]).toMatchObject({ endedAt: at(17) });
  });

  it('is nothing where no visit was looked for', () => {
    expect(timelineScene(evidence({ candidates: undefined }))).toBeUndefined();
  });
});
