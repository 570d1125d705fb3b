import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { subscribe } from 'lightning/empApi';
import CallInbox from 'c/callInbox';
import type { InboxCall } from 'c/callInboxList';
import { tellCallChange } from 'c/callChanges';
import { RequestError } from 'c/requestError';

const utility = { click: (): void => undefined, told: [] as unknown[] };
const mockUtility = utility;
const mockResolve = jest.fn();

jest.mock(
  'lightning/platformUtilityBarApi',
  () => ({
    EnclosingUtilityId: class {
      constructor(private readonly callback: (id: string) => void) {}
      connect(): void {
        this.callback('utility-1');
      }
      disconnect(): void {
        // nothing is held
      }
      update(): void {
        // it has no configuration
      }
    },
    onUtilityClick: (_: string, handler: () => void) => {
      mockUtility.click = handler;
      return Promise.resolve(true);
    },
    updateUtility: (_: string, attributes: unknown) => {
      mockUtility.told.push(attributes);
      return Promise.resolve(true);
    }
  }),
  { virtual: true }
);
jest.mock('@salesforce/customPermission/Resolve_Calls', () => ({ __esModule: true, default: true }), { virtual: true });
jest.mock('c/resolveCall', () => ({ resolveCall: (taskId: string) => mockResolve(taskId) }));

type Fields = Readonly<Record<string, unknown>>;
interface Org {
  latest?: readonly Fields[];
  pending?: readonly string[];
  seen?: readonly Fields[];
  heartbeat?: string;
}

const NOW = Date.parse('2026-05-04T12:00:00Z');
const call = (n: number, outcome = 'merged'): Fields => ({
  Id: `a02${String(n)}`,
  Task_Id__c: { value: `00T${String(n)}` },
  Outcome__c: { value: outcome },
  Reason__c: { value: outcome === 'held' ? 'noPerson' : 'matched' },
  Call_Time__c: { value: '2026-05-04T11:30:00.000Z' },
  Lead__r: { Id: '00Q1', Name: { value: 'Ann' } },
  Touchpoint__r: { Id: 'a011', Channel__c: { value: 'Email' } }
});
const edges = (nodes: readonly Fields[]) => ({ edges: nodes.map((node) => ({ node })) });

let org: Org = {};
let looks = 0;
let isBroken = false;

const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) {
    for (let j = 0; j < 30; j++) await Promise.resolve();
    jest.advanceTimersByTime(300);
  }
  for (let j = 0; j < 30; j++) await Promise.resolve();
};

async function show(given: Org): Promise<HTMLElement> {
  org = given;
  answerGraphql(() => {
    looks++;
    if (isBroken) return { errors: [{ message: 'no' }] };
    const { latest = [], pending = [], seen = [], heartbeat } = org;
    const runs = heartbeat === undefined ? [] : [{ Id: 'a0R1', Heartbeat_At__c: { value: heartbeat } }];
    const waiting = pending.map((taskId) => ({ Id: taskId, Task_Id__c: { value: taskId } }));
    return { data: { uiapi: { query: { latest: edges(latest), pending: edges(waiting), seen: edges(seen), runs: edges(runs) } } } };
  });
  const inbox = createElement('c-call-inbox', { is: CallInbox });
  document.body.append(inbox);
  await settled();
  return inbox;
}
const find = <T extends HTMLElement>(inbox: HTMLElement, selector: string) => inbox.shadowRoot?.querySelector<T>(selector) ?? undefined;
const calls = (inbox: HTMLElement): readonly InboxCall[] =>
  find<HTMLElement & { calls: readonly InboxCall[] }>(inbox, 'c-call-inbox-list')?.calls ?? [];
const foot = (inbox: HTMLElement) => find(inbox, '.foot')?.textContent;
const HERE = 'New calls are decided by this page as long as it is open.';

/** axe waits by the clock. */
async function expectAccessible(inbox: HTMLElement): Promise<void> {
  jest.useRealTimers();
  await expect(inbox).toBeAccessible();
  jest.useFakeTimers({ now: NOW });
}

