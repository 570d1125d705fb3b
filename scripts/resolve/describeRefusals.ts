/** Why rows were refused, as the run's record tells it. */
import type { SetAside } from 'c/resolutionPath';
import { OBJECT_OF_KIND } from 'c/salesforceRecords';
import { codeOfRefusal } from '../salesforce/orgError.ts';

/** Their words are the admin's, or name fields. Others may quote a value, which must not outlive its record. */
const SAYABLE = new Set(['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'REQUIRED_FIELD_MISSING']);
const MOST_LINES = 20;
const MOST_CHARACTERS = 300;

/**
 * One line a reason, the most frequent first: words where they may be said, else Salesforce's code.
 *
 * @returns `undefined` where nothing was refused
 * @example describeRefusals([{ kind: 'touchpoint', key: 'session:s', action: 'create', error: 'INVALID_EMAIL_ADDRESS: …' }]) // '1 × Touchpoint__c: INVALID_EMAIL_ADDRESS'
 */
export function describeRefusals(setAside: readonly SetAside[]): string | undefined {
  const reasons = Map.groupBy(setAside, ({ kind, error }) => `${OBJECT_OF_KIND[kind]}: ${reasonOf(error)}`);
  const lines = [...reasons]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST_LINES)
    .map(([reason, rows]) => `${String(rows.length)} × ${reason}`);
  return lines.length === 0 ? undefined : lines.join('\n');
}

function reasonOf(error: string): string {
  const code = codeOfRefusal(error);
  const words = SAYABLE.has(code) ? error.slice(code.length).replace(/^:/, '').replace(/\s+/g, ' ').trim() : '';
  return words === '' ? code : words.slice(0, MOST_CHARACTERS);
}
