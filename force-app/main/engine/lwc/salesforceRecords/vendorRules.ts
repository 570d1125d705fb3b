/**
 * How the admin knows a vendor's Tasks when the number dialled doesn't tell: lines an admin reads and writes, one vendor each.
 *
 *     CallRail: subject CallRail*; CR call*
 *     CallTrackingMetrics: subject *CTM*; creator 005000000000001AAA
 */
import type { VendorRule } from 'c/attributionEngine';
import { toId18 } from './salesforceId';

const LINE = /^([^:]+):\s*(.+)$/;
const CONDITION = /^(subject|creator)\s+(.+)$/i;
/** The creator of a Task is a User. */
const USER = /^005/;

/** The pieces between semicolons; what names no condition goes on with the one before it: an alternative of its pattern. */
function conditionsOf(text: string): { readonly name: string; readonly value: string }[] | undefined {
  const conditions: { name: string; value: string }[] = [];
  for (const piece of text.split(/(?<!\\);/).map((part) => part.trim())) {
    const [, name, value] = CONDITION.exec(piece) ?? [];
    const last = conditions.at(-1);
    if (name !== undefined && value !== undefined) conditions.push({ name: name.toLowerCase(), value });
    else if (piece !== '' && last) last.value += `; ${piece}`;
    else if (piece !== '') return undefined;
  }
  return conditions;
}

function readLine(line: string): VendorRule | undefined {
  const [, vendor = '', text = ''] = LINE.exec(line) ?? [];
  const conditions = conditionsOf(text) ?? [];
  const valuesOf = (name: string): string[] => conditions.filter((condition) => condition.name === name).map(({ value }) => value);
  const [subject, ...moreSubjects] = valuesOf('subject');
  const [creator, ...moreCreators] = valuesOf('creator');
  const createdById = creator === undefined ? undefined : toId18(creator);
  const wrongCreator = creator !== undefined && (createdById === undefined || !USER.test(createdById));
  if (conditions.length === 0 || moreSubjects.length + moreCreators.length > 0 || wrongCreator) return undefined;
  return { vendor: vendor.trim(), ...(subject === undefined ? {} : { subject }), ...(createdById === undefined ? {} : { createdById }) };
}

/**
 * @example
 * readVendorRules('CallRail: subject CallRail*\nCTM: by mail')
 * // { rules: [{ vendor: 'CallRail', subject: 'CallRail*' }], wrong: ['CTM: by mail'] }
 */
export function readVendorRules(text: string | undefined): { readonly rules: readonly VendorRule[]; readonly wrong: readonly string[] } {
  const lines = (text ?? '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const read = lines.map((line) => ({ line, rule: readLine(line) }));
  return { rules: read.flatMap(({ rule }) => rule ?? []), wrong: read.filter(({ rule }) => !rule).map(({ line }) => line) };
}

/** The other way round. */
export function writeVendorRules(rules: readonly VendorRule[]): string {
  const condition = (name: string, value: string | undefined): string[] => (value === undefined ? [] : [`${name} ${value}`]);
  return rules
    .map(
      ({ vendor, subject, createdById }) =>
        `${vendor}: ${[...condition('subject', subject), ...condition('creator', createdById)].join('; ')}`
    )
    .join('\n');
}
