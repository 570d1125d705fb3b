import type { CallTask } from 'c/attributionEngine';
import type { FieldSettings } from 'c/salesforceRecords';
import { toE164 } from '../../salesforce/phoneNumber.ts';
import { timeOf } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { CallColumns } from '../matching/callColumns.ts';
import { readId } from '../matching/sessionKeys.ts';
import { RowTexts } from './rowTexts.ts';

/** Columns of a call that the match does not need. */
type TaskColumns = Readonly<Record<'type' | 'subject' | 'callType' | 'taskSubtype' | 'duration' | 'disposition', number>> &
  Readonly<Record<'dialledNumber' | 'callerNumber' | 'whatId' | 'ownerId' | 'createdById' | 'isDeleted', number>>;

/**
 * Makes the reader of calls for a file with these columns; rows were checked when they were matched.
 *
 * @param phoneCountry for numbers without a country
 */
export function callTaskReader(
  columns: CallColumns,
  fields: Pick<FieldSettings, 'dialledNumber' | 'callerNumber'>,
  phoneCountry: string
): (record: CsvScanner) => CallTask {
  const rest = taskColumns(columns, fields);
  const phoneNumber = (text: string | undefined) => (text === undefined ? undefined : toE164(text, phoneCountry));
  return (record) => {
    const texts = new RowTexts(record);
    const whoId = texts.at(columns.whoId);
    const whatId = texts.at(rest.whatId);
    return {
      taskId: readId(texts.at(columns.id) ?? ''),
      visitorId: texts.at(columns.visitorId),
      type: texts.at(rest.type),
      subject: texts.at(rest.subject),
      callType: texts.at(rest.callType),
      taskSubtype: texts.at(rest.taskSubtype),
      durationSeconds: texts.number(rest.duration),
      disposition: texts.at(rest.disposition),
      createdAt: timeOf(record, columns.createdDate),
      vendorCallTime: timeOrBlank(record, columns.callTime),
      dialledNumber: phoneNumber(texts.at(rest.dialledNumber)),
      callerNumber: phoneNumber(texts.at(rest.callerNumber)),
      whoId: whoId === undefined ? undefined : readId(whoId),
      whatId: whatId === undefined ? undefined : readId(whatId),
      ownerId: texts.at(rest.ownerId),
      createdById: texts.at(rest.createdById),
      isDeleted: texts.boolean(rest.isDeleted) ?? false
    };
  };
}

function taskColumns({ all }: CallColumns, fields: Pick<FieldSettings, 'dialledNumber' | 'callerNumber'>): TaskColumns {
  return {
    type: all.find('Type'),
    subject: all.find('Subject'),
    callType: all.find('CallType'),
    taskSubtype: all.find('TaskSubtype'),
    duration: all.find('CallDurationInSeconds'),
    disposition: all.find('CallDisposition'),
    dialledNumber: fields.dialledNumber === undefined ? -1 : all.require(fields.dialledNumber),
    callerNumber: fields.callerNumber === undefined ? -1 : all.require(fields.callerNumber),
    whatId: all.find('WhatId'),
    ownerId: all.find('OwnerId'),
    createdById: all.find('CreatedById'),
    isDeleted: all.find('IsDeleted')
  };
}

/** The time in a column that the scanner was asked to read, `undefined` when it is blank or there is no such column. */
export function timeOrBlank(record: CsvScanner, column: number): number | undefined {
  if (column < 0) return undefined;
  const time = timeOf(record, column);
  return time > -Infinity ? time : undefined;
}
