import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { navigated } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import SetupProof from 'c/setupProof';
import type { SetupChange } from 'c/setupStep';

const mockResolve = jest.fn();
jest.mock('@salesforce/customPermission/Resolve_Calls', () => ({ __esModule: true, default: true }), { virtual: true });
jest.mock('c/resolveCall', () => ({ resolveCall: (taskId: string) => mockResolve(taskId) }));

type Fields = Readonly<Record<string, unknown>>;
type Step = HTMLElement & { stored: unknown; entries: Readonly<Record<string, string>>; check(): Promise<readonly string[]> };

interface Org {
  visits?: readonly Fields[];
  tasks?: readonly Fields[] | 'notServed';
  calls?: readonly Fields[];
  touches?: readonly Fields[];
}
const NOW = Date.parse('2026-05-04T12:00:00Z');
const VISITOR = 'touchline-test-k3j9';
const BEGUN = { visitor: VISITOR, callTime: String(NOW) };
const visit = { Id: 'a03', Session_Key__c: { value: VISITOR } };
const SUBJECT = 'Test call k3j9';
const task = (visitorId: string | null, secondsAgo = 1, subject = SUBJECT): Fields => ({
  Id: '00T1',
  Subject: { value: subject },
  CreatedDate: { value: new Date(NOW - secondsAgo * 1000).toISOString() },
  BizibleId__c: { value: visitorId }
});
const EVIDENCE = {
  version: 1,
  windowMinutes: 30,
  windowBasis: 'sessionStart',
  callTime: NOW,
  callTimeSource: 'vendor',
  candidates: 1,
  session: { sessionKey: VISITOR, startedAt: NOW - 300_000, pageViews: 3, source: 'google', channel: 'Paid Search', ageMs: 300_000 }
};
const call = (outcome: string, reason?: string): Fields => ({
  Id: 'a02',
  CreatedDate: { value: new Date(NOW).toISOString() },
  Task_Id__c: { value: '00T1' },
  Outcome__c: { value: outcome },
  Reason__c: { value: reason ?? null },
  Session_Age_Seconds__c: { value: 300 },
  Candidates__c: { value: 1 },
  Evidence__c: {
    value: outcome === 'pending' ? null : JSON.stringify(outcome === 'merged' ? EVIDENCE : { ...EVIDENCE, session: undefined })
  }
});

let org: Org = {};
let deleted: string[] = [];
let created: unknown[] = [];

function play(): void {
  const edges = (nodes: readonly Fields[] = []) => ({ edges: nodes.map((node) => ({ node })) });
  answerGraphql((operation, variables, text) => {
    if (operation === 'WriteRecords') {
      const inputs = Object.entries(variables) as [string, Fields][];
      created.push(...inputs.filter(([, input]) => !('Id' in input)).map(([, input]) => input));
      deleted.push(...inputs.flatMap(([, input]) => ('Id' in input ? [String(input['Id'])] : [])));
      if (text.includes('Web_Session__cCreate')) org = { ...org, visits: [visit] };
      org = Object.fromEntries(
        Object.entries(org).map(([name, rows]) => [
          name,
          Array.isArray(rows) ? (rows as Fields[]).filter(({ Id }) => !deleted.includes(String(Id))) : rows
        ])
      );
      return {
        data: { uiapi: Object.fromEntries(inputs.map(([name], i) => [name, { Id: `r${String(i)}`, Record: { Id: `r${String(i)}` } }])) }
      };
    }
    if (operation === 'ProofTask') {
      if (org.tasks === 'notServed') return { errors: [{ message: 'Cannot query field "Task"' }] };
      const [sought = {}] = (variables['where'] as { readonly and: readonly Record<string, { readonly eq: string }>[] }).and;
      const matches = (record: Fields): boolean =>
        Object.entries(sought).every(([name, { eq }]) => (record[name] as { readonly value: unknown }).value === eq);
      return { data: { uiapi: { query: { Task: edges(org.tasks?.filter(matches)) } } } };
    }
    const rows = text.includes('Web_Session__c(')
      ? org.visits
      : text.includes('Tracked_Call__c(')
        ? org.calls
        : text.includes(' Touchpoint__c(')
          ? org.touches
          : [];
    return { data: { uiapi: { query: { rows: edges(rows) } } } };
  });
}

