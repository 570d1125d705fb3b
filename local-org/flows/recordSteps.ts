import { SalesforceError } from '../errors/salesforceError.ts';
import type { RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import { createRecords, updateRecords, type SaveResult } from '../records/saveRecords.ts';
import { storedRow } from '../records/updateRecord.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { fold, type Row, type Stored } from '../storage/database.ts';
import { comparesCase, quoted } from '../storage/tables.ts';
import { toJson, toStored } from './fieldValues.ts';
import type { FieldAssignment, Filters, FlowElement } from './flow.ts';
import type { Interview } from './interview.ts';

export type DataStep = Extract<FlowElement, { kind: 'get' | 'create' | 'update' }>;

/** The rows a filter finds. Names were checked when the flow was read. */
function findRows(org: Org, object: ObjectSchema, filters: Filters, interview: Interview, limit: string): Row[] {
  const values: Stored[] = [];
  const tests = filters.tests.map(({ field, operator, value }) => {
    const known = object.fields.get(field.toLowerCase());
    const column = quoted(known?.name ?? field);
    const wanted = toStored(interview.value(value));
    if (operator === 'IsNull') return `${column} IS ${wanted === 1 ? '' : 'NOT '}NULL`;
    const isText = known !== undefined && !comparesCase(known);
    values.push(isText && typeof wanted === 'string' ? fold(wanted) : wanted);
    return `${isText ? `fold(${column})` : column} ${operator === 'EqualTo' ? 'IS' : 'IS NOT'} ?`;
  });
  const where = tests.length === 0 ? '' : ` AND (${tests.join(` ${filters.logic} `)})`;
  return org.db.all(`SELECT * FROM ${quoted(object.name)} WHERE IsDeleted = 0${where} ORDER BY Id${limit}`, ...values);
}

function jsonOf(object: ObjectSchema, fields: readonly FieldAssignment[], interview: Interview): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ field, value }) => {
      const known = object.fields.get(field.toLowerCase());
      return [field, known === undefined ? interview.value(value) : toJson(known, interview.value(value))];
    })
  );
}

/** Saving as a flow does it: a value of the wrong kind is the record's error, not the whole request's. */
function save(work: () => SaveResult[]): SaveResult[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    return [{ success: false, errors: [{ statusCode: error.errorCode, message: error.message, fields: error.fields ?? [] }] }];
  }
}

/** Runs one element that reads or writes records; gives the errors it failed with, none when it worked. */
export function runDataStep(org: Org, session: Session, step: DataStep, interview: Interview): readonly RecordError[] {
  const object = org.schema.object(step.object);
  if (object === undefined) throw new Error(`no object ${step.object}`);
  if (step.kind === 'get') {
    const [row] = findRows(org, object, step.filters, interview, ' LIMIT 1');
    interview.setOutput(step.name, row === undefined ? undefined : { object, row });
    return [];
  }
  if (step.kind === 'create') {
    const [result] = save(() => createRecords(org, session, [{ object, json: jsonOf(object, step.fields, interview) }]));
    if (result?.success !== true) return result?.errors ?? [];
    const row = storedRow(org, object, result.id);
    interview.setOutput(step.name, row === undefined ? undefined : { object, row });
    return [];
  }
  const json = jsonOf(object, step.fields, interview);
  const records = findRows(org, object, step.filters, interview, '').map((row) => ({ object, json: { ...json, Id: row['Id'] } }));
  const results = save(() => updateRecords(org, session, records));
  return results.flatMap((result) => (result.success ? [] : result.errors));
}
