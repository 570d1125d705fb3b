import { RECORD_ERRORS, type RecordError } from '../../errors/recordError.ts';
import type { Org, Session } from '../../org.ts';
import { deleteRecords } from '../../records/deleteRecords.ts';
import { hardDeleteRecords } from '../../records/hardDelete.ts';
import type { JsonRecord } from '../../records/incomingRecord.ts';
import { createRecords, updateRecords, upsertRecords, valueOf, type SaveResult } from '../../records/saveRecords.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { field } from '../../schema/orgSchema.ts';
import { writeRow } from '../csv/csvFormat.ts';
import type { CsvRow } from '../csv/rowScanner.ts';
import type { IngestJob } from '../jobs/bulkJob.ts';
import type { JobFiles } from '../jobs/jobFiles.ts';
import type { JobStore } from '../jobs/jobStore.ts';
import type { Column } from './columns.ts';
import { readRecord } from './readRecord.ts';

export interface IngestRun {
  readonly org: Org;
  readonly session: Session;
  readonly store: JobStore;
  readonly files: JobFiles;
}

/**
 * Errors of a record as `sf__Error` writes them: code, message and fields of one after the other.
 *
 *     describeErrors([requiredMissing])   // 'REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --'
 */
export function describeErrors(errors: readonly RecordError[]): string {
  return errors
    .map(({ statusCode, message, fields }) => `${statusCode}:${message}:${fields.join(',')}${fields.length > 0 ? ' ' : ''}--`)
    .join('');
}

function idsOf(records: readonly JsonRecord[]): string[] {
  return records.map((record) => String(valueOf(record, 'Id') ?? ''));
}

function save({ org, session }: IngestRun, job: IngestJob, object: ObjectSchema, records: readonly JsonRecord[]): SaveResult[] {
  const toSave = records.map((json) => ({ object, json }));
  switch (job.operation) {
    case 'insert':
      return createRecords(org, session, toSave);
    case 'update':
      return updateRecords(org, session, toSave);
    case 'delete':
      return deleteRecords(org, session, idsOf(records));
    case 'hardDelete':
      return hardDeleteRecords(org, session, idsOf(records));
    case 'upsert': {
      const key = field(object, job.externalIdFieldName ?? '');
      return key === undefined ? [] : upsertRecords(org, session, key, toSave);
    }
  }
}

function saveRows(run: IngestRun, job: IngestJob, object: ObjectSchema, columns: readonly Column[], rows: readonly CsvRow[]): SaveResult[] {
  const read = rows.map((row) => readRecord(columns, row));
  const saved = save(
    run,
    job,
    object,
    read.flatMap((item) => ('record' in item ? [item.record] : []))
  );
  let next = 0;
  return read.map((item) =>
    'record' in item ? (saved[next++] ?? { success: false, errors: [RECORD_ERRORS.missingId()] }) : { success: false, errors: item.errors }
  );
}

/** Saves some rows and writes what became of them, in one transaction: a killed process leaves all of it or nothing. */
export function saveChunk(run: IngestRun, job: IngestJob, object: ObjectSchema, columns: readonly Column[], rows: readonly CsvRow[]): void {
  run.org.changes.group(() => {
    let successful = '';
    let failed = '';
    for (const [at, result] of saveRows(run, job, object, columns, rows).entries()) {
      const cells = rows[at]?.cells ?? [];
      if (result.success) successful += writeRow([result.id, String(result.created), ...cells], job);
      else {
        failed += writeRow([result.id ?? '', describeErrors(result.errors), ...cells], job);
        job.failed++;
      }
    }
    job.processed += rows.length;
    job.successfulBytes += run.files.append(job.id, 'successful', successful);
    job.failedBytes += run.files.append(job.id, 'failed', failed);
    run.store.save(job);
  });
}
