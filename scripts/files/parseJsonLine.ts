import type { BadRow, GoodRow } from './readRows.ts';
import { whySame } from './refuseRepeated.ts';

/** A property as it is written, and what it means to the caller. */
interface Property {
  readonly written: string;
  readonly name: string;
  readonly value: string;
}

/** `{ "Web_Session__r": { "Session_Key__c": "s1" } }` gives `Web_Session__r.Session_Key__c`, as a CSV header would say it. */
function* flatten(value: object, rename: (name: string) => string, prefix = '', prefixWritten = ''): Generator<Property> {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const name = prefix + rename(key);
    const written = prefixWritten + key;
    if (key === 'attributes' && typeof inner === 'object') continue;
    if (inner === null) yield { written, name, value: '' };
    else if (typeof inner === 'object' && !Array.isArray(inner)) yield* flatten(inner, rename, `${name}.`, `${written}.`);
    else yield { written, name, value: typeof inner === 'string' ? inner : JSON.stringify(inner) };
  }
}

/** One line of NDJSON as a row; null counts as blank, Salesforce's `attributes` are passed over. Of two properties that mean the same neither counts. */
export function parseJsonLine(line: number, text: string, rename: (name: string) => string = (name) => name): GoodRow | BadRow {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const column = /position (\d+)/.exec((error as Error).message)?.[1];
    return { line, column: column === undefined ? text.length : Number(column) + 1, error: 'is not valid JSON', text };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, column: 1, error: 'is not a JSON object', text };
  }
  const values: Record<string, string> = {};
  const seen = new Map<string, string>();
  for (const { written, name, value: given } of flatten(value, rename)) {
    const first = seen.get(name.toLowerCase());
    if (first !== undefined) return { line, column: name, error: whySame(first, written, name), text };
    seen.set(name.toLowerCase(), written);
    values[name] = given;
  }
  return { line, values, isNdjson: true };
}
