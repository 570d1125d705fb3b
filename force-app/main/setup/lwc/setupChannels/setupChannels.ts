/** Step 4 of the wizard: channel rules, a tester, their effect on stored visits, and tracking numbers. */
import { api, LightningElement } from 'lwc';
import type { ChannelRule, Settings } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import { downloadCsv } from 'c/csvFile';
import type { EditRow } from 'c/editTable';
import { checkSetup, shippedSetup, writeRuleRows, type OrgSetup } from 'c/orgSetup';
import { READER_FORMAT } from 'c/readerFormat';
import type { RowInput } from 'c/rowForm';
import { readChannelRules, readSettings } from 'c/salesforceRecords';
import { wordProblem } from 'c/setupProblemWords';
import { NO_SETUP, tellChange, type Entries, type SetupChange } from 'c/setupStep';
import { LABELS, nameOf, RULE_COLUMNS, RULE_INPUTS } from './channelLabels';
import { importRules } from './importRules';
import { moveRule, nextOrder, putRule, sortRules, textsOf, type FormTexts, type RuleRow } from './ruleEdits';
import { ruleTitle, wordRules } from './wordRules';

/** Entries: the form that is open, as JSON, and what is being tested. */
const RULE = 'rule';
const TEST = { url: 'testUrl', referrer: 'testReferrer', medium: 'testMedium' } as const;
const MOST_BYTES = 5_000_000;

function parseTexts(json: string | undefined): FormTexts | undefined {
  return json === undefined || json === '' ? undefined : (JSON.parse(json) as FormTexts);
}

export default class SetupChannels extends LightningElement {
  /** The draft. */
  @api setup: OrgSetup = NO_SETUP;
  /** What the org holds. */
  @api stored: OrgSetup | undefined;
  @api entries: Entries = {};

  readonly labels = LABELS;
  readonly columns = RULE_COLUMNS;
  importProblems: readonly string[] = [];
  ruleProblems: readonly string[] = [];
  /** What just happened, for who can't see it. */
  said = '';

  private shown: string | undefined;

  /** What keeps the step from being saved. */
  @api
  check(): Promise<readonly string[]> {
    const { channelRules } = this.setup;
    const problems = checkSetup({ channelRules }).map((problem) => wordProblem(problem, nameOf));
    const open = this.ruleTexts ? [LABELS.formOpen] : [];
    return Promise.resolve([...open, ...new Set(problems), ...(this.numbers?.problems() ?? [])]);
  }

  get rules(): readonly EditRow[] {
    return wordRules(this.setup.channelRules);
  }

  /** The page with a rule that was taken over. */
  renderedCallback(): void {
    const { shown } = this;
    if (shown === undefined || this.ruleTexts) return;
    this.shown = undefined;
    this.table?.reveal(shown);
  }

  get hasRules(): boolean {
    return this.setup.channelRules.length > 0;
  }

  get activeRules(): readonly ChannelRule[] {
    return readChannelRules(this.setup.channelRules).rules;
  }

  get savedRules(): readonly ChannelRule[] {
    return readChannelRules(this.stored?.channelRules ?? []).rules;
  }

  get settings(): Settings {
    return readSettings(this.setup.settings).settings;
  }

  get tested(): { readonly url: string; readonly referrer: string; readonly medium: string } {
    const textOf = (name: keyof typeof TEST): string => this.entries[TEST[name]] ?? '';
    return { url: textOf('url'), referrer: textOf('referrer'), medium: textOf('medium') };
  }

  get ruleTexts(): FormTexts | undefined {
    return parseTexts(this.entries[RULE]);
  }

  get ruleInputs(): readonly RowInput[] {
    return RULE_INPUTS.map((input) => ({ ...input, value: this.ruleTexts?.[input.name] ?? '' }));
  }

  get ruleHeading(): string {
    const row = this.setup.channelRules.find(({ ruleKey }) => ruleKey === this.ruleTexts?.['key']);
    return row ? ruleTitle(row) : LABELS.newRule;
  }

  get drawnImportProblems(): readonly { readonly key: number; readonly text: string }[] {
    return this.importProblems.map((text, key) => ({ key, text }));
  }

  get hasImportProblems(): boolean {
    return this.importProblems.length > 0;
  }

  relay(event: CustomEvent<SetupChange>): void {
    tellChange(this, event.detail);
  }

