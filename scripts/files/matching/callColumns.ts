import type { FieldSettings } from 'c/salesforceRecords';
import type { TypedColumn, ValueKind } from '../bytes/checkValues.ts';
import { fieldColumns, type FieldColumns } from '../fieldColumns.ts';

/** Where the fields of a call Task stand in a file of calls; -1 where the file has none. */
export interface CallColumns {
  readonly id: number;
  readonly visitorId: number;
  readonly createdDate: number;
  readonly callTime: number;
  readonly whoId: number;
  readonly stamp: number;
  readonly typed: readonly TypedColumn[];
  readonly all: FieldColumns;
}

const TYPED: readonly (readonly [string, ValueKind])[] = [
  ['CallDurationInSeconds', 'number'],
  ['IsDeleted', 'boolean']
];

/** Finds the columns by R5: what the settings name, else our own field, else the reference product's. */
export function callColumns(path: string, names: readonly string[], settings: Pick<FieldSettings, 'visitorId' | 'callTime'>): CallColumns {
  const all = fieldColumns(path, names);
  const chosen = settings.visitorId;
  return {
    id: all.require('Id'),
    visitorId: chosen === undefined ? all.require('BizibleId__c', 'bizible2__BizibleId__c') : all.require(chosen),
    createdDate: all.require('CreatedDate'),
    callTime:
      settings.callTime === undefined
        ? all.find('Touchpoint_Date__c', 'bizible2__Bizible_Touchpoint_Date__c')
        : all.require(settings.callTime),
    whoId: all.find('WhoId'),
    stamp: all.find('SystemModstamp'),
    typed: typedColumns(all, TYPED),
    all
  };
}

/** Those of the fields that the file has. */
export function typedColumns(all: FieldColumns, fields: readonly (readonly [string, ValueKind])[]): TypedColumn[] {
  return fields
    .map(([field, kind]) => ({ column: all.find(field), kind }))
    .filter(({ column }) => column >= 0)
    .map(({ column, kind }) => ({ column, name: all.nameOf(column), kind }));
}
