import { createElement } from 'lwc';
import { answerGraphql, executeMutation } from 'lightning/graphql';
import { answerObjectInfo } from 'lightning/uiObjectInfoApi';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { Evidence } from 'c/attributionEngine';
import { tellCallChange } from 'c/callChanges';
import CallResolution from 'c/callResolution';
import type { PageOrg, Row } from '../../../../app/lwc/recordQuery/__tests__/pageOrg';
import { settled } from '../../../../app/lwc/recordReader/__tests__/settled';
import { callOrg, LEAD, PENDING, TASK_ID, VISIT } from '../../resolveCall/__tests__/callOrg';

jest.mock('@salesforce/customPermission/Resolve_Calls', () => ({ __esModule: true, default: true }), { virtual: true });

const CALL_AT = Date.parse('2026-05-04T12:30:00Z');
const EVIDENCE: Evidence = {
  version: 1,
  windowMinutes: 30,
  windowBasis: 'sessionStart',
  callTime: CALL_AT,
  callTimeSource: 'vendor',
  candidates: 1,
  session: { sessionKey: 'S-1', startedAt: CALL_AT - 13 * 60_000, channel: 'Paid Search', subchannel: 'Google Ads', ageMs: 13 * 60_000 },
  channel: { by: 'rule', ruleKey: 'r', order: 3 },
  typeFrom: 'task',
  mediumFrom: 'task'
};
const TOUCHPOINT = {
  Id: 'a01000000000001AAA',
  Touchpoint_Key__c: 'session:S-1',
  Touchpoint_Type__c: 'Call',
  Touchpoint_Date__c: '2026-05-04T12:30:00.000Z',
  Channel__c: 'Paid Search',
  Subchannel__c: 'Google Ads',
  Call_Count__c: 1,
  Person_Key__c: LEAD.Id,
  Lead__c: LEAD.Id
};

const decided = (outcome: string, reason: string, more: Row = {}): Row => ({
  ...PENDING,
  Name: 'TC-1',
  Outcome__c: outcome,
  Reason__c: reason,
  Evidence__c: JSON.stringify(EVIDENCE),
  Decided_At__c: '2026-05-04T12:32:00.000Z',
  ...more
});
const tied = decided('merged', 'matched', { Touchpoint__c: TOUCHPOINT.Id });

type Shown = HTMLElement & { recordId: string; objectApiName: string };

async function show(properties: Partial<Shown> = {}): Promise<ShadowRoot> {
  const element = Object.assign(createElement('c-call-resolution', { is: CallResolution }), { recordId: TASK_ID, ...properties });
  document.body.append(element);
  await settled();
  return element.shadowRoot as ShadowRoot;
}

const withCall = (call: Row, more: Readonly<Record<string, readonly Row[]>> = {}): PageOrg =>
  callOrg({ Tracked_Call__c: [call], Lead: [LEAD], Touchpoint__c: [TOUCHPOINT], Web_Session__c: [VISIT], ...more });
const outcomeOf = (root: ShadowRoot) =>
  root.querySelector<HTMLElement & { story: { sentence: string; outcome: string } }>('c-call-outcome');
const errorOf = (root: ShadowRoot) => root.querySelector<HTMLElement & { error: unknown; heading: string }>('c-error-panel');
const resolveButton = (root: ShadowRoot) => root.querySelector<HTMLElement & { disabled: boolean }>('lightning-button');
const said = (root: ShadowRoot): string | null | undefined => root.querySelector('.progress')?.textContent;