describe('the call inbox', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    looks = 0;
    isBroken = false;
    utility.told.length = 0;
    mockResolve.mockReset().mockImplementation((taskId: string) => {
      org = {
        ...org,
        pending: org.pending?.filter((other) => other !== taskId),
        latest: org.latest?.map((one) =>
          (one['Outcome__c'] as { value: string }).value === 'pending' ? { ...one, Outcome__c: { value: 'merged' } } : one
        )
      };
      return Promise.resolve({ outcome: 'merged', written: 2, setAside: [] });
    });
  });
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('shows the last calls', async () => {
    const inbox = await show({ latest: [call(2), call(1, 'held')] });
    expect(calls(inbox)).toMatchObject([
      {
        id: 'a022',
        taskId: '00T2',
        outcome: 'merged',
        channel: 'Email',
        person: { id: '00Q1', name: 'Ann', object: 'Lead' },
        isNew: false
      },
      { id: 'a021', outcome: 'held', reason: 'noPerson' }
    ]);
    expect(foot(inbox)).toBe(HERE);
    expect(utility.told.at(-1)).toEqual({ label: 'Calls', highlighted: false });
    await expectAccessible(inbox);
  });

  it('keeps its calls while the org is away', async () => {
    const inbox = await show({ latest: [call(1)] });
    isBroken = true;
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    await settled();
    expect(find(inbox, 'c-error-panel')).toBeDefined();
    expect(calls(inbox)).toHaveLength(1);
    isBroken = false;
    org = { latest: [call(2), call(1)] };
    document.dispatchEvent(new CustomEvent('visibilitychange'));
    await settled();
    expect(find(inbox, 'c-error-panel')).toBeUndefined();
    expect(calls(inbox)).toHaveLength(2);
  });

  it('says that it is on its way, that there is none, or what failed', async () => {
    const empty = await show({});
    expect(find<HTMLElement & { heading: string }>(empty, 'c-empty-state')?.heading).toBe('No calls yet');
    await expectAccessible(empty);
    document.body.replaceChildren();

    isBroken = true;
    const failing = await show({});
    const panel = find(failing, 'c-error-panel');
    expect(panel).toBeDefined();
    await expectAccessible(failing);
    isBroken = false;
    panel?.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(find(failing, 'c-error-panel')).toBeUndefined();
    document.body.replaceChildren();

    answerGraphql(() => new Promise(() => undefined));
    const waiting = createElement('c-call-inbox', { is: CallInbox });
    document.body.append(waiting);
    await settled();
    expect(find(waiting, 'c-loading-state')).toBeDefined();
  });

  it('decides what waits at the start, and tells', async () => {
    const inbox = await show({ latest: [call(3, 'pending')], pending: ['00T3'] });
    expect(mockResolve.mock.calls).toEqual([['00T3']]);
    expect(calls(inbox)).toMatchObject([{ outcome: 'merged', isDeciding: false }]);
    expect(looks).toBe(2);
  });

  it('looks at each event, decides, and counts what is new until it is opened', async () => {
    const inbox = await show({ latest: [call(1)] });
    org = { latest: [call(2, 'pending'), call(1)], pending: ['00T2'] };
    ((subscribe as jest.Mock).mock.lastCall as [string, number, () => void])[2]();
    await settled();
    expect(mockResolve.mock.calls).toEqual([['00T2']]);
    expect(utility.told.at(-1)).toEqual({ label: 'Calls (1)', highlighted: true });
    expect(calls(inbox).map(({ isNew }) => isNew)).toEqual([true, false]);
    utility.click();
    await settled();
    expect(utility.told.at(-1)).toEqual({ label: 'Calls', highlighted: false });
    expect(calls(inbox)[0]?.isNew).toBe(true);
    utility.click();
    await settled();
    expect(calls(inbox)[0]?.isNew).toBe(false);
  });

  it('looks when a call was decided elsewhere in the tab', async () => {
    await show({ latest: [call(1)] });
    tellCallChange('00T1');
    await settled();
    expect(looks).toBe(2);
  });

  it('only shows while the automation lives, and decides when it is gone', async () => {
    const inbox = await show({ latest: [call(1, 'pending')], pending: ['00T1'], heartbeat: '2026-05-04T11:58:30.000Z' });
    expect(mockResolve).not.toHaveBeenCalled();
    expect(foot(inbox)).toContain('The automation decides new calls.');
    jest.setSystemTime(NOW + 10 * 60_000);
    tellCallChange('00T9');
    await settled();
    expect(mockResolve.mock.calls).toEqual([['00T1']]);
    expect(foot(inbox)).toBe(HERE);
  });

  it('leaves calls to others where it sees that visits are hidden', async () => {
    const seen = [{ Id: 'a021', Web_Session__c: { value: 'a03' }, Web_Session__r: null }];
    const inbox = await show({ latest: [call(1, 'pending')], pending: ['00T1'], seen });
    expect(mockResolve).not.toHaveBeenCalled();
    expect(foot(inbox)).toBe("You don't see all visits, so this page leaves new calls to others.");
  });

  it.each([
    ['setup', ['Touchline_Setting__c', 'Window_Basis__c', 'pageView']],
    ['unrecorded', ['Called_At__c']]
  ] as const)('says why it can decide nothing, and stops: %s', async (code, details) => {
    mockResolve.mockRejectedValue(new RequestError(code, { details }));
    const inbox = await show({ latest: [call(1, 'pending')], pending: ['00T1', '00T2'] });
    expect(mockResolve).toHaveBeenCalledTimes(1);
    expect(find<HTMLElement & { heading: string }>(inbox, 'c-error-panel')?.heading).toBe("This page can't decide calls");
    expect(foot(inbox)).toBe('');
    await expectAccessible(inbox);
  });

  it('tries a call whose rows were refused again later, not at once', async () => {
    mockResolve.mockResolvedValue({
      outcome: 'merged',
      written: 0,
      setAside: [{ kind: 'touchpoint', key: 'k', action: 'create', error: 'no room' }]
    });
    await show({ latest: [call(1, 'pending')], pending: ['00T1'] });
    expect(mockResolve).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(30_000);
    await settled();
    expect(mockResolve).toHaveBeenCalledTimes(2);
  });

  it('asks where events are refused, and says so', async () => {
    (subscribe as jest.Mock).mockRejectedValueOnce(new Error('403'));
    const inbox = await show({ latest: [call(1)] });
    expect(foot(inbox)).toContain('This list looks every 30 seconds.');
    const before = looks;
    jest.advanceTimersByTime(30_000);
    await settled();
    expect(looks).toBe(before + 1);
  });
});
