import type { FormulaValue } from '../formula/evaluateFormula.ts';
import type { Logic, Operator } from './flow.ts';

const isBlank = (value: FormulaValue): boolean => value === undefined || value === '';

/** Texts are equal without case, as flows compare them. */
function isEqual(left: FormulaValue, right: FormulaValue): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  return typeof left === 'string' && typeof right === 'string' ? left.toLowerCase() === right.toLowerCase() : left === right;
}

/**
 * One test of a decision or a filter.
 *
 *     holds(undefined, 'IsNull', true)    // true
 *     holds('a', 'EqualTo', 'A')          // true
 */
export function holds(left: FormulaValue, operator: Operator, right: FormulaValue): boolean {
  if (operator === 'IsNull') return isBlank(left) === (right === true);
  return isEqual(left, right) === (operator === 'EqualTo');
}

/** Several tests together; none at all hold. */
export function allHold<T>(logic: Logic, tests: readonly T[], test: (item: T) => boolean): boolean {
  return logic === 'and' || tests.length === 0 ? tests.every(test) : tests.some(test);
}
