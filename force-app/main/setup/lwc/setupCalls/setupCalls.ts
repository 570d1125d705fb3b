/** Step 2 of the wizard: vendor, field mapping, which Tasks count, and the last 20 calls as they look with all that. */
import { api, LightningElement } from 'lwc';
import type { SeenCall } from 'c/callEvidenceTable';
import type { FilterTexts } from 'c/callFilter';
import { fillLabel } from 'c/callStory';
import type { MappingRow } from 'c/fieldMapping';
import { NOTHING_YET, type LoadState } from 'c/latestLoad';
import type { OrgSetup } from 'c/orgSetup';
import type { PageReader } from 'c/recordQuery';
import { readSettings, readTrackingNumbers } from 'c/salesforceRecords';
import { NO_SETUP, shownText, tellChange, TypedLoad, withSetting, type Entries } from 'c/setupStep';
import TASK_CALL_TIME from '@salesforce/schema/Task.Touchpoint_Date__c';
import TASK_VISITOR_ID from '@salesforce/schema/Task.BizibleId__c';
import { DURATION_WRONG, LABELS } from './callLabels';
import { MAPPED_SETTINGS, readCallEvidence, type CallEvidence, type MappedSetting } from './readCallEvidence';
import { TaskSight } from './taskSight';
import { namedProblem, summarise, wordMapping, wordSeen } from './wordCalls';

const DURATION = 'minimumDurationSeconds';
const VENDOR = 'vendor';

export default class SetupCalls extends LightningElement {
  /** What the org holds. */
  @api stored: OrgSetup = NO_SETUP;
  /** Texts that don't hold yet, and the vendor. */
  @api entries: Entries = {};

  readonly labels = LABELS;
  state: LoadState<CallEvidence> = NOTHING_YET;

  private draft: OrgSetup = NO_SETUP;
  private readonly sight = new TaskSight(() => this.reader);
  private readonly typed = new TypedLoad<CallEvidence>({
    asks: () => this.question,
    load: () => readCallEvidence(this.reader, this.sight, this.draft),
    show: (state) => {
      this.state = state;
    }
  });

  /** The draft. */
  @api
  get setup(): OrgSetup {
    return this.draft;
  }
  set setup(value: OrgSetup) {
    this.draft = value;
    this.typed.follow();
  }

  /** What keeps the step from being saved. Fields are proved for it, however fast it was typed. */
  @api
  async check(): Promise<readonly string[]> {
    await this.look();
    const { fields } = this.state.data ?? {};
    const problems = fields ? MAPPED_SETTINGS.map((setting) => namedProblem(setting, fields[setting])) : [];
    const unread = this.state.error === undefined ? [] : [LABELS.error];
    return [...problems, this.durationProblem, ...unread].filter((problem) => problem !== '');
  }

  renderedCallback(): void {
    this.typed.begin();
  }

  disconnectedCallback(): void {
    this.typed.stop();
  }

  get vendor(): string {
    return this.entries[VENDOR] ?? '';
  }

  get visitorIdField(): string {
    return this.draft.settings.visitorIdField ?? TASK_VISITOR_ID.fieldApiName;
  }

  get callTimeField(): string {
    return this.draft.settings.callTimeField ?? TASK_CALL_TIME.fieldApiName;
  }

  get mapping(): readonly MappingRow[] {
    const values = MAPPED_SETTINGS.map((name) => [name, this.draft.settings[name] ?? '']);
    return wordMapping(Object.fromEntries(values) as Record<MappedSetting, string>, this.state.data?.fields);
  }

  get filterTexts(): FilterTexts {
    const { settings } = this.draft;
    return {
      filterTypes: settings.filterTypes ?? '',
      filterCallTypes: settings.filterCallTypes ?? '',
      filterDispositions: settings.filterDispositions ?? '',
      callTypes: settings.callTypes ?? '',
      minimumDurationSeconds: shownText(this.entries, DURATION, settings.minimumDurationSeconds)
    };
  }

  get countsStaticNumbers(): boolean {
    return this.draft.settings.staticNumbers ?? false;
  }

  get durationProblem(): string {
    const typed = this.entries[DURATION] ?? '';
    return typed === '' ? '' : fillLabel(DURATION_WRONG, typed);
  }

  get seen(): readonly SeenCall[] {
    const { settings } = readSettings(this.draft.settings);
    const numbers = readTrackingNumbers(this.draft.trackingNumbers).rules;
    return wordSeen(this.state.data?.calls ?? [], settings, new Map(numbers.map((number) => [number.phoneE164, number])));
  }

  get summary(): string {
    return summarise(this.seen);
  }

  get isFirstLoad(): boolean {
    return this.state.isLoading && !this.state.data;
  }

  get hasCalls(): boolean {
    return this.seen.length > 0;
  }

  get isEmpty(): boolean {
    return this.state.data !== undefined && !this.hasCalls;
  }

  get isWithoutTasks(): boolean {
    return this.state.data?.source === 'trackedCalls';
  }

  chooseVendor(event: CustomEvent<{ readonly vendor: string }>): void {
    tellChange(this, { entries: { [VENDOR]: event.detail.vendor } });
  }

  changeMapping(event: CustomEvent<{ readonly name: MappedSetting; readonly value: string }>): void {
    const { name, value } = event.detail;
    tellChange(this, { setup: withSetting(this.draft, name, value.trim()) });
  }

  changeFilter(event: CustomEvent<{ readonly name: keyof FilterTexts; readonly value: string }>): void {
    const { name, value } = event.detail;
    if (name !== DURATION) {
      tellChange(this, { setup: withSetting(this.draft, name, value) });
      return;
    }
    const text = value.trim();
    const holds = text === '' || /^\d{1,9}$/.test(text);
    const setup = holds ? withSetting(this.draft, name, text === '' ? undefined : Number(text)) : {};
    tellChange(this, { setup, entries: { [DURATION]: holds ? '' : value } });
  }

  changeStatic(event: CustomEvent<{ readonly isOn: boolean }>): void {
    tellChange(this, { setup: withSetting(this.draft, 'staticNumbers', event.detail.isOn) });
  }

  look(): Promise<void> {
    return this.typed.ask();
  }

  /** What of the draft the org is asked about. */
  private get question(): string {
    const { settings } = this.draft;
    return JSON.stringify([...MAPPED_SETTINGS.map((name) => settings[name] ?? ''), settings.callTypes ?? '']);
  }

  private get reader(): PageReader {
    return this.template?.querySelector('c-record-reader') as unknown as PageReader;
  }
}
