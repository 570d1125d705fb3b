import { createElement } from 'lwc';
import type { Evidence } from 'c/attributionEngine';
import CallTimeline from 'c/callTimeline';

const MINUTE = 60_000;
const NOON = Date.parse('2026-05-04T19:00:00Z'); // noon in Los Angeles, Jest's zone
const at = (minutes: number): number => NOON + minutes * MINUTE;
const VISITS = [{ sessionKey: 'S-1', startedAt: at(17), when: '', from: 'Google Ads', taken: true, verdict: '' }];
const EVIDENCE: Evidence = {
  version: 1,
  windowMinutes: 30,
  windowBasis: 'sessionStart',
  callTime: at(30),
  callTimeSource: 'vendor',
  candidates: 1,
  session: { sessionKey: 'S-1', startedAt: at(17), lastActivityAt: at(25), pageViews: 4, formSubmittedAt: at(20), ageMs: 13 * MINUTE }
};
const { session: SESSION, ...WITHOUT } = EVIDENCE;

function show(evidence: Evidence | undefined): ShadowRoot {
  const element = Object.assign(createElement('c-call-timeline', { is: CallTimeline }), { evidence, visits: VISITS });
  document.body.append(element);
  return element.shadowRoot as ShadowRoot;
}

const alternative = (root: ShadowRoot): string | null | undefined => root.querySelector('svg')?.getAttribute('aria-label');
const captions = (root: ShadowRoot): (string | undefined)[] => [...root.querySelectorAll('text')].map((text) => text.textContent?.trim());

describe('the time line of a call', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the call inside the window of its visit', async () => {
    const root = show(EVIDENCE);
    expect(alternative(root)).toBe(
      'Time line of the call. 12:17 PM · Google Ads · 4 pages · form. Calls count until 12:47 PM. Call 12:30 PM, inside the window. 13 minutes before the call'
    );
    expect(captions(root)).toEqual(
      expect.arrayContaining(['12:17 PM · Google Ads · 4 pages · form', 'Call 12:30 PM', '13 minutes before the call'])
    );
    expect(root.querySelectorAll('.visit_chosen .visit-dot')).toHaveLength(2);
    expect(root.querySelector('.form-mark')).not.toBeNull();
    expect(root.querySelector('.call_inside')).not.toBeNull();
    await expect(root.host).toBeAccessible();
  });

  it('shows how much too late the call came', async () => {
    const root = show({ ...WITHOUT, callTime: at(65), before: { ...SESSION, sessionKey: 'S-1', startedAt: at(17), refusal: 'tooOld' } });
    expect(captions(root)).toContain('18 minutes too late');
    expect(alternative(root)).toContain('Call 1:05 PM, outside the window. 18 minutes too late');
    expect(root.querySelector('.call_inside')).toBeNull();
    expect(root.querySelector('.gap_late')).not.toBeNull();
    await expect(root.host).toBeAccessible();
  });

  it('says so when the call came at the very end', () => {
    const root = show({ ...WITHOUT, callTime: at(47), before: { sessionKey: 'S-1', startedAt: at(17), refusal: 'tooOld' } });
    expect(captions(root)).toContain('Just too late');
  });

  it('shows a visit that began after the call', () => {
    const root = show({ ...WITHOUT, candidates: 0, after: { sessionKey: 'S-1', startedAt: at(40), pageViews: 1 } });
    expect(captions(root)).toEqual(expect.arrayContaining(['12:40 PM · Google Ads · 1 page', '10 minutes after the call']));
  });

  it('shows where a visit was looked for', () => {
    expect(captions(show({ ...WITHOUT, candidates: 0 }))).toContain('No visit in these 30 minutes');
  });

  it('breaks the axis before a visit of another day, and tells the days', () => {
    const root = show({ ...EVIDENCE, before: { sessionKey: 'S-0', startedAt: at(-3 * 24 * 60), refusal: 'tooOld' } });
    expect(root.querySelectorAll('.break')).toHaveLength(1);
    expect(captions(root)).toEqual(expect.arrayContaining(['May 1, 2026, 12:00 PM', 'Call May 4, 2026, 12:30 PM']));
  });

  it('is nothing without evidence, or where no visit was looked for', () => {
    expect(show(undefined).querySelector('svg')).toBeNull();
    expect(show({ ...WITHOUT, candidates: undefined }).querySelector('svg')).toBeNull();
  });
});
