import { Readable } from 'node:stream';
import { writeRow } from '../csv/csvFormat.ts';
import type { QueryJob } from '../jobs/bulkJob.ts';
import type { JobFiles } from '../jobs/jobFiles.ts';
import { START_BYTES } from './processQueryJob.ts';

export interface ResultPage {
  readonly rows: number;
  /** What to ask the next page with; undefined on the last. */
  readonly nextLocator: string | undefined;
  readonly csv: Readable;
}

/** Where a page begins, as the API hides it: `MTAwMDA` is row 10,000. */
export function locatorOf(row: number): string {
  return Buffer.from(String(row)).toString('base64').replace(/=+$/, '');
}

/** The row a locator stands for; undefined for one this job never gave. */
export function rowOf(locator: string, job: QueryJob): number | undefined {
  const row = Number(Buffer.from(locator, 'base64').toString());
  return Number.isInteger(row) && row >= 0 && row < Math.max(1, job.processed) && locatorOf(row) === locator ? row : undefined;
}

function startOf(files: JobFiles, job: QueryJob, row: number): number {
  if (row >= job.processed) return Infinity;
  return files.readBytes(job.id, 'resultStarts', row * START_BYTES, START_BYTES).readDoubleLE();
}

/** Up to `size` rows of a finished query from a row on, under their header. */
export function resultPage(files: JobFiles, job: QueryJob, from: number, size: number): ResultPage {
  const end = Math.min(job.processed, from + size);
  const rows = files.read(job.id, 'result', startOf(files, job, from), startOf(files, job, end));
  const csv = Readable.from(
    (async function* () {
      yield writeRow(job.columns, job);
      if (end > from) yield* rows;
    })(),
    { objectMode: false }
  );
  return { rows: end - from, nextLocator: end < job.processed ? locatorOf(end) : undefined, csv };
}
