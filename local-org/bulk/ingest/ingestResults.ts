import { Readable } from 'node:stream';
import { readHeader, readRows } from '../csv/readRows.ts';
import { writeResultHeader, writeRow } from '../csv/csvFormat.ts';
import type { IngestJob } from '../jobs/bulkJob.ts';
import type { JobFiles } from '../jobs/jobFiles.ts';

export type IngestResult = 'successful' | 'failed' | 'unprocessed';

const OWN_COLUMNS = { successful: ['sf__Id', 'sf__Created'], failed: ['sf__Id', 'sf__Error'], unprocessed: [] } as const;

/** Rows of the upload that the job never came to. */
async function* unprocessedRows(files: JobFiles, job: IngestJob): AsyncGenerator<string> {
  let seen = -1;
  for await (const rows of readRows(files.read(job.id, 'upload'), job, false)) {
    let text = '';
    for (const row of rows) if (seen++ >= job.processed) text += writeRow(row.cells, job);
    if (text !== '') yield text;
  }
}

async function* parts(files: JobFiles, job: IngestJob, kind: IngestResult): AsyncGenerator<string | Uint8Array> {
  const header = await readHeader(files.read(job.id, 'upload'), job);
  if (header.length === 0) return;
  yield writeResultHeader(OWN_COLUMNS[kind], header, job);
  if (kind !== 'unprocessed') yield* files.read(job.id, kind, 0, kind === 'failed' ? job.failedBytes : job.successfulBytes);
  else if (job.state !== 'JobComplete') yield* unprocessedRows(files, job);
}

/** `successfulResults`, `failedResults` or `unprocessedrecords` of a job, as CSV of the job's own format. */
export function ingestResults(files: JobFiles, job: IngestJob, kind: IngestResult): Readable {
  return Readable.from(parts(files, job, kind), { objectMode: false });
}
