/** Step 7 of the wizard: a test visit and a test call, watched until they are one touchpoint, shown as on the call's page, then removed. */
import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import type { Evidence, Settings } from 'c/attributionEngine';
import { tellCallChange } from 'c/callChanges';
import { fillLabel, parseEvidence, tellCallStory, type CallStory } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import { LatestLoad, NOTHING_YET, type LoadState } from 'c/latestLoad';
import type { OrgSetup } from 'c/orgSetup';
import type { PathSource } from 'c/pathReader';
import { READER_FORMAT } from 'c/readerFormat';
import { RequestError } from 'c/requestError';
import { resolveCall } from 'c/resolveCall';
import { readSettings } from 'c/salesforceRecords';
import { tellChange, type Entries } from 'c/setupStep';
import { createVisits, removeTestRecords } from 'c/testRecords';
import CAN_RESOLVE from '@salesforce/customPermission/Resolve_Calls';
import TASK_CALL_TIME from '@salesforce/schema/Task.Touchpoint_Date__c';
import TASK_VISITOR_ID from '@salesforce/schema/Task.BizibleId__c';
import TOUCHPOINT from '@salesforce/schema/Touchpoint__c';
import { judgeProof, type ProofState } from './judgeProof';
import { LABELS } from './proofLabels';
import { planProof, taskValues, visitOf, type ProofPlan } from './proofPlan';
import { readProof, type ProofFacts } from './readProof';
import { stagesOf, type Stage } from './wordProof';

/** Entries, so that a reload goes on where it was. */
const [VISITOR, CALL_TIME, LEFT_TASKS, PROVED] = ['visitor', 'callTime', 'leftTasks', 'proved'] as const;
const LOOK_MS = 3_000;
/** After a minute nobody sits and waits any more. */
const LATER_MS = 10_000;
const [OFTEN, MOST_LOOKS] = [20, 200];
const WAITING: ReadonlySet<ProofState> = new Set(['noTask', 'noTrace', 'fieldEmpty', 'fieldOther', 'capturing', 'notCaptured', 'pending']);

export default class SetupProof extends NavigationMixin(LightningElement) {
  /** The draft; the proof runs under what is saved. */
  @api setup: OrgSetup | undefined;
  /** What the org holds. */
  @api stored: OrgSetup | undefined;
  @api entries: Entries = {};

  readonly labels = LABELS;
  readonly touchpointObject = TOUCHPOINT.objectApiName;
  state: LoadState<ProofFacts> = NOTHING_YET;
  workError: unknown;
  isWorking = false;
  said = '';

  private readonly loading = new LatestLoad<ProofFacts>((state) => {
    this.state = state;
  });
  private nextLook: ReturnType<typeof setTimeout> | undefined;
  private looks = 0;
  private lookedAt = 0;
  private watched = '';
  /** A call is decided here once; what comes of it is the answer. */
  private decided = '';

  /** What keeps the step from being done. */
  @api
  check(): Promise<readonly string[]> {
    return Promise.resolve(this.entries[PROVED] ? [] : [LABELS.notDone]);
  }

  renderedCallback(): void {
    const { visitor } = this;
    if (visitor === this.watched) return;
    this.watched = visitor;
    this.looks = 0;
    if (visitor !== '') void this.look();
  }

  disconnectedCallback(): void {
    clearTimeout(this.nextLook);
    this.loading.stop();
  }

  get visitor(): string {
    return this.entries[VISITOR] ?? '';
  }

  get hasBegun(): boolean {
    return this.visitor !== '';
  }

  get beginLabel(): string {
    return this.entries[PROVED] ? LABELS.again : LABELS.begin;
  }

  /** Ids of Tasks of tests that were taken away. */
  get leftTasks(): readonly string[] {
    return (this.entries[LEFT_TASKS] ?? '').split(' ').filter((id) => id !== '');
  }

  get hasLeftTasks(): boolean {
    return this.leftTasks.length > 0;
  }

  get facts(): ProofFacts | undefined {
    return this.hasBegun ? this.state.data : undefined;
  }

  get isFirstLook(): boolean {
    return this.hasBegun && this.state.isLoading && !this.state.data;
  }

  get proofState(): ProofState {
    return this.facts ? judgeProof(this.facts, this.visitor, Date.now()) : 'noVisit';
  }

  get stages(): readonly (Stage & { readonly isField: boolean; readonly isFlow: boolean; readonly canOpen: boolean })[] {
    if (!this.facts) return [];
    const state = this.proofState;
    const { sentence = '', nextStep } = this.story ?? {};
    const words = {
      // One that was renamed is named as it is.
      subject: this.facts.tasks?.[0]?.subject || this.subject,
      visitorIdField: this.visitorIdField,
      isOwnField: this.visitorIdField === TASK_VISITOR_ID.fieldApiName,
      canDecide: CAN_RESOLVE === true,
      sentence,
      nextStep: nextStep?.text ?? ''
    };
    return stagesOf(state, words).map((stage) => ({
      ...stage,
      isField: stage.key === 'call' && state === 'fieldEmpty',
      isFlow: stage.key === 'call' && (state === 'notCaptured' || state === 'noTrace'),
      canOpen: stage.key === 'call' && stage.state !== 'fine'
    }));
  }

