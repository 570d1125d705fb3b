/** "What just rang?" in the utility bar. The container: it hears of calls, decides pending ones where it may, `callInboxList` draws. */
import { LightningElement, wire } from 'lwc';
import { EnclosingUtilityId, onUtilityClick, updateUtility } from 'lightning/platformUtilityBarApi';
import { onCallChange, tellCallChange } from 'c/callChanges';
import type { InboxCall } from 'c/callInboxList';
import { fillLabel } from 'c/callStory';
import { FIGURES } from 'c/figureFormat';
import { LatestLoad, NOTHING_YET, type LoadState } from 'c/latestLoad';
import type { PathSource } from 'c/pathReader';
import { RequestError } from 'c/requestError';
import { resolveCall } from 'c/resolveCall';
import CAN_RESOLVE from '@salesforce/customPermission/Resolve_Calls';
import Inbox_Asking from '@salesforce/label/c.Inbox_Asking';
import Inbox_Automation from '@salesforce/label/c.Inbox_Automation';
import Inbox_Deciding_Here from '@salesforce/label/c.Inbox_Deciding_Here';
import Inbox_Empty from '@salesforce/label/c.Inbox_Empty';
import Inbox_Empty_Text from '@salesforce/label/c.Inbox_Empty_Text';
import Inbox_Error from '@salesforce/label/c.Inbox_Error';
import Inbox_Hidden from '@salesforce/label/c.Inbox_Hidden';
import Inbox_Label from '@salesforce/label/c.Inbox_Label';
import Inbox_Label_New from '@salesforce/label/c.Inbox_Label_New';
import Inbox_Not_Decided from '@salesforce/label/c.Inbox_Not_Decided';
import Inbox_Reading from '@salesforce/label/c.Inbox_Reading';
import Inbox_Watching from '@salesforce/label/c.Inbox_Watching';
import { CallWatch, type WatchMode } from './callWatch';
import { readRecentCalls, type RecentCalls } from './readRecentCalls';
import { ResolveQueue } from './resolveQueue';

/** The automation gives a sign of life every minute; after three it is taken to be gone. */
const ALIVE_MS = 180_000;

const FINAL: ReadonlySet<string> = new Set(['hidden', 'setup', 'unrecorded']);

function isFinal(error: unknown): boolean {
  return error instanceof RequestError && FINAL.has(error.code);
}

export default class CallInbox extends LightningElement {
  readonly labels = {
    reading: Inbox_Reading,
    error: Inbox_Error,
    empty: Inbox_Empty,
    emptyText: Inbox_Empty_Text,
    notDecided: Inbox_Not_Decided
  };

  state: LoadState<RecentCalls> = NOTHING_YET;
  mode: WatchMode | undefined;
  /** Why this page decides no calls. */
  finalError: unknown;
  deciding: string | undefined;

  private readonly loading = new LatestLoad<RecentCalls>(
    (state) => {
      this.state = state;
      if (state.data && !state.isLoading && !state.error) this.take(state.data);
    },
    { keepsData: true }
  );
  private readonly watch = new CallWatch({
    look: () => this.look(),
    tellMode: (mode) => {
      this.mode = mode;
    }
  });
  private readonly queue = new ResolveQueue({
    resolve: (taskId) => this.resolve(taskId),
    tellWork: (taskId) => {
      this.deciding = taskId;
    },
    isFinal,
    tellFinal: (error) => {
      this.finalError = error;
    },
    retryAfter: (ms) => this.watch.lookAfter(ms),
    now: Date.now,
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- holds back for other browsers
    wait: (ms) => new Promise((done) => setTimeout(done, ms))
  });
  /** Calls the reader has been shown. */
  private known: ReadonlySet<string> | undefined;
  private unseen: ReadonlySet<string> = new Set();
  /** Those that are marked while the inbox is open. */
  private marked: ReadonlySet<string> = new Set();
  private utilityId: string | undefined;
  private hasReader = false;
  private stopListening: () => void = () => undefined;

  @wire(EnclosingUtilityId)
  receiveUtility(utilityId: string | undefined): void {
    if (!utilityId || utilityId === this.utilityId) return;
    this.utilityId = utilityId;
    void onUtilityClick(utilityId, () => this.markSeen());
    this.tellCount();
  }

  connectedCallback(): void {
    this.stopListening = onCallChange(() => this.watch.lookSoon());
  }

  disconnectedCallback(): void {
    this.stopListening();
    this.watch.stop();
    this.queue.stop();
    this.loading.stop();
  }

  renderedCallback(): void {
    if (this.hasReader) return;
    this.hasReader = true;
    this.watch.start();
    this.look();
  }

  look(): void {
    void this.loading.load(() => readRecentCalls(this.reader, CAN_RESOLVE === true));
  }

  get isFirstLoad(): boolean {
    return this.state.isLoading && !this.state.data;
  }

  get isEmpty(): boolean {
    return this.state.data?.latest.length === 0;
  }

  get hasCalls(): boolean {
    return (this.state.data?.latest.length ?? 0) > 0;
  }

  get calls(): readonly InboxCall[] {
    return (this.state.data?.latest ?? []).map((call) => ({
      ...call,
      isNew: this.unseen.has(call.taskId) || this.marked.has(call.taskId),
      isDeciding: call.taskId === this.deciding
    }));
  }

  /** A quiet word about who decides. */
  get word(): string {
    const { data } = this.state;
    if (!data) return '';
    if (this.isAutomated(data)) return Inbox_Automation;
    if (CAN_RESOLVE !== true) return Inbox_Watching;
    return data.hidesVisits ? Inbox_Hidden : this.finalError ? '' : Inbox_Deciding_Here;
  }

  get askingWord(): string {
    return this.mode === 'asking' ? Inbox_Asking : '';
  }

  private take(calls: RecentCalls): void {
    const ids = calls.latest.map(({ taskId }) => taskId);
    // Of what was there before the page opened only undecided calls are news.
    const isNews = ({ taskId, outcome }: RecentCalls['latest'][number]): boolean =>
      this.known === undefined ? outcome === 'pending' : !this.known.has(taskId);
    const news = calls.latest.filter(isNews).map(({ taskId }) => taskId);
    this.known = new Set([...(this.known ?? []), ...ids]);
    this.unseen = new Set([...this.unseen, ...news]);
    this.tellCount();
    if (CAN_RESOLVE === true && !calls.hidesVisits && !this.isAutomated(calls)) this.queue.offer(calls.pending);
  }

  private isAutomated({ heartbeatAt }: RecentCalls): boolean {
    return heartbeatAt !== undefined && Date.now() - heartbeatAt < ALIVE_MS;
  }

  private async resolve(taskId: string): Promise<void> {
    const resolved = await resolveCall(taskId, this.reader, Date.now);
    tellCallChange(taskId);
    const refused = resolved?.setAside.map(({ error }) => error) ?? [];
    if (refused.length > 0) throw new RequestError('refused', { details: refused });
  }

  /** At a click to open, what is new is counted no longer but stays marked until the next click. */
  private markSeen(): void {
    this.marked = this.unseen;
    this.unseen = new Set();
    this.tellCount();
  }

  private tellCount(): void {
    if (!this.utilityId) return;
    const { size } = this.unseen;
    const label = size === 0 ? Inbox_Label : fillLabel(Inbox_Label_New, FIGURES.count(size));
    void updateUtility(this.utilityId, { label, highlighted: size > 0 });
  }

  private get reader(): PathSource {
    return this.template?.querySelector('c-record-reader') as unknown as PathSource;
  }
}