describe('the story of a call', () => {
  beforeEach(() => {
    answerObjectInfo((apiName) => ({ data: { apiName, fields: { Amount: {} } } }));
  });
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('is on its way', async () => {
    answerGraphql(() => new Promise(() => undefined));
    const root = await show();
    expect(root.querySelector('c-loading-state')).toMatchObject({ label: "Reading the call's story" });
    expect(outcomeOf(root)).toBeNull();
    await expect(root.host).toBeAccessible();
  });

  it('says why it can’t be read, and is read when asked again', async () => {
    answerGraphql(() => ({ errors: [{ message: "Field 'Tracked_Call__c' in type 'RecordQuery' is undefined" }] }));
    const root = await show();
    expect(errorOf(root)).toMatchObject({ heading: "The call's story could not be read." });
    await expect(root.host).toBeAccessible();
    withCall(tied);
    errorOf(root)?.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(errorOf(root)).toBeNull();
    expect(outcomeOf(root)).not.toBeNull();
  });

  it('says that a call is not captured yet, and shows it once it is', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const org = callOrg();
    const root = await show();
    expect(root.querySelector('c-empty-state')).toMatchObject({ heading: 'No call recorded for this Task yet' });
    expect(resolveButton(root)).toBeNull();
    org.tables['Tracked_Call__c']?.push({ ...tied });
    jest.advanceTimersByTime(1_000);
    await settled();
    expect(outcomeOf(root)?.story.outcome).toBe('Tied to a visit');
  });

  it('says that a tracked call is gone', async () => {
    callOrg();
    const root = await show({ objectApiName: 'Tracked_Call__c', recordId: 'a02000000000009AAA' });
    expect(root.querySelector('c-empty-state')).toMatchObject({ heading: 'There is no such call' });
    await expect(root.host).toBeAccessible();
  });

  it.each<[outcome: string, reason: string, sentence: string, hasTimeline: boolean]>([
    ['merged', 'matched', 'Tied to a visit from Google Ads, 13 minutes before the call.', true],
    ['standalone', 'noSession', 'A touchpoint of its own: no visit of this visitor is stored.', true],
    ['standalone', 'staticNumber', 'A touchpoint of its own: the number dialled has a channel.', false],
    ['repeat', 'sessionAlreadyCredited', 'Counted on the touchpoint that already has the credit for this visit.', true],
    ['skipped', 'noVisitorId', "This call has no visitor id, so it can't be tied to a visit.", false],
    ['held', 'noPerson', 'Waiting for a person: the Task names no lead or contact that Touchline knows.', true],
    ['held', 'identityConflict', "Waiting for you: the visit in the window seems to be another person's.", true],
    ['pending', '', 'This call is recorded and not decided yet.', true],
    ['lost', 'atSea', "This call has an outcome and a reason that this version of Touchline doesn't know together: lost, atSea.", true]
  ])('is told when %s %s', async (outcome, reason, sentence, hasTimeline) => {
    withCall(decided(outcome, reason));
    const root = await show();
    expect(outcomeOf(root)?.story.sentence).toBe(sentence);
    expect(root.querySelector('c-call-timeline') !== null).toBe(hasTimeline);
    expect(root.querySelector('c-call-evidence')).not.toBeNull();
    await expect(root.host).toBeAccessible();
  });

  it('leads to the touchpoint, the tracked call and the Task', async () => {
    withCall(tied);
    const links = (root: ShadowRoot): unknown[] =>
      [...root.querySelectorAll('c-record-link')].map((link) => {
        const { label, recordId, objectApiName } = link as HTMLElement & Record<string, unknown>;
        return [label, recordId, objectApiName];
      });
    expect(links(await show())).toEqual([
      ['Open touchpoint', TOUCHPOINT.Id, 'Touchpoint__c'],
      ['Open the tracked call', PENDING.Id, 'Tracked_Call__c']
    ]);
    const onCall = await show({ objectApiName: 'Tracked_Call__c', recordId: PENDING.Id });
    expect(links(onCall)[1]).toEqual(['Open the Task', TASK_ID, 'Task']);
    withCall(decided('repeat', 'sessionAlreadyCredited', { Touchpoint__c: TOUCHPOINT.Id }));
    expect(links(await show())[0]).toEqual(['Open the touchpoint that has the credit', TOUCHPOINT.Id, 'Touchpoint__c']);
  });

  it('names both sides of a conflict', async () => {
    const evidence = JSON.stringify({ ...EVIDENCE, conflict: 'sessionEmail' });
    withCall(decided('held', 'identityConflict', { Evidence__c: evidence }), {
      Web_Session__c: [{ ...VISIT, Email__c: 'rhona@foxglove.example' }]
    });
    expect((await show()).querySelector('c-call-conflict')).toMatchObject({
      conflict: { task: { name: 'Ann', recordId: LEAD.Id, objectApiName: 'Lead' }, visit: { name: 'rhona@foxglove.example' } }
    });
    withCall(decided('held', 'identityConflict', { Evidence__c: JSON.stringify({ ...EVIDENCE, conflict: 'earlierInteraction' }) }));
    expect((await show()).querySelector('c-call-conflict')).toMatchObject({ conflict: { visit: { name: 'Ann', recordId: LEAD.Id } } });
  });

  it('names the field that the settings name, and else our own', async () => {
    const step = (root: ShadowRoot) => root.querySelector('c-call-next-step');
    withCall(decided('skipped', 'noVisitorId'));
    expect(step(await show())).toMatchObject({
      step: { text: 'Ask your call-tracking vendor to send the visitor id to BizibleId__c. You can copy the text for it.' }
    });
    withCall(decided('skipped', 'noVisitorId'), {
      Touchline_Setting__c: [{ Id: 'a04', Key__c: 'default', Visitor_Id_Field__c: 'bizible2__BizibleId__c' }]
    });
    expect(step(await show())).toMatchObject({ step: { text: expect.stringContaining('bizible2__BizibleId__c') as unknown } });
  });

  it('shows evidence that nobody can read as such', async () => {
    withCall(decided('merged', 'matched', { Evidence__c: '{"version":1,' }));
    const root = await show();
    expect(root.querySelector('c-call-timeline')).toBeNull();
    expect(outcomeOf(root)?.story).toMatchObject({ detail: [expect.stringContaining("can't be read") as unknown] });
  });

  it('is read again when another component or page decided the call', async () => {
    const org = withCall({ ...PENDING });
    const root = await show();
    org.tables['Tracked_Call__c'] = [tied];
    tellCallChange(TASK_ID);
    await settled();
    expect(outcomeOf(root)?.story.outcome).toBe('Tied to a visit');
  });

  it('says that the touchpoint is gone, or hidden', async () => {
    withCall(tied, { Touchpoint__c: [] });
    const root = await show();
    expect(outcomeOf(root)?.textContent).toContain('The touchpoint is not there any more, or not yours to see.');
    await expect(root.host).toBeAccessible();
  });

  it('follows the page to another record', async () => {
    const other = '00T000000000002EAA';
    callOrg({
      Tracked_Call__c: [tied, decided('skipped', 'noVisitorId', { Id: 'a02000000000002AAA', Task_Id__c: other })],
      Touchpoint__c: [TOUCHPOINT]
    });
    const root = await show();
    (root.host as Shown).recordId = other;
    await settled();
    expect(outcomeOf(root)?.story.outcome).toBe('No touchpoint');
  });
});

