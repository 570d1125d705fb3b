import type { Session } from '../../org.ts';
import type { JsonRecord } from '../../records/incomingRecord.ts';
import type { BulkApi } from '../bulkApi.ts';
import { BULK_ERRORS } from '../bulkErrors.ts';
import type { QueryJob } from '../jobs/bulkJob.ts';
import { readJobFormat, textOf } from '../jobs/readJobFormat.ts';
import { compileBulkQuery } from './bulkQuery.ts';

/** Makes a query job and puts it in the queue; a query that can't be run is refused at once. */
export function createQueryJob(bulk: BulkApi, session: Session, json: JsonRecord, apiVersion: number): QueryJob {
  const operation = textOf(json, 'operation');
  if (operation !== 'query' && operation !== 'queryAll') throw BULK_ERRORS.badValue(operation, 'operation');
  const query = textOf(json, 'query') ?? '';
  if (query === '') throw BULK_ERRORS.badValue(query, 'query');
  const format = readJobFormat(json);
  const compiled = compileBulkQuery(bulk.org, session, query, operation);
  const now = bulk.org.now();
  const job: QueryJob = {
    kind: 'query',
    id: bulk.store.newId(),
    operation,
    query,
    object: compiled.object.name,
    columns: compiled.cells.map(({ path }) => path),
    ...format,
    apiVersion,
    createdById: session.userId,
    createdDate: now,
    systemModstamp: now,
    state: 'UploadComplete',
    processed: 0,
    activeTime: 0,
    totalTime: 0
  };
  bulk.store.save(job);
  bulk.start(job, session);
  return job;
}
