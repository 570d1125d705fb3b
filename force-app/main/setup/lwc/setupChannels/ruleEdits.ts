/** Edits of the list of rules. Pure: texts of a form in, rules out. */
import { completeRow, newKey, type OrgSetup } from 'c/orgSetup';

export type RuleRow = OrgSetup['channelRules'][number];

/** Texts of a form by property; `key` is the row being edited, blank for a new one. */
export type FormTexts = Readonly<Record<string, string>>;

const STEP = 10;

/** Ascending order, equal ones by key, as the engine takes them (R25). */
export function sortRules(rules: readonly RuleRow[]): readonly RuleRow[] {
  return [...rules].sort(
    (a, b) =>
      (a.order ?? Infinity) - (b.order ?? Infinity) || ((a.ruleKey ?? '') < (b.ruleKey ?? '') ? -1 : a.ruleKey === b.ruleKey ? 0 : 1)
  );
}

/**
 * A rule one place up or down: it changes orders with its neighbour. Where two have the same order that says nothing, so all get
 * new ones, ten apart.
 *
 * @example moveRule([{ ruleKey: 'a', order: 10 }, { ruleKey: 'b', order: 20 }], 'b', -1) // b 10, a 20
 */
export function moveRule(rules: readonly RuleRow[], key: string, by: number): readonly RuleRow[] {
  const sorted = [...sortRules(rules)];
  const from = sorted.findIndex(({ ruleKey }) => ruleKey === key);
  const [rule, neighbour] = [sorted[from], sorted[from + by]];
  if (!rule || !neighbour) return rules;
  if (rule.order !== neighbour.order && rule.order !== undefined && neighbour.order !== undefined) {
    sorted[from + by] = { ...rule, order: neighbour.order };
    sorted[from] = { ...neighbour, order: rule.order };
    return sorted;
  }
  sorted[from + by] = rule;
  sorted[from] = neighbour;
  return sorted.map((row, i) => ({ ...row, order: (i + 1) * STEP }));
}

/** The order of a rule put last; before a rule for all the rest, which would take everything. */
export function nextOrder(rules: readonly RuleRow[]): number {
  const orders = rules.map(({ order }) => order ?? 0);
  return orders.length === 0 ? STEP : Math.max(...orders) + STEP;
}

/** A blank form, or that of a row. */
export function textsOf(row: Readonly<Record<string, string | number | boolean | undefined>>, key: string): FormTexts {
  const texts = Object.entries(row).map(([name, value]) => [name, value === undefined || value === false ? '' : String(value)]);
  return { ...Object.fromEntries(texts), key };
}

/** A text that is no number stays one, so that the check can name it. */
function numberOf(text: string | undefined): number | string | undefined {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}

/**
 * The rules with that of a form in its place. What can't hold stays in, for the check to say.
 *
 * @returns the rules, and the index of the one of the form
 */
export function putRule(rules: readonly RuleRow[], texts: FormTexts): { readonly rows: readonly RuleRow[]; readonly at: number } {
  const { key = '', order, active, name: _name, ruleKey: _ruleKey, ...cells } = texts;
  const about = `${cells['channel'] ?? ''} ${cells['subchannel'] ?? ''}`;
  const ruleKey = key || newKey(about, new Set(rules.map((row) => row.ruleKey ?? '')));
  const rule = completeRow('channelRules', { ...cells, ruleKey, order: numberOf(order), active: active === 'true' }) as RuleRow;
  const rows = sortRules([...rules.filter((row) => row.ruleKey !== key || key === ''), rule]);
  return { rows, at: rows.indexOf(rule) };
}
