/** Texts of weights and half-life as model rows: taken only where the model then holds, so that a half-typed weight is never saved. */
import { checkSetup, completeRow, sumOfWeights, type OrgSetup, type SetupProblem } from 'c/orgSetup';
import { WEIGHT_INPUTS, type ModelTexts } from 'c/modelEditor';
import { shownText, type Entries, type SetupChange } from 'c/setupStep';

type ModelRow = OrgSetup['attributionModels'][number];
export type ModelInput = keyof ModelTexts;

const WEIGHTS = WEIGHT_INPUTS.map(({ name }) => name);
/** An entry that is blank is none: who emptied an input meant it. */
const EMPTIED = ' ';

const keyOf = (input: ModelInput): string => (input === 'halfLifeDays' ? 'timeDecay' : 'custom');
const inputsOf = (key: string): readonly ModelInput[] => (key === 'custom' ? WEIGHTS : ['halfLifeDays']);

function rowOf(models: readonly ModelRow[], modelKey: string): ModelRow {
  return models.find((row) => row.modelKey === modelKey) ?? { modelKey, kind: modelKey === 'custom' ? 'positions' : modelKey };
}

/**
 * How a number that holds was written, beside the draft: `5.0` is 5 by now and may be on its way to `5.05`, so it stays on the
 * screen as it was typed for as long as the draft says the same number.
 */
const writtenAs = (input: ModelInput): string => `written.${input}`;

function shownNumber(entries: Entries, input: ModelInput, value: number | undefined): string {
  const written = entries[writtenAs(input)];
  return written !== undefined && valueOf(input, written) === value ? written : shownText(entries, input, value);
}

/** What the inputs show. */
export function modelTexts(models: readonly ModelRow[], entries: Entries): ModelTexts {
  const texts = [...WEIGHTS, 'halfLifeDays' as const].map((input) => {
    const value = rowOf(models, keyOf(input))[input];
    const text = entries[input] ?? shownNumber(entries, input, value);
    return [input, text === EMPTIED ? '' : text];
  });
  return Object.fromEntries(texts) as ModelTexts;
}

/** `1,000` days are a thousand to one reader and one to the next: neither is guessed, and `1,0` is one day to both. */
const MOST_DECIMALS = 2;
const GROUPED_DAYS = /^-?\d+\.\d{3,}$/;

const withPoint = (text: unknown): string => String(text).trim().replace(',', '.');

/** `22,5` is what people type where a comma is the decimal sign. */
function valueOf(input: ModelInput, text: string): number | string | undefined {
  const trimmed = withPoint(text);
  if (trimmed === '') return undefined;
  return /^-?\d+(\.\d*)?$/.test(trimmed) && !(input === 'halfLifeDays' && GROUPED_DAYS.test(trimmed)) ? Number(trimmed) : text.trim();
}

/** Days with a third digit after the comma are told of their decimals: they look like a number to who typed them. */
function withReason(problem: SetupProblem): SetupProblem {
  const isGrouped = problem.property === 'halfLifeDays' && problem.expected === 'number' && GROUPED_DAYS.test(withPoint(problem.value));
  return isGrouped ? { ...problem, expected: 'decimals', allowed: [String(MOST_DECIMALS)] } : problem;
}

/** The row that texts would make, whatever it is worth. */
function typedRow(models: readonly ModelRow[], key: string, texts: ModelTexts): ModelRow {
  const typed = inputsOf(key).map((input) => [input, valueOf(input, texts[input])]);
  return { ...rowOf(models, key), ...Object.fromEntries(typed) } as ModelRow;
}

export interface TypedModel {
  readonly problems: readonly SetupProblem[];
  /** What the weights sum to, where all are numbers. */
  readonly sum: number;
}

/** What is wrong with Custom or Time Decay as it stands in the inputs. */
export function judgeModel(models: readonly ModelRow[], entries: Entries, key: 'custom' | 'timeDecay'): TypedModel {
  const row = typedRow(models, key, modelTexts(models, entries));
  return { problems: checkSetup({ attributionModels: [given(row)] }).map(withReason), sum: sumOfWeights(row) };
}

/** As it is, blank is absent: a check must see what was typed and not what would be made of it. */
function given(row: ModelRow): ModelRow {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** One key press in one input. */
export function typeModel(models: readonly ModelRow[], entries: Entries, input: ModelInput, text: string): SetupChange {
  const key = keyOf(input);
  const typed = { ...entries, [input]: text.trim() === '' ? EMPTIED : text };
  const row = given(typedRow(models, key, modelTexts(models, typed)));
  if (checkSetup({ attributionModels: [row] }).length > 0) return { entries: { [input]: typed[input] ?? '' } };
  const settled = Object.fromEntries(inputsOf(key).map((name) => [name, '']));
  const written = text.trim() === shownText({}, input, row[input]) ? '' : text.trim();
  return { setup: { attributionModels: putModel(models, row) }, entries: { ...settled, [writtenAs(input)]: written } };
}

function putModel(models: readonly ModelRow[], typed: ModelRow): readonly ModelRow[] {
  const row: ModelRow = completeRow('attributionModels', { ...typed });
  return models.some(({ modelKey }) => modelKey === row.modelKey)
    ? models.map((old) => (old.modelKey === row.modelKey ? row : old))
    : [...models, row];
}

/** Whether pages offer a model. */
export function offerModel(models: readonly ModelRow[], modelKey: string, active: boolean): readonly ModelRow[] {
  return putModel(models, { ...rowOf(models, modelKey), active });
}