const settled = async (): Promise<void> => {
  for (let j = 0; j < 80; j++) await Promise.resolve();
};

/** The step in a shell that gives back what it tells. */
async function show(given: Org, entries: Readonly<Record<string, string>> = BEGUN): Promise<Step> {
  org = given;
  play();
  const step = createElement('c-setup-proof', { is: SetupProof }) as unknown as Step;
  Object.assign(step, { stored: { settings: {} }, entries });
  step.addEventListener('setupchange', (event) => {
    const { entries: texts } = (event as CustomEvent<SetupChange>).detail;
    step.entries = Object.fromEntries(Object.entries({ ...step.entries, ...texts }).filter(([, text]) => text !== ''));
  });
  document.body.append(step);
  await settled();
  return step;
}
const press = async (step: Step, id: string): Promise<void> => {
  step.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.click();
  await settled();
};
const has = (step: Step, selector: string) => step.shadowRoot?.querySelector(selector) !== null;
const stages = (step: Step) =>
  [...(step.shadowRoot?.querySelectorAll('c-setup-check') ?? [])].map((check) => {
    const { state, text, detail } = check as unknown as Record<'state' | 'text' | 'detail', string>;
    return [state, text, detail];
  });

async function expectAccessible(step: Step): Promise<void> {
  jest.useRealTimers();
  await expect(step).toBeAccessible();
  jest.useFakeTimers({ now: NOW });
}

