import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { parse } from 'csv-parse/sync';

/** A folder of a test's own, gone when the test is. */
export class FilesFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'touchline-files-'));
  /** For output. */
  readonly out = join(this.path, 'out');

  constructor() {
    after(() => rmSync(this.path, { recursive: true }));
  }

  /** Writes a file and gives its path. */
  file(name: string, content: string | Buffer): string {
    const path = join(this.path, name);
    writeFileSync(path, content);
    return path;
  }

  output(name: string): string {
    return readFileSync(join(this.out, `${name}.csv`), 'utf8');
  }

  /** Rows of an output file without their blank values, by key. */
  rowsOf(name: string): Map<string, Record<string, string>> {
    const rows: Record<string, string>[] = parse(this.output(name), { columns: true });
    return byKey(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))));
  }
}

/** Rows of our objects by their keys, in the order of these. */
export function byKey(rows: readonly Record<string, string>[]): Map<string, Record<string, string>> {
  const keyOf = (row: Record<string, string>) => row['Attribution_Key__c'] ?? row['Touchpoint_Key__c'] ?? row['Task_Id__c'] ?? '';
  return new Map(rows.map((row): [string, Record<string, string>] => [keyOf(row), row]).sort(([left], [right]) => (left < right ? -1 : 1)));
}
