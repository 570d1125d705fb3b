import { createElement } from 'lwc';
import { FINDINGS, HEALTH_CHECKS, type Mend } from 'c/healthChecks';
import SetupHealth from 'c/setupHealth';
import { settled } from '../../../../app/lwc/recordReader/__tests__/settled';
import { playHealthOrg, type HealthOrg } from '../../healthReader/__tests__/healthOrg';
import { CHECK_LABELS } from '../checkLabels';
import { FINDING_LABELS } from '../findingLabels';
import { MEND_LABELS } from '../mendLabels';
import { MEND_LINKS } from '../mendLinks';
import { wordFinding } from '../wordFinding';

jest.mock('@salesforce/customPermission/Resolve_Calls', () => ({ __esModule: true, default: true }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

type Line = HTMLElement & { state: string; text: string; detail: string };

const NOW = Date.parse('2026-05-04T12:00:00Z');
const CALL = (reason: string, outcome = 'standalone') => ({ Vendor__c: 'CallRail', Outcome__c: outcome, Reason__c: reason });
const RUN = {
  Id: 'r',
  CreatedDate: '2026-05-04T11:55:00.000Z',
  Kind__c: 'resolve',
  Status__c: 'complete',
  Started_At__c: '2026-05-04T11:55:00.000Z'
};
const FINE: HealthOrg = {
  counts: {
    Tracked_Call__c: [[[CALL('matched', 'merged'), 40]], [], [[{}, 0]], [[{}, 0]], [], [[{}, 40]]],
    Web_Session__c: [[[{}, 500]], [[{}, 70]]]
  },
  rows: {
    Web_Session__c: [{ Id: 's', CreatedDate: '2026-05-04T11:00:00.000Z' }],
    Resolution_Run__c: [RUN],
    Touchline_Setting__c: [{ Id: 'x', Key__c: 'default' }]
  }
};

async function show(org: HealthOrg): Promise<HTMLElement> {
  playHealthOrg(org);
  const health = createElement('c-setup-health', { is: SetupHealth });
  document.body.append(health);
  for (let i = 0; i < 4; i++) await settled();
  return health;
}
const all = (health: HTMLElement, selector: string) => [...(health.shadowRoot?.querySelectorAll(selector) ?? [])];
const texts = (health: HTMLElement, selector: string) => all(health, selector).map(({ textContent }) => textContent);
const todo = (health: HTMLElement) => all(health, '.group c-setup-check') as unknown as Line[];

describe('the health of an installation', () => {
  beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW));
  afterEach(() => {
    document.body.replaceChildren();
    jest.restoreAllMocks();
  });

  it('says that all is fine, what was looked at, and what a page can’t see', async () => {
    const health = await show(FINE);
    expect(texts(health, '.verdict')).toEqual(['Everything that can be seen from here is fine. Checked May 4, 2026, 12:00 PM.']);
    expect(todo(health)).toEqual([]);
    const folded = all(health, 'c-disclosure') as unknown as { label: string; note: string }[];
    expect(folded.map(({ label, note }) => [label, Number(note) > 3])).toEqual([
      ['Not known here', true],
      ['Fine', true]
    ]);
    expect(texts(health, '.slds-list_dotted li')).toContain('API requests');
    await expect(health).toBeAccessible();
  });

  it('puts what is broken before what needs attention, each with its mend and where to mend it', async () => {
    const health = await show({
      ...FINE,
      counts: {
        ...FINE.counts,
        Tracked_Call__c: [
          [
            [CALL('noSession'), 12],
            [CALL('matched', 'merged'), 8]
          ],
          [],
          [[{}, 3]],
          [[{}, 2]],
          [[{ Write_Error__c: 'No' }, 2]],
          [[{}, 40]]
        ]
      },
      rows: { ...FINE.rows, Resolution_Run__c: [] },
      hidden: ['Opportunity']
    });
    expect(texts(health, '.group h3')).toEqual(['Broken', 'Needs attention']);
    expect(texts(health, '.verdict')[0]).toContain('2 things are broken, and keep calls from being decided.');
    const [rights, forgotten] = todo(health);
    expect(rights).toMatchObject({
      state: 'todo',
      text: 'Rights on standard objects that this user lacks, and that no packaged permission set can give: 1'
    });
    expect(forgotten).toMatchObject({ text: 'Calls that have waited for a decision for more than a day: 2' });
    expect(texts(health, '.more li')).toEqual(
      expect.arrayContaining(['read Opportunity', 'No (2)', 'No visit stored: 12 in the last 7 days, 0 a week before'])
    );
    const links = all(health, '.group c-setup-link') as unknown as { label: string; path: string }[];
    expect(links.map(({ label, path }) => [label, path])).toEqual(
      expect.arrayContaining([['Open tracked calls', '/lightning/o/Tracked_Call__c/list']])
    );
    const chosen: unknown[] = [];
    health.addEventListener('stepchosen', (event) => chosen.push((event as CustomEvent).detail));
    const steps = all(health, '.group .to-step') as HTMLElement[];
    expect(steps.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Go to the step Access', 'Go to the step Automation'])
    );
    steps[0]?.click();
    expect(chosen).toEqual([{ key: 'access' }]);
    await expect(health).toBeAccessible();
  });

  it('shows that it is looking', async () => {
    playHealthOrg(FINE);
    const health = createElement('c-setup-health', { is: SetupHealth });
    document.body.append(health);
    expect(all(health, 'c-loading-state')).toHaveLength(1);
    await expect(health).toBeAccessible();
  });

  it('says what failed where nothing could be read, and looks again when asked', async () => {
    const health = await show({ refused: { '*': 'gone' } });
    const [panel] = all(health, 'c-error-panel');
    expect(panel).toBeDefined();
    await expect(health).toBeAccessible();
    playHealthOrg(FINE);
    panel?.dispatchEvent(new CustomEvent('retry'));
    for (let i = 0; i < 4; i++) await settled();
    expect(texts(health, '.verdict')[0]).toContain('fine');
  });

  it('says what the last run could not write, why, and where to read it', async () => {
    const message = '3 × Touchpoint__c: Region is required\n1 × Web_Session__c: INVALID_FIELD';
    const partial = { ...RUN, Status__c: 'partial', Set_Aside__c: 4, Message__c: message };
    const health = await show({ ...FINE, rows: { ...FINE.rows, Resolution_Run__c: [partial] } });
    expect(todo(health).map(({ text }) => text)).toEqual(['The last run, 5 minutes ago, could not write some records. How many: 4']);
    expect(texts(health, '.more li')).toEqual(['Touchpoint__c: Region is required (3)', 'Web_Session__c: INVALID_FIELD (1)']);
    expect(texts(health, '.more p')[0]).toContain('The next run tries these records again.');
    const links = all(health, '.group c-setup-link') as unknown as { path: string }[];
    expect(links.map(({ path }) => path)).toEqual(['/lightning/o/Resolution_Run__c/list']);
  });

  it('has words for every finding, mend and check there is', () => {
    expect(Object.keys(FINDING_LABELS).sort()).toEqual(Object.keys(FINDINGS).sort());
    expect(Object.keys(CHECK_LABELS).sort()).toEqual(HEALTH_CHECKS.map(({ key }) => key).sort());
    const mends = [...new Set(Object.values(FINDINGS).map(({ mend }): Mend => mend))].filter((mend) => mend !== 'none');
    for (const mend of mends) expect([MEND_LABELS[mend], MEND_LINKS[mend].label].every((text) => text.length > 5)).toBe(true);
  });

  it('says lengths of time in the reader’s words', () => {
    const figures = { minutes: 1, decided: 2, written: 3, requests: 4 };
    const finding = { check: 'runs', area: 'automation', code: 'automationRuns', level: 'ok', mend: 'none', figures, items: [] } as const;
    expect(wordFinding(finding, 0).text).toBe(
      'The automation last showed itself 1 minute ago. Its last run: calls decided 2, records written 3, API requests 4.'
    );
  });

  it.each(Object.entries(FINDINGS))('has a place for each figure of %s', (code, { figures, level, mend }) => {
    const given = Object.fromEntries(figures.map((name, i) => [name, (i + 1) * 1_048_576]));
    const { text } = wordFinding(
      { check: 'storage', area: 'storage', code: code as keyof typeof FINDINGS, level, mend, figures: given, items: [] },
      0
    );
    expect(text).not.toMatch(/\{\d\}/);
    const labels: Readonly<Record<string, string>> = FINDING_LABELS;
    expect([...new Set(labels[code]?.match(/\{\d\}/g))]).toHaveLength(figures.length);
  });
});