  useDefaults(): void {
    this.said = LABELS.seeded;
    tellChange(this, { setup: { channelRules: shippedSetup().channelRules } });
  }

  test(event: CustomEvent<{ readonly name: keyof typeof TEST; readonly value: string }>): void {
    const { name, value } = event.detail;
    tellChange(this, { entries: { [TEST[name]]: value } });
  }

  addRule(): void {
    this.openForm(textsOf({ order: nextOrder(this.setup.channelRules), active: true }, ''));
  }

  editRule(event: CustomEvent<{ readonly key: string }>): void {
    const { key } = event.detail;
    this.openForm(textsOf(this.setup.channelRules.find(({ ruleKey }) => ruleKey === key) ?? {}, key));
  }

  typeRule(event: CustomEvent<{ readonly name: string; readonly value: string }>): void {
    const { name, value } = event.detail;
    tellChange(this, { entries: { [RULE]: JSON.stringify({ ...this.ruleTexts, [name]: value }) } });
  }

  finishRule(): void {
    const { rows, at } = putRule(this.setup.channelRules, this.ruleTexts ?? {});
    this.ruleProblems = this.problemsOf(rows, at);
    if (this.ruleProblems.length > 0) return;
    this.said = fillLabel(LABELS.taken, ruleTitle(rows[at] ?? {}));
    this.shown = rows[at]?.ruleKey;
    tellChange(this, { setup: { channelRules: rows }, entries: { [RULE]: '' } });
  }

  cancelRule(): void {
    this.ruleProblems = [];
    tellChange(this, { entries: { [RULE]: '' } });
  }

  removeRule(event: CustomEvent<{ readonly key: string }>): void {
    const { key } = event.detail;
    const gone = this.setup.channelRules.find(({ ruleKey }) => ruleKey === key);
    this.said = fillLabel(LABELS.removed, gone ? ruleTitle(gone) : key);
    const channelRules = this.setup.channelRules.filter((rule) => rule !== gone);
    tellChange(this, { setup: { channelRules }, entries: this.ruleTexts?.['key'] === key ? { [RULE]: '' } : {} });
  }

  moveRule(event: CustomEvent<{ readonly key: string; readonly by: number }>): void {
    const { key, by } = event.detail;
    const channelRules = moveRule(this.setup.channelRules, key, by);
    const sorted = sortRules(channelRules);
    const at = sorted.findIndex(({ ruleKey }) => ruleKey === key);
    const place = READER_FORMAT.number(at + 1);
    this.said = fillLabel(LABELS.moved, ruleTitle(sorted[at] ?? {}), place, READER_FORMAT.number(sorted.length));
    tellChange(this, { setup: { channelRules } });
  }

  exportRules(): void {
    const { header, rows } = writeRuleRows(sortRules(this.setup.channelRules));
    downloadCsv(LABELS.fileName, header, rows);
  }

  async importFile(event: CustomEvent<{ readonly files: readonly File[] }>): Promise<void> {
    const [file] = event.detail.files;
    if (!file) return;
    const { rows, problems } =
      file.size > MOST_BYTES ? { rows: [], problems: [fillLabel(LABELS.fileTooLarge, file.name)] } : importRules(await file.text(), nameOf);
    this.importProblems = problems;
    if (problems.length > 0) return;
    this.said =
      rows.length === 1
        ? fillLabel(LABELS.importedOne, file.name)
        : fillLabel(LABELS.imported, READER_FORMAT.number(rows.length), file.name);
    tellChange(this, { setup: { channelRules: rows }, entries: { [RULE]: '' } });
  }

  /** Only what is wrong with the rule of the form: the others are not in it. */
  private problemsOf(rows: readonly RuleRow[], at: number): readonly string[] {
    return checkSetup({ channelRules: rows })
      .filter(({ row }) => row === undefined || row === at)
      .map((problem) => wordProblem(problem, nameOf));
  }

  private openForm(texts: FormTexts): void {
    this.ruleProblems = [];
    tellChange(this, { entries: { [RULE]: JSON.stringify(texts) } });
  }

  private get numbers(): { problems(): readonly string[] } | undefined {
    return (this.template?.querySelector('c-tracking-numbers') ?? undefined) as { problems(): readonly string[] } | undefined;
  }

  private get table(): { reveal(key: string): void } | undefined {
    return (this.template?.querySelector('c-edit-table') ?? undefined) as { reveal(key: string): void } | undefined;
  }
}
