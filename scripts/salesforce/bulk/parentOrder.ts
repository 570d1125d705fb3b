import type { RowKindName } from 'c/attributionEngine';
import { PARENTS } from '../sortByParent.ts';
import { hashOf } from './keyNumbers.ts';

/** Together they are less than 2 ** 53. */
const FIRST_NUMBERS = 2 ** 27;
const OTHER_NUMBERS = 2 ** 25;

/**
 * A number to sort millions of rows by so that those of one parent stand together (P22), in eight bytes a row; 0 for a row
 * without parents. Two parents of one number stand among each other, which keeps them together too.
 *
 * @example parentOrder('touchpoint', { account: '001A', contact: '003B' }) // the same for all of 003B, near to all of 001A
 */
export function parentOrder(kind: RowKindName, values: Readonly<Record<string, unknown>>): number {
  let first: number | undefined;
  let others = '';
  for (const name of PARENTS[kind]) {
    const parent = values[name];
    if (typeof parent !== 'string' || parent === '') continue;
    if (first === undefined) first = hashOf(parent) % FIRST_NUMBERS;
    else others += `${parent} `;
  }
  return first === undefined ? 0 : 1 + first * OTHER_NUMBERS + (hashOf(others) % OTHER_NUMBERS);
}
