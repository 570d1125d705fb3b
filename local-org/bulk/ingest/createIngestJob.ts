import type { Session } from '../../org.ts';
import type { JsonRecord } from '../../records/incomingRecord.ts';
import { field } from '../../schema/orgSchema.ts';
import type { BulkApi } from '../bulkApi.ts';
import { BULK_ERRORS } from '../bulkErrors.ts';
import { readJobFormat, textOf } from '../jobs/readJobFormat.ts';
import type { IngestJob, IngestOperation } from '../jobs/bulkJob.ts';

const OPERATIONS: readonly string[] = ['insert', 'update', 'upsert', 'delete', 'hardDelete'] satisfies IngestOperation[];

function isOperation(text: string | undefined): text is IngestOperation {
  return text !== undefined && OPERATIONS.includes(text);
}

/** Opens a job for data to be uploaded to, or refuses it as the API does. */
export function createIngestJob(bulk: BulkApi, session: Session, json: JsonRecord, apiVersion: number): IngestJob {
  const operation = textOf(json, 'operation');
  if (!isOperation(operation)) throw BULK_ERRORS.badValue(operation, 'operation');
  const format = readJobFormat(json);
  const name = textOf(json, 'object') ?? '';
  const object = bulk.org.schema.object(name);
  if (object === undefined || !session.access.may('read', object)) throw BULK_ERRORS.noSuchObject(name);
  if (operation === 'hardDelete' && !session.access.has('BulkApiHardDelete')) throw BULK_ERRORS.hardDeleteForbidden();
  const keyName = textOf(json, 'externalIdFieldName');
  const key = field(object, keyName ?? '');
  if (operation === 'upsert' && !(key?.externalId === true || key?.idLookup === true))
    throw BULK_ERRORS.noExternalId(keyName ?? '', object.name);
  const now = bulk.org.now();
  const job: IngestJob = {
    kind: 'ingest',
    id: bulk.store.newId(),
    operation,
    object: object.name,
    ...(operation === 'upsert' ? { externalIdFieldName: key?.name } : {}),
    ...(typeof json['assignmentRuleId'] === 'string' ? { assignmentRuleId: json['assignmentRuleId'] } : {}),
    ...format,
    apiVersion,
    createdById: session.userId,
    createdDate: now,
    systemModstamp: now,
    state: 'Open',
    hasData: false,
    processed: 0,
    failed: 0,
    successfulBytes: 0,
    failedBytes: 0,
    activeTime: 0,
    totalTime: 0
  };
  bulk.files.delete(job.id);
  bulk.store.save(job);
  return job;
}
