import type { BadRow, GoodRow } from './readRows.ts';

/** `{ "Web_Session__r": { "Session_Key__c": "s1" } }` gives `Web_Session__r.Session_Key__c`, as a CSV header would say it. */
function flatten(value: object, prefix: string, rename: (name: string) => string, values: Record<string, string>): void {
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const name = prefix + rename(key);
    if (key === 'attributes' && typeof inner === 'object') continue;
    if (inner === null) values[name] = '';
    else if (typeof inner === 'object' && !Array.isArray(inner)) flatten(inner, `${name}.`, rename, values);
    else values[name] = typeof inner === 'string' ? inner : JSON.stringify(inner);
  }
}

/** One line of NDJSON as a row; null counts as blank, Salesforce's `attributes` are passed over. */
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
  flatten(value, '', rename, values);
  return { line, values };
}
