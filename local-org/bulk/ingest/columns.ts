import type { RecordError } from '../../errors/recordError.ts';
import type { Org, Session } from '../../org.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/objectSchema.ts';
import { field as fieldOf, relationship } from '../../schema/orgSchema.ts';
import { invalidBatch, type JobFailure } from '../bulkErrors.ts';
import type { IngestJob } from '../jobs/bulkJob.ts';
import { readCell } from './readCell.ts';

/** Puts what a cell says into a record; gives what is wrong with it. */
export type Column = (record: Record<string, unknown>, cell: string, at: number) => RecordError | undefined;

const LONGEST_HEADER = 32_000;

function notFound(header: string): JobFailure {
  return invalidBatch(`Field name not found : ${header}`);
}

function fieldColumn(field: FieldSchema): Column {
  return (record, cell, at) => {
    const read = readCell(field, cell, at);
    if ('error' in read) return read.error;
    record[field.name] = read.value;
    return undefined;
  };
}

/** A parent named by an indexed field, `Web_Session__r.Session_Key__c`; with its type where it may be of several: `Lead:Who.Email`. */
function parentColumn(org: Org, session: Session, object: ObjectSchema, header: string): Column {
  const [path = '', type] = header.split(':').reverse();
  const [name = '', keyName = '', ...deeper] = path.split('.');
  const reference = relationship(object, name);
  if (reference === undefined || !session.access.seesField(object, reference)) throw invalidBatch(`Unable to find relationship: ${name}`);
  const isPolymorphic = reference.referenceTo.length > 1 && name.toLowerCase() !== 'owner';
  if (type !== undefined && reference.referenceTo.length === 1)
    throw invalidBatch(`type is not needed for non polymorphic foreign key references: ${name}`);
  if (type === undefined && isPolymorphic) throw invalidBatch(`type is needed for polymorphic foreign key references: ${name}`);
  const parentName = type ?? (reference.referenceTo.length > 1 ? 'User' : (reference.referenceTo[0] ?? ''));
  const parent = org.schema.object(parentName);
  const key = parent === undefined || deeper.length > 0 ? undefined : fieldOf(parent, keyName);
  if (parent === undefined || key === undefined || !(key.externalId || key.idLookup) || !reference.referenceTo.includes(parent.name))
    throw notFound(header);
  const relation = reference.relationshipName ?? name;
  return (record, cell) => {
    if (cell === '#N/A') record[reference.name] = null;
    else record[relation] = { attributes: { type: parent.name }, [key.name]: cell };
    return undefined;
  };
}

function columnOf(org: Org, session: Session, object: ObjectSchema, header: string): Column {
  if (header.includes('.')) return parentColumn(org, session, object, header);
  const field = fieldOf(object, header);
  if (field === undefined || !session.access.seesField(object, field)) throw notFound(header);
  return fieldColumn(field);
}

/** Columns an operation can't do without, or, of a delete, all it may have. */
function checkOperation(job: IngestJob, header: readonly string[]): void {
  const has = (name: string): boolean => header.some((column) => column.toLowerCase() === name.toLowerCase());
  const needed = job.operation === 'insert' ? undefined : job.operation === 'upsert' ? job.externalIdFieldName : 'Id';
  if (needed !== undefined && !has(needed)) throw notFound(needed);
  if ((job.operation === 'delete' || job.operation === 'hardDelete') && header.length > 1)
    throw invalidBatch('delete batch must contain only ids');
}

/** What each column of an upload means; a header that makes no sense fails the job before any row is looked at. */
export function planColumns(org: Org, session: Session, job: IngestJob, header: readonly string[]): Column[] {
  const object = org.schema.object(job.object);
  if (object === undefined) throw invalidBatch(`Unable to find object: ${job.object}`);
  if (header.length === 0) throw invalidBatch('The upload is empty');
  if (header.join().length > LONGEST_HEADER) throw invalidBatch(`The header row is longer than ${LONGEST_HEADER} characters`);
  const columns = header.map((name) => columnOf(org, session, object, name));
  const twice = header.find((name, at) => header.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < at);
  if (twice !== undefined) throw invalidBatch(`Duplicate field name : ${twice}`);
  checkOperation(job, header);
  return columns;
}
