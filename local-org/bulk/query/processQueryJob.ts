import { setImmediate } from 'node:timers/promises';
import type { Org, Session } from '../../org.ts';
import { COLUMN_DELIMITERS, LINE_ENDINGS, quote } from '../csv/csvFormat.ts';
import { hasEnded, type QueryJob } from '../jobs/bulkJob.ts';
import { suffer, type JobFault } from '../jobs/jobFault.ts';
import type { JobFiles } from '../jobs/jobFiles.ts';
import type { JobStore } from '../jobs/jobStore.ts';
import { compileBulkQuery } from './bulkQuery.ts';
import { resultRows } from './resultRows.ts';
import { cellWriter } from './writeCell.ts';

export interface QueryProcess {
  readonly org: Org;
  readonly session: Session;
  readonly store: JobStore;
  readonly files: JobFiles;
  readonly signal: AbortSignal;
  readonly fault: JobFault | undefined;
}

const PORTION = 2000;
export const START_BYTES = 8;

/** Runs the query and writes its rows to the job's files; where each row starts makes any page of them a range of bytes. */
export async function processQueryJob({ org, session, store, files, signal, fault }: QueryProcess, job: QueryJob): Promise<void> {
  const started = performance.now();
  store.change(job, { state: 'InProgress' });
  files.delete(job.id);
  job.processed = 0;
  const compiled = compileBulkQuery(org, session, job.query, job.operation);
  const writers = compiled.cells.map(({ field, at }) => ({ write: cellWriter(field), at }));
  const delimiter = COLUMN_DELIMITERS[job.columnDelimiter];
  const lineEnd = LINE_ENDINGS[job.lineEnding];
  let size = 0;
  await suffer(job, fault, signal);
  for (const rows of resultRows(org, compiled, PORTION)) {
    const starts = Buffer.alloc(rows.length * START_BYTES);
    let text = '';
    for (const [at, row] of rows.entries()) {
      const line = writers.map(({ write, at: place }) => quote(write(row[place] ?? null))).join(delimiter) + lineEnd;
      starts.writeDoubleLE(size, at * START_BYTES);
      size += Buffer.byteLength(line);
      text += line;
    }
    files.append(job.id, 'result', text);
    files.append(job.id, 'resultStarts', starts);
    job.processed += rows.length;
    await suffer(job, fault, signal);
    await setImmediate();
    if (hasEnded(job) || signal.aborted) return;
  }
  job.activeTime = job.totalTime = performance.now() - started;
}
