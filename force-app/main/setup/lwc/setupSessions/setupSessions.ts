/** "Which visit led to a call?" Window, basis, carryover, age (R7, R8, R23), each drawn as it is typed, and how visits come in. */
import { api } from 'lwc';
import { DEFAULT_SETTINGS, type WindowBasis } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import LookingElement from 'c/lookingElement';
import { orgAddress } from 'c/orgAddress';
import type { OrgSetup } from 'c/orgSetup';
import { READER_FORMAT } from 'c/readerFormat';
import type { PageReader } from 'c/recordQuery';
import type { CheckState } from 'c/setupCheck';
import { shownText, tellChange, withSetting, type Entries } from 'c/setupStep';
import { checkEntry, ENTRY_NAMES, type EntryName } from './checkEntry';
import { readVisits, type StoredVisits } from './readVisits';
import { sessionCommands } from './sessionCommands';
import { SESSION_LABELS as LABELS } from './sessionLabels';

const DAY = 86_400_000;
interface There {
  readonly state: CheckState;
  readonly text: string;
  readonly detail: string;
}

export default class SetupSessions extends LookingElement<StoredVisits, PageReader> {
  /** What is being decided. */
  @api setup: OrgSetup | undefined;
  /** Texts that are no value yet. */
  @api entries: Entries = {};

  readonly labels = LABELS;
  readonly commands = sessionCommands(orgAddress(location.origin));
  readonly bases = [
    { value: 'sessionStart', label: LABELS.basisStart },
    { value: 'lastActivity', label: LABELS.basisActivity }
  ];
  /** Sentences about inputs that hold no value. */
  @api
  check(): Promise<readonly string[]> {
    const problems = ENTRY_NAMES.flatMap((name) => {
      const { problem } = checkEntry(name, this.textOf(name));
      return problem === undefined ? [] : [problem];
    });
    return Promise.resolve(problems);
  }

  override renderedCallback(): void {
    this.showProblems();
    super.renderedCallback();
  }

  protected read(reader: PageReader): Promise<StoredVisits> {
    return readVisits(reader);
  }

  /** A value goes into the draft; a text that is none is kept as it was typed. */
  edit(event: CustomEvent<{ readonly value: string }>): void {
    const name = (event.target as HTMLElement).dataset['name'] as EntryName;
    const { value: text } = event.detail;
    const checked = checkEntry(name, text);
    if (checked.problem !== undefined || !this.setup) tellChange(this, { entries: { [name]: text } });
    else tellChange(this, { setup: withSetting(this.setup, name, checked.value), entries: { [name]: '' } });
  }

  chooseBasis(event: CustomEvent<{ readonly value: string }>): void {
    if (this.setup) tellChange(this, { setup: withSetting(this.setup, 'windowBasis', event.detail.value) });
  }

  toggleCarryover(event: CustomEvent<{ readonly checked: boolean }>): void {
    if (this.setup) tellChange(this, { setup: withSetting(this.setup, 'carryover', event.detail.checked) });
  }

  get texts(): Readonly<Record<EntryName, string>> {
    return Object.fromEntries(ENTRY_NAMES.map((name) => [name, this.textOf(name)])) as Record<EntryName, string>;
  }

  /** What the picture shows while a number is no number: the one before. */
  get minutes(): number {
    return this.setup?.settings.windowMinutes ?? DEFAULT_SETTINGS.windowMinutes;
  }

  get basis(): WindowBasis {
    return this.setup?.settings.windowBasis === 'lastActivity' ? 'lastActivity' : 'sessionStart';
  }

  get hasCarryover(): boolean {
    return this.setup?.settings.carryover ?? DEFAULT_SETTINGS.carryover;
  }

  get lookback(): number {
    return this.setup?.settings.lookbackDays ?? DEFAULT_SETTINGS.lookbackDays;
  }

  get retention(): number | undefined {
    return this.setup?.settings.retentionDays;
  }

  get isKeptTooShort(): boolean {
    return this.retention !== undefined && this.retention < this.lookback;
  }

  /** An input that says what is wrong with it must be seen. */
  get hasBuildEntry(): boolean {
    return (this.entries['ownDomains'] ?? this.entries['ignoredReferrers'] ?? '') !== '';
  }

  get there(): There | undefined {
    const { count, firstAt, latestAt } = this.state.data ?? {};
    if (count === undefined) return undefined;
    if (firstAt === undefined || latestAt === undefined) return { state: 'todo', text: LABELS.thereNone, detail: LABELS.thereNoneDetail };
    const [number, first, latest] = [READER_FORMAT.number(count), READER_FORMAT.dateTime(firstAt), READER_FORMAT.dateTime(latestAt)];
    if (count === 1) return { state: 'fine', text: fillLabel(LABELS.thereOne, first), detail: '' };
    return Date.now() - latestAt < DAY
      ? { state: 'fine', text: fillLabel(LABELS.thereSome, number, first, latest), detail: '' }
      : { state: 'todo', text: fillLabel(LABELS.thereOld, number, latest), detail: LABELS.thereOldDetail };
  }

  private textOf(name: EntryName): string {
    return shownText(this.entries, name, this.setup?.settings[name]);
  }

  /** Inputs say what is wrong with them themselves, from the first letter on and after a reload. */
  private showProblems(): void {
    for (const input of this.template?.querySelectorAll<ValidatedInput>('[data-name]') ?? []) {
      const { problem } = checkEntry(input.dataset['name'] as EntryName, this.textOf(input.dataset['name'] as EntryName));
      input.setCustomValidity(problem === undefined ? '' : `${problem} ${LABELS.kept}`);
      input.reportValidity();
    }
  }
}

interface ValidatedInput extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}
