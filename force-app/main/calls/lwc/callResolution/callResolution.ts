/**
 * "Which visit led to this call?" on a Task and on a Tracked Call. The container: it reads, resolves and listens; what is
 * shown stands in leaf components.
 */
import { api, LightningElement } from 'lwc';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { Evidence } from 'c/attributionEngine';
import { onCallChange, tellCallChange } from 'c/callChanges';
import type { Conflict } from 'c/callConflict';
import { fillLabel, type CallStory } from 'c/callStory';
import type { PathSource } from 'c/pathReader';
import { READER_FORMAT } from 'c/readerFormat';
import { resolveCall, type ResolveStage } from 'c/resolveCall';
import { toId18 } from 'c/salesforceRecords';
import CAN_RESOLVE from '@salesforce/customPermission/Resolve_Calls';
import TOUCHPOINT from '@salesforce/schema/Touchpoint__c';
import TRACKED_CALL from '@salesforce/schema/Tracked_Call__c';
import { readVisitOwner } from './readConflict';
import { RESOLUTION_LABELS as LABELS } from './resolutionLabels';
import { readStoredCall, type StoredCall } from './storedCall';
import { comparedVisits, decidedWords, lacksTouchpoint, storyOf, touchpointLabel } from './storedCallWords';
import { waitLonger } from './waitLonger';

const TASK = 'Task';
const STAGES: Readonly<Record<ResolveStage, string>> = { reading: LABELS.stageReading, writing: LABELS.stageWriting };

export default class CallResolution extends LightningElement {
  /** `Task`, or our Tracked Call. */
  @api objectApiName = TASK;

  readonly labels = LABELS;
  readonly objects = { task: TASK, call: TRACKED_CALL.objectApiName, touchpoint: TOUCHPOINT.objectApiName };

  stored: StoredCall | undefined;
  conflict: Conflict | undefined;
  isLoading = true;
  readError: unknown;
  resolveError: unknown;
  stage = '';
  notice = '';

  private shownId = '';
  private hasReader = false;
  private turn = 0;
  private looks = 0;
  private nextLook: ReturnType<typeof setTimeout> | undefined;
  private stopListening: () => void = () => undefined;
  private refreshHandler = 0;
  /** What we tell others we know ourselves. */
  private isTelling = false;

  /** The page's record. */
  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    if (value === this.shownId) return;
    this.shownId = value;
    Object.assign(this, {
      stored: undefined,
      conflict: undefined,
      isLoading: true,
      readError: undefined,
      resolveError: undefined,
      notice: '',
      stage: ''
    });
    this.looks = 0;
    if (this.hasReader) void this.load();
  }

  connectedCallback(): void {
    this.stopListening = onCallChange((taskId) => {
      if (taskId === this.taskId && !this.isTelling) void this.load();
    });
    this.refreshHandler = registerRefreshHandler(this, async () => {
      if (!this.isTelling) await this.load();
    });
  }

  disconnectedCallback(): void {
    this.turn++;
    clearTimeout(this.nextLook);
    this.stopListening();
    unregisterRefreshHandler(this.refreshHandler);
  }

  renderedCallback(): void {
    if (this.hasReader) return;
    // The reader is an element of ours, there from now on.
    this.hasReader = true;
    if (this.shownId !== '') void this.load();
  }

  async load(): Promise<void> {
    const turn = ++this.turn;
    clearTimeout(this.nextLook);
    try {
      const id = toId18(this.shownId) ?? this.shownId;
      const stored = await readStoredCall(this.reader, this.isTask ? { taskId: id } : { callId: id });
      if (turn !== this.turn) return;
      Object.assign(this, { stored, isLoading: false, readError: undefined });
      const conflict = await this.findConflict();
      if (turn === this.turn) this.conflict = conflict;
    } catch (error) {
      if (turn !== this.turn) return;
      Object.assign(this, { isLoading: false, readError: error });
    }
    if (turn === this.turn) this.lookAgain();
  }

  async resolve(): Promise<void> {
    const { taskId, shownId } = this;
    if (taskId === undefined || this.isResolving) return;
    // A page that goes to another record keeps its components; what is said then is not about that one.
    const isHere = (): boolean => shownId === this.shownId;
    Object.assign(this, { resolveError: undefined, notice: '' });
    try {
      const resolved = await resolveCall(taskId, this.reader, Date.now, (stage) => {
        if (isHere()) this.stage = STAGES[stage];
      });
      if (!isHere()) return tellCallChange(taskId);
      const { written = 0, setAside = [] } = resolved ?? {};
      this.notice =
        written === 0
          ? LABELS.resolvedNone
          : written === 1
            ? LABELS.resolvedOne
            : fillLabel(LABELS.resolvedMany, READER_FORMAT.number(written));
      if (setAside.length > 0) this.resolveError = setAside.map(({ key, error }) => fillLabel(LABELS.errorSetAside, key, error));
    } catch (error) {
      if (!isHere()) return;
      this.resolveError = error;
    }
    this.stage = '';
    await this.load();
    this.tellOthers(taskId);
  }

  retry(): void {
    this.isLoading = true;
    this.readError = undefined;
    void this.load();
  }

  get isTask(): boolean {
    return this.objectApiName === TASK;
  }

  get taskId(): string | undefined {
    return this.stored?.call.taskId ?? (this.isTask ? toId18(this.shownId) : undefined);
  }

  get canResolve(): boolean {
    return CAN_RESOLVE === true && this.stored !== undefined;
  }

  get isResolving(): boolean {
    return this.stage !== '';
  }

  get isMissing(): boolean {
    return !this.isLoading && !this.readError && !this.stored;
  }

  get missing(): { readonly heading: string; readonly text: string } {
    return this.isTask
      ? { heading: LABELS.notCaptured, text: LABELS.notCapturedText }
      : { heading: LABELS.missing, text: LABELS.missingText };
  }

  get story(): CallStory | undefined {
    return this.stored && storyOf(this.stored);
  }

  get evidence(): Evidence | undefined {
    return this.stored && comparedVisits(this.stored);
  }

  get lacksTouchpoint(): boolean {
    return this.stored !== undefined && lacksTouchpoint(this.stored);
  }

  get touchpointLabel(): string {
    return this.stored ? touchpointLabel(this.stored) : '';
  }

  get decided(): string {
    return this.stored ? decidedWords(this.stored) : '';
  }

  private get reader(): PathSource {
    return this.template?.querySelector('c-record-reader') as unknown as PathSource;
  }

  private async findConflict(): Promise<Conflict | undefined> {
    const { stored, evidence } = this;
    if (stored?.call.reason !== 'identityConflict' || evidence === undefined) return undefined;
    const { person } = stored;
    const task = person && { name: person.name, recordId: person.id, objectApiName: person.object };
    return { task, visit: await readVisitOwner(this.reader, evidence) };
  }

  /** While a call is not captured or not decided it may be so any moment: a page that is looked at looks again. */
  private lookAgain(): void {
    const isOpen = this.isMissing ? this.isTask : this.stored?.call.outcome === 'pending';
    const wait = isOpen ? waitLonger(this.looks++) : undefined;
    if (wait === undefined) return;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing else tells a page of a new record
    this.nextLook = setTimeout(() => {
      if (document.visibilityState === 'visible' && !this.isResolving) void this.load();
      else this.lookAgain();
    }, wait);
  }

  private tellOthers(taskId: string): void {
    this.isTelling = true;
    tellCallChange(taskId);
    if (this.stored) void notifyRecordUpdateAvailable([{ recordId: this.stored.id }]);
    this.dispatchEvent(new RefreshEvent());
    this.isTelling = false;
  }
}