  /** Whoever waits sees that this page looks, and when it did. */
  get waiting(): string {
    if (!this.facts || !WAITING.has(this.proofState) || this.lookedAt === 0) return '';
    return this.looks > MOST_LOOKS ? LABELS.stopped : fillLabel(LABELS.looked, READER_FORMAT.time(this.lookedAt));
  }

  get isProved(): boolean {
    return this.proofState === 'proved';
  }

  get story(): CallStory | undefined {
    const { call, touchpoint } = this.facts ?? {};
    if (!call) return undefined;
    const names = { visitorIdField: this.visitorIdField, callTimeField: this.callTimeField };
    return tellCallStory({ call, touchpoint, ...names }, CALL_STORY_LABELS, READER_FORMAT);
  }

  /** What the time line is drawn from; a call that was not compared with visits has none. */
  get evidence(): Evidence | undefined {
    const { outcome, evidence } = this.facts?.call ?? {};
    const reading = parseEvidence(evidence);
    return reading.state === 'read' && outcome !== 'skipped' && outcome !== 'pending' ? reading.evidence : undefined;
  }

  begin(): Promise<void> {
    return this.work(async () => {
      const plan = planProof(Date.now(), Math.random().toString(36).slice(2, 10));
      await createVisits([visitOf(plan, this.settings)]);
      tellChange(this, { entries: { [VISITOR]: plan.visitor, [CALL_TIME]: String(plan.callTime), [LEFT_TASKS]: '' } });
    });
  }

  openTask(): void {
    const names = { visitorId: this.visitorIdField, callTime: this.callTimeField };
    const defaultFieldValues = encodeDefaultFieldValues(taskValues(this.plan, names, this.settings, this.subject));
    this.looks = 0;
    this[NavigationMixin.Navigate]({
      type: 'standard__objectPage',
      attributes: { objectApiName: 'Task', actionName: 'new' },
      state: { defaultFieldValues }
    });
  }

  /** Who asks is there again, and waits. */
  lookNow(): Promise<void> {
    this.looks = 0;
    return this.look();
  }

  private async look(): Promise<void> {
    clearTimeout(this.nextLook);
    const { visitor, subject, visitorIdField } = this;
    await this.loading.load(() => readProof(this.reader, { visitor, subject, visitorIdField }));
    if (visitor !== this.visitor || !this.isConnected) return;
    this.lookedAt = Date.now();
    const state = this.proofState;
    const taskId = this.facts?.call?.taskId ?? '';
    if (state === 'proved' && !this.entries[PROVED]) tellChange(this, { entries: { [PROVED]: 'yes' } });
    if (state === 'pending' && CAN_RESOLVE === true && this.decided !== taskId) await this.decide(taskId);
    else if (WAITING.has(state)) this.lookLater();
  }

  /** Takes the test away, and remembers its Tasks: the package never deletes one. */
  clean(): Promise<void> {
    return this.work(async () => {
      clearTimeout(this.nextLook);
      const { call, tasks = [] } = this.facts ?? {};
      const taskIds = new Set([...(call?.taskId === undefined ? [] : [call.taskId]), ...tasks.map(({ id }) => id)]);
      const removed = await removeTestRecords(this.reader, this.visitor);
      this.said = fillLabel(LABELS.cleaned, READER_FORMAT.number(removed));
      this.loading.stop();
      this.state = NOTHING_YET;
      tellChange(this, { entries: { [VISITOR]: '', [CALL_TIME]: '', [LEFT_TASKS]: [...taskIds].join(' ') } });
    });
  }

  forgetTasks(): void {
    this.said = '';
    tellChange(this, { entries: { [LEFT_TASKS]: '' } });
  }

  private async decide(taskId: string): Promise<void> {
    this.decided = taskId;
    await this.work(async () => {
      const resolved = await resolveCall(taskId, this.reader, Date.now);
      tellCallChange(taskId);
      const refused = resolved?.setAside.map(({ error }) => error) ?? [];
      if (refused.length > 0) throw new RequestError('refused', { details: refused });
    });
    await this.look();
  }

  private async work(action: () => Promise<void>): Promise<void> {
    if (this.isWorking) return;
    Object.assign(this, { isWorking: true, workError: undefined, said: '' });
    try {
      await action();
    } catch (error) {
      this.workError = error;
    }
    this.isWorking = false;
  }

  private lookLater(): void {
    if (++this.looks > MOST_LOOKS) return;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing tells this page of a Task that somebody saves
    this.nextLook = setTimeout(
      () => {
        if (document.visibilityState === 'visible') void this.look();
        else this.lookLater();
      },
      this.looks < OFTEN ? LOOK_MS : LATER_MS
    );
  }

  private get plan(): ProofPlan {
    return { visitor: this.visitor, callTime: Number(this.entries[CALL_TIME] ?? 0) };
  }

  /** What the Task is called: it finds the Task where its visitor id is missing. */
  private get subject(): string {
    return fillLabel(LABELS.subject, this.visitor.slice(this.visitor.lastIndexOf('-') + 1));
  }

  private get settings(): Settings {
    return readSettings(this.stored?.settings).settings;
  }

  private get visitorIdField(): string {
    return this.stored?.settings.visitorIdField ?? TASK_VISITOR_ID.fieldApiName;
  }

  private get callTimeField(): string {
    return this.stored?.settings.callTimeField ?? TASK_CALL_TIME.fieldApiName;
  }

  private get reader(): PathSource {
    return this.template?.querySelector('c-record-reader') as unknown as PathSource;
  }
}
