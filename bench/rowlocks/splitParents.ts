import { parse } from 'csv-parse/sync';

export type Upload = string;

/** As many records of an upload are saved together, under one lock of their parents. */
const CHUNK = 200;

/**
 * How many contacts have rows in more chunks of an upload than their rows fill: each is locked by several at once in an org
 * that works on chunks side by side.
 */
export function splitParents(upload: Upload): number {
  const rows = parse(upload, { columns: true, skip_empty_lines: true }) as Record<string, string>[];
  const chunks = new Map<string, { rows: number; readonly in: Set<number> }>();
  rows.forEach((row, at) => {
    const parent = row['Contact__c'] ?? '';
    if (parent === '' || parent === '#N/A') return;
    const seen = chunks.get(parent) ?? { rows: 0, in: new Set<number>() };
    chunks.set(parent, seen);
    seen.rows++;
    seen.in.add(Math.floor(at / CHUNK));
  });
  // Rows that stand together reach over at most one border more than they need.
  return [...chunks.values()].filter(({ rows: count, in: inChunks }) => inChunks.size > Math.ceil(count / CHUNK) + 1).length;
}
