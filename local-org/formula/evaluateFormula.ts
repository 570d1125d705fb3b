import { toId18 } from '../storage/recordIds.ts';
import type { Formula } from './formulaSyntax.ts';

/** Text, number, truth or blank; times are epoch milliseconds. */
export type FormulaValue = string | number | boolean | undefined;
type Later = () => FormulaValue;
type FormulaFunction = (...values: Later[]) => FormulaValue;

const isBlank = (value: FormulaValue): boolean => value === undefined || value === '';
const asText = (value: FormulaValue): string => (value === undefined ? '' : String(value));
const asNumber = (value: FormulaValue): number => Number(value ?? 0);
const text = (value: Later): string => asText(value());
const amount = (value: Later): number => asNumber(value());
/** Text is compared as the formula engine does, by its characters; blank text equals blank. */
const same = (a: FormulaValue, b: FormulaValue): boolean => (isBlank(a) ? isBlank(b) : a === b);

function compare(test: (order: number) => boolean): FormulaFunction {
  return (a, b) => {
    const [left, right] = [a(), b()];
    if (left === undefined || right === undefined) return false;
    return test(left < right ? -1 : left > right ? 1 : 0);
  };
}

function chooseCase(subject: Later, ...rest: Later[]): FormulaValue {
  const value = subject();
  for (let at = 0; at + 1 < rest.length; at += 2) if (same(value, rest[at]?.())) return rest[at + 1]?.();
  return rest.at(-1)?.();
}

/** How the API writes a HYPERLINK: clients see its parts, not HTML. */
function hyperlink(url: Later, label: Later, target?: Later): string {
  return `_HL_ENCODED_${text(url)}_HL_${text(label)}_HL_${target === undefined ? '_blank' : text(target)}_HL_`;
}

const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  '&': (a, b) => text(a) + text(b),
  '+': (a, b) => {
    const [left, right] = [a(), b()];
    return typeof left === 'string' || typeof right === 'string' ? asText(left) + asText(right) : asNumber(left) + asNumber(right);
  },
  '-': (a, b) => amount(a) - amount(b),
  '*': (a, b) => amount(a) * amount(b),
  '/': (a, b) => (amount(b) === 0 ? undefined : amount(a) / amount(b)),
  '^': (a, b) => amount(a) ** amount(b),
  '=': (a, b) => same(a(), b()),
  '==': (a, b) => same(a(), b()),
  '<>': (a, b) => !same(a(), b()),
  '!=': (a, b) => !same(a(), b()),
  '<': compare((order) => order < 0),
  '>': compare((order) => order > 0),
  '<=': compare((order) => order <= 0),
  '>=': compare((order) => order >= 0),
  '&&': (a, b) => a() === true && b() === true,
  '||': (a, b) => a() === true || b() === true,
  AND: (...all) => all.every((value) => value() === true),
  OR: (...all) => all.some((value) => value() === true),
  NOT: (value) => value() !== true,
  NEGATE: (value) => -amount(value),
  IF: (test, yes, no) => (test() === true ? yes() : no()),
  CASE: chooseCase,
  ISBLANK: (value) => isBlank(value()),
  ISNULL: (value) => isBlank(value()),
  ISPICKVAL: (value, wanted) => same(value(), wanted()),
  BLANKVALUE: (value, fallback) => (isBlank(value()) ? fallback() : value()),
  NULLVALUE: (value, fallback) => (isBlank(value()) ? fallback() : value()),
  TEXT: (value) => text(value),
  LEN: (value) => text(value).length,
  LEFT: (value, count) => text(value).slice(0, Math.max(0, amount(count))),
  RIGHT: (value, count) => (amount(count) <= 0 ? '' : text(value).slice(-amount(count))),
  MID: (value, start, count) => text(value).slice(amount(start) - 1, amount(start) - 1 + amount(count)),
  UPPER: (value) => text(value).toUpperCase(),
  LOWER: (value) => text(value).toLowerCase(),
  TRIM: (value) => text(value).trim(),
  BEGINS: (value, start) => text(value).startsWith(text(start)),
  CONTAINS: (value, part) => text(value).includes(text(part)),
  SUBSTITUTE: (value, old, fresh) => text(value).replaceAll(text(old), text(fresh)),
  CASESAFEID: (value) => toId18(text(value)) ?? text(value),
  HYPERLINK: hyperlink
};

/** The first function of a formula that isn't known here, if any: such a formula is refused by name, not answered. */
export function unknownFunction(calls: readonly string[]): string | undefined {
  return calls.find((name) => !(name in FUNCTIONS));
}

/**
 * Works out a formula.
 *
 *     evaluateFormula(parseFormula('"/" & Id'), () => '00Q1')   // '/00Q1'
 */
export function evaluateFormula(formula: Formula, valueOf: (path: string) => FormulaValue): FormulaValue {
  if (formula.kind === 'literal') return formula.value;
  if (formula.kind === 'field') return valueOf(formula.path);
  const known = FUNCTIONS[formula.name];
  if (known === undefined) throw new Error(`unknown formula function ${formula.name}`);
  return known(...formula.arguments.map((argument) => () => evaluateFormula(argument, valueOf)));
}
