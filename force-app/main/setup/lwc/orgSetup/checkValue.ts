/** What a value must be whatever it means: of its field's kind, not longer than it holds, in the limits of its number. */
import type { FieldFacts } from 'c/salesforceRecords';
import type { ValueProblem } from './setupProblem';

/** Least and most of the numbers an admin sets; the most is what the field holds. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  windowMinutes: [1, 99_999],
  minimumDurationSeconds: [0, 999_999],
  lookbackDays: [1, 99_999],
  retentionDays: [1, 99_999],
  order: [0, 999_999_999]
};

const EXPECTED = { text: 'text', number: 'number', boolean: 'boolean' } as const;

function expectedKind(kind: FieldFacts['kind']): keyof typeof EXPECTED {
  return kind === 'number' || kind === 'boolean' ? kind : 'text';
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function checkNumber(property: string, value: number, { scale = 0 }: FieldFacts): ValueProblem | undefined {
  const range = RANGES[property];
  if (range && (!Number.isInteger(value) || value < range[0] || value > range[1]))
    return { property, value, expected: 'range', allowed: range.map(String) };
  return decimalsOf(value) > scale ? { property, value, expected: 'decimals', allowed: [String(scale)] } : undefined;
}

/**
 * @example
 * checkValue('windowMinutes', 0, facts)        // { property: 'windowMinutes', value: 0, expected: 'range', allowed: ['1', '99999'] }
 * checkValue('weightFt', '22,5', facts)        // { property: 'weightFt', value: '22,5', expected: 'number' }
 */
export function checkValue(property: string, value: string | number | boolean | undefined, facts: FieldFacts): ValueProblem | undefined {
  if (isBlank(value)) return undefined;
  const kind = expectedKind(facts.kind);
  const type = kind === 'text' ? 'string' : kind;
  if (typeof value !== type || (typeof value === 'number' && !Number.isFinite(value))) return { property, value, expected: EXPECTED[kind] };
  if (typeof value === 'number') return checkNumber(property, value, facts);
  const { length = Infinity } = facts;
  if (typeof value === 'string' && value.trim().length > length) return { property, value, expected: 'length', allowed: [String(length)] };
  return undefined;
}
