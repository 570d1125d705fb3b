/** A Task to the call it stands for. Which fields carry visitor id, call time and numbers is a setting (R5); a Task is only ever read. */
import type { CallTask } from 'c/attributionEngine';
import type { SalesforceRecord } from './recordRow';
import { StandardRecord } from './standardValue';

/** API names on Task, namespace included. */
export interface TaskFields {
  readonly visitorId: string;
  readonly callTime?: string;
  readonly dialledNumber?: string;
  readonly callerNumber?: string;
}

const FIELDS = [
  'Id',
  'Type',
  'Subject',
  'CallType',
  'TaskSubtype',
  'CallDurationInSeconds',
  'CallDisposition',
  'CreatedDate',
  'WhoId',
  'WhatId',
  'OwnerId',
  'CreatedById',
  'IsDeleted'
];

/** What a SELECT on Task names. */
export function taskSelect(fields: TaskFields): string[] {
  const settable = [fields.visitorId, fields.callTime, fields.dialledNumber, fields.callerNumber];
  return [...new Set([...FIELDS, ...settable.filter((field) => field !== undefined)])];
}

/**
 * @example
 * readTask({ Id: '00T…', CreatedDate: '2026-05-04T12:30:00.000+0000', IsDeleted: false, BizibleId__c: 'B' }, { visitorId: 'BizibleId__c' })
 * // { taskId: '00T…', visitorId: 'B', createdAt: 1777897800000, isDeleted: false }
 */
export function readTask(record: SalesforceRecord, fields: TaskFields): CallTask {
  const task = new StandardRecord('Task', record);
  return {
    taskId: task.required('text', 'Id'),
    visitorId: task.optional('text', fields.visitorId),
    type: task.optional('text', 'Type'),
    subject: task.optional('text', 'Subject'),
    callType: task.optional('text', 'CallType'),
    taskSubtype: task.optional('text', 'TaskSubtype'),
    durationSeconds: task.optional('number', 'CallDurationInSeconds'),
    disposition: task.optional('text', 'CallDisposition'),
    createdAt: task.required('dateTime', 'CreatedDate'),
    vendorCallTime: task.optional('dateTime', fields.callTime),
    dialledNumber: task.optional('text', fields.dialledNumber),
    callerNumber: task.optional('text', fields.callerNumber),
    whoId: task.optional('text', 'WhoId'),
    whatId: task.optional('text', 'WhatId'),
    ownerId: task.optional('text', 'OwnerId'),
    createdById: task.optional('text', 'CreatedById'),
    isDeleted: task.optional('boolean', 'IsDeleted') ?? false
  };
}