describe('resolving a call', () => {
  beforeEach(() => {
    answerObjectInfo((apiName) => ({ data: { apiName, fields: { Amount: {} } } }));
    jest.mocked(executeMutation).mockClear();
  });
  afterEach(() => document.body.replaceChildren());

  const press = async (root: ShadowRoot): Promise<void> => {
    resolveButton(root)?.click();
    for (let i = 0; i < 40; i++) await settled();
  };

  it('decides, writes and shows the decision', async () => {
    const org = callOrg({ Tracked_Call__c: [PENDING], Lead: [LEAD], Web_Session__c: [VISIT] });
    const root = await show();
    const refreshed = jest.fn();
    root.host.addEventListener('lightning__refresh', refreshed);
    await press(root);
    expect(outcomeOf(root)?.story.sentence).toBe('Tied to a visit from Google Ads, 13 minutes before the call.');
    expect(said(root)).toBe('Decided just now: 3 records written.');
    expect(org.tables['Touchpoint__c']).toHaveLength(1);
    expect(refreshed).toHaveBeenCalledTimes(1);
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: PENDING.Id }]);

    await press(root);
    expect(said(root)).toBe('Decided again just now: nothing had to change.');
    await expect(root.host).toBeAccessible();
  });

  it('says nothing about it on the page of another call', async () => {
    const other = '00T000000000002EAA';
    const org = callOrg({
      Tracked_Call__c: [PENDING, decided('skipped', 'noVisitorId', { Id: 'a02000000000002AAA', Task_Id__c: other })],
      Lead: [LEAD],
      Web_Session__c: [VISIT]
    });
    const root = await show();
    resolveButton(root)?.click();
    (root.host as Shown).recordId = other;
    for (let i = 0; i < 40; i++) await settled();
    expect(org.tables['Touchpoint__c']).toHaveLength(1);
    expect([said(root), errorOf(root), resolveButton(root)?.disabled]).toEqual(['', null, false]);
    expect(outcomeOf(root)?.story.outcome).toBe('No touchpoint');
  });

  it('says what it is doing, once', async () => {
    withCall({ ...PENDING });
    const root = await show();
    answerGraphql(() => new Promise(() => undefined));
    resolveButton(root)?.click();
    await settled();
    expect(said(root)).toBe('Reading everything that hangs together with this call');
    expect(resolveButton(root)?.disabled).toBe(true);
    await expect(root.host).toBeAccessible();
  });

  it('says why it was refused, and keeps the story', async () => {
    withCall({ ...PENDING }, { Lead: [] });
    const root = await show();
    await press(root);
    expect(errorOf(root)).toMatchObject({
      heading: 'The call could not be resolved as it should be.',
      error: { code: 'hidden', details: [LEAD.Id] }
    });
    expect(outcomeOf(root)).not.toBeNull();
    expect(resolveButton(root)?.disabled).toBe(false);
  });

  it('says which rows were refused', async () => {
    const org = callOrg({ Tracked_Call__c: [PENDING], Lead: [LEAD], Web_Session__c: [VISIT] });
    org.refusals['Touchpoint__c'] = 'no room left';
    const root = await show();
    await press(root);
    expect(errorOf(root)).toMatchObject({ error: ['session:S-1 was not written: no room left'] });
  });
});
