import { stringify } from 'yaml';
import { completeRow, PART_NAMES, rowsOfPart, SETUP_PARTS, sortRows, type OrgSetup, type SetupPart, type SetupRow } from 'c/orgSetup';
import { FILE_VERSION } from './setupFile.ts';

/** Key and name first, then as the fields stand in the table: an order that never changes by itself. */
function fieldOrder(part: SetupPart): (readonly [string, string])[] {
  const { fields, key } = SETUP_PARTS[part];
  const place = (property: string): number => (property === key ? 0 : property === 'name' ? 1 : 2);
  return [...fields].map(([property, { field }]) => [property, field] as const).sort(([a], [b]) => place(a) - place(b));
}

function recordOf(part: SetupPart, row: SetupRow): Record<string, unknown> {
  const complete = completeRow(part, row);
  const order = fieldOrder(part).filter(([property]) => complete[property] !== undefined);
  return Object.fromEntries(order.map(([property, field]) => [field, complete[property]]));
}

/** A setup under the names of its fields: no ids, no blanks, always all parts, rows in their order. */
export function setupDocument(setup: OrgSetup): Readonly<Record<string, unknown>> {
  const parts = PART_NAMES.map((part) => {
    const records = sortRows(part, rowsOfPart(setup, part)).map((row) => recordOf(part, row));
    return [part, part === 'settings' ? (records[0] ?? {}) : records] as const;
  });
  return { version: FILE_VERSION, ...Object.fromEntries(parts) };
}

/** The file's text: the same bytes for the same setup. */
export function setupText(setup: OrgSetup, format: 'yaml' | 'json'): string {
  const document = setupDocument(setup);
  if (format === 'json') return `${JSON.stringify(document, undefined, 2)}\n`;
  return stringify(document, { lineWidth: 0, defaultStringType: 'PLAIN', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false });
}