describe('the step that proves it', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    deleted = [];
    created = [];
    navigated.length = 0;
    mockResolve.mockReset();
  });
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('makes the visit, and opens a Task page that is filled in', async () => {
    (encodeDefaultFieldValues as jest.Mock).mockImplementation((values: Fields) => JSON.stringify(values));
    const step = await show({}, {});
    await expectAccessible(step);
    await press(step, 'begin');
    expect(created).toEqual([
      { Web_Session__c: expect.objectContaining({ Source__c: 'google', Medium__c: 'cpc', Started_At__c: '2026-05-04T11:55:00.000Z' }) }
    ]);
    expect(step.entries).toEqual({ visitor: expect.stringMatching(/^touchline-test-/), callTime: String(NOW) });
    expect(await step.check()).toEqual([expect.stringMatching(/^The test call isn't a touchpoint yet/)]);
    await press(step, 'open');
    const [page] = navigated as unknown as { attributes: Fields; state: { defaultFieldValues: string } }[];
    expect(page?.attributes).toEqual({ objectApiName: 'Task', actionName: 'new' });
    expect(JSON.parse(page?.state.defaultFieldValues ?? '')).toMatchObject({
      Subject: expect.stringMatching(/^Test call /),
      Type: 'Call',
      BizibleId__c: step.entries['visitor'],
      Touchpoint_Date__c: '2026-05-04T12:00:00.000Z'
    });
  });

  it.each<[string, Org, string, RegExp]>([
    ['no Task yet', { visits: [visit], tasks: [] }, 'note', /^Waiting for the Task "Test call k3j9"\. The page opens filled in/],
    ['no Task, where none are shown', { visits: [visit], tasks: 'notServed' }, 'note', /is the flow Record Tracked Call active/],
    ['a field that was not filled', { visits: [visit], tasks: [task(null)] }, 'todo', /its field BizibleId__c is empty/],
    ['a field that says something else', { visits: [visit], tasks: [task('B1')] }, 'todo', /says something else/],
    ['a Task saved just now', { visits: [visit], tasks: [task(VISITOR)] }, 'note', /captures it in a moment/],
    [
      'a Task that was renamed',
      { visits: [visit], tasks: [task(VISITOR, 31, 'My call')] },
      'todo',
      /^The Task "My call" is saved with its visitor id/
    ],
    ['a flow that is off', { visits: [visit], tasks: [task(VISITOR, 31)] }, 'todo', /was not captured. Is the flow/]
  ])('says what it waits for: %s', async (_, given, state, words) => {
    const step = await show(given);
    expect(stages(step)).toEqual([
      ['fine', 'The test visit is there.', ''],
      [state, 'Save a Task as your call-tracking vendor does', expect.stringMatching(words)]
    ]);
  });

  it('says that it looks, and when it stopped, until it is asked to go on', async () => {
    const step = await show({ visits: [visit], tasks: [] });
    const waiting = () => step.shadowRoot?.querySelector('[data-id="waiting"]')?.textContent;
    expect(waiting()).toMatch(/^Last looked at 5:00.AM\. This page looks again by itself every few seconds\.$/);
    for (let looks = 0; looks < 201; looks++) {
      jest.advanceTimersByTime(10_000);
      await settled();
    }
    expect(waiting()).toBe('This page has stopped looking. Press Look now to go on.');
    await press(step, 'look');
    expect(waiting()).toMatch(/^Last looked at/);
  });

  it('goes on by itself: captured, decided, proved', async () => {
    mockResolve.mockImplementation(() => {
      org = { ...org, calls: [call('merged', 'matched')], touches: [{ Id: 'a01', Channel__c: { value: 'Paid Search' } }] };
      return Promise.resolve({ outcome: 'merged', written: 2, setAside: [] });
    });
    const step = await show({ visits: [visit], tasks: [] });
    org = { ...org, tasks: [task(VISITOR)], calls: [call('pending')] };
    jest.advanceTimersByTime(3_000);
    await settled();
    await settled();
    expect(mockResolve.mock.calls).toEqual([['00T1']]);
    expect(stages(step).map(([state, text]) => [state, text])).toEqual([
      ['fine', 'The test visit is there.'],
      ['fine', 'The call was captured.'],
      ['fine', 'Visit and call are one touchpoint.']
    ]);
    expect(has(step, 'c-call-timeline')).toBe(true);
    expect(step.entries['proved']).toBe('yes');
    expect(await step.check()).toEqual([]);
    await expectAccessible(step);
  });

  it('goes on where it was after a reload, and removes only what is its own', async () => {
    const tasks = [{ ...task(VISITOR), Id: '00T2' }, task(VISITOR)];
    const step = await show({ visits: [visit], tasks, calls: [call('merged', 'matched')], touches: [{ Id: 'a01' }] });
    expect(has(step, 'c-call-timeline')).toBe(true);
    await press(step, 'clean');
    await settled();
    expect(deleted).toEqual(['a02', 'a01', 'a03']);
    expect(step.entries).toEqual({ proved: 'yes', leftTasks: '00T1 00T2' });
    expect(
      [...(step.shadowRoot?.querySelectorAll('.left c-record-link') ?? [])].map(
        (link) => (link as unknown as { recordId: string }).recordId
      )
    ).toEqual(['00T1', '00T2']);
    expect(step.shadowRoot?.querySelector('.left p')?.textContent).toMatch(/Touchline never deletes a Task/);
    expect(step.shadowRoot?.textContent).toContain('The test is removed. Records deleted: 3.');
    await expectAccessible(step);
    await press(step, 'left-done');
    expect(step.entries).toEqual({ proved: 'yes' });
  });

  it('tells why a call was not tied, and does not decide it over and over', async () => {
    mockResolve.mockImplementation(() => {
      org = { ...org, calls: [call('held', 'noPerson')] };
      return Promise.resolve({ outcome: 'held', written: 1, setAside: [] });
    });
    const step = await show({ visits: [visit], tasks: [task(VISITOR)], calls: [call('pending')] });
    await settled();
    expect(stages(step).at(-1)?.slice(0, 2)).toEqual(['todo', 'The call was decided, but not tied to the test visit.']);
    jest.advanceTimersByTime(60_000);
    await settled();
    expect(mockResolve).toHaveBeenCalledTimes(1);
  });

  it('says what failed, and can be tried again', async () => {
    const step = await show({ visits: [visit], tasks: [] });
    answerGraphql(() => ({ errors: [{ message: 'no' }] }));
    await press(step, 'look');
    expect(has(step, 'c-error-panel')).toBe(true);
    await press(step, 'clean');
    expect(step.entries).toEqual(BEGUN);
    await expectAccessible(step);
  });

  it('says that it looks', async () => {
    answerGraphql(() => new Promise(() => undefined));
    const step = createElement('c-setup-proof', { is: SetupProof }) as unknown as Step;
    Object.assign(step, { stored: { settings: {} }, entries: BEGUN });
    document.body.append(step);
    await settled();
    expect(has(step, 'c-loading-state')).toBe(true);
  });
});
