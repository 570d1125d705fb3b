import type { TypedColumn } from '../bytes/checkValues.ts';
import { fieldColumns, type FieldColumns } from '../fieldColumns.ts';
import { typedColumns } from './callColumns.ts';

/** Where the fields of a web session stand in a file of sessions; -1 where the file has none. */
export interface SessionColumns {
  readonly sessionKey: number;
  readonly visitorId: number;
  /** Stands in for a blank visitor id. */
  readonly visitorKey: number;
  readonly startedAt: number;
  readonly lastActivityAt: number;
  readonly stamp: number;
  /** What makes a session more than a visit: e-mail, form, chat. */
  readonly speaking: readonly number[];
  /** When a form was submitted and a chat begun. */
  readonly interactionTimes: readonly number[];
  readonly typed: readonly TypedColumn[];
  readonly all: FieldColumns;
}

export function sessionColumns(path: string, names: readonly string[]): SessionColumns {
  const all = fieldColumns(path, names);
  return {
    sessionKey: all.require('Session_Key__c'),
    visitorId: all.require('BizibleId__c', 'Visitor_Key__c'),
    visitorKey: all.find('Visitor_Key__c'),
    startedAt: all.require('Started_At__c'),
    lastActivityAt: all.find('Last_Activity_At__c'),
    stamp: all.find('SystemModstamp'),
    speaking: ['Email__c', 'Form_URL__c', 'Form_Submitted_At__c', 'Chat_Started_At__c']
      .map((field) => all.find(field))
      .filter((at) => at >= 0),
    interactionTimes: ['Form_Submitted_At__c', 'Chat_Started_At__c'].map((field) => all.find(field)).filter((at) => at >= 0),
    typed: typedColumns(all, [
      ['Form_Submitted_At__c', 'dateTime'],
      ['Chat_Started_At__c', 'dateTime'],
      ['Page_Views__c', 'number'],
      ['Channel_Inherited__c', 'boolean']
    ]),
    all
  };
}
