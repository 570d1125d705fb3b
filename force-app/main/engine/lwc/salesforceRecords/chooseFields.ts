/** Which fields of Task, Lead, Contact and Opportunity are read (R5): the setting's where there is one, else the first the org shows. */
import type { FieldSettings, SetupProblem } from './readSettings';
import type { TaskFields } from './taskRecord';

/** A field as the org describes it, by its own spelling. */
export interface DescribedField {
  readonly name: string;
  /** Salesforce's word for the type: string, datetime, phone, currency … */
  readonly type: string;
  /** False for long text, which no query can filter by. */
  readonly filterable?: boolean;
}

export type DescribedObjects = Readonly<Record<'Task' | 'Lead' | 'Contact' | 'Opportunity', readonly DescribedField[]>>;

export interface ChosenFields {
  readonly task: TaskFields;
  readonly personVisitorId?: string;
  readonly amount: string;
}

const TEXT = ['string', 'textarea', 'phone', 'id', 'picklist', 'email', 'url', 'combobox'];
const NUMBER = ['currency', 'double', 'int', 'percent'];
const SETTING = 'Touchline_Setting__c';
/** Settings whose fields queries filter by. */
const ASKED_BY = new Set(['Visitor_Id_Field__c', 'Dialled_Number_Field__c', 'Person_Visitor_Id_Field__c']);

function find(fields: readonly DescribedField[], name: string): DescribedField | undefined {
  return fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
}

/**
 * Names are compared without case and given back in the org's own spelling, which is what records use. A setting that names
 * no field, or one of the wrong type, is a problem under the setting's name.
 *
 * @example
 * chooseFields({ amount: 'Amount' }, { Task: [{ name: 'bizible2__BizibleId__c', type: 'string' }], … }, 'touchline__')
 * // fields.task.visitorId === 'bizible2__BizibleId__c'
 */
export function chooseFields(
  settings: FieldSettings,
  described: DescribedObjects,
  prefix: string
): { readonly fields?: ChosenFields; readonly problems: readonly SetupProblem[] } {
  const problems: SetupProblem[] = [];

  function named(setting: string, object: keyof DescribedObjects, name: string | undefined, types: readonly string[]): string | undefined {
    if (name === undefined) return undefined;
    const field = find(described[object], name);
    if (field && types.includes(field.type) && (field.filterable !== false || !ASKED_BY.has(setting))) return field.name;
    if (field?.filterable === false && types.includes(field.type)) {
      problems.push({ object: SETTING, field: setting, value: name, expected: 'filterable' });
      return undefined;
    }
    problems.push({ object: SETTING, field: setting, value: name, expected: field ? 'field' : 'fieldName', allowed: [object, ...types] });
    return undefined;
  }

  function firstOf(candidates: readonly string[]): string | undefined {
    return candidates.map((name) => find(described.Task, name)?.name).find((name) => name !== undefined);
  }

  const visitorId = settings.visitorId
    ? named('Visitor_Id_Field__c', 'Task', settings.visitorId, TEXT)
    : firstOf([`${prefix}BizibleId__c`, 'BizibleId__c', 'bizible2__BizibleId__c']);
  const callTime = settings.callTime
    ? named('Call_Time_Field__c', 'Task', settings.callTime, ['datetime'])
    : firstOf([`${prefix}Touchpoint_Date__c`, 'Touchpoint_Date__c', 'bizible2__Bizible_Touchpoint_Date__c']);
  const dialledNumber = named('Dialled_Number_Field__c', 'Task', settings.dialledNumber, TEXT);
  const callerNumber = named('Caller_Number_Field__c', 'Task', settings.callerNumber, TEXT);
  named('Person_Visitor_Id_Field__c', 'Lead', settings.personVisitorId, TEXT);
  const personVisitorId = named('Person_Visitor_Id_Field__c', 'Contact', settings.personVisitorId, TEXT);
  const amount = named('Amount_Field__c', 'Opportunity', settings.amount, NUMBER);
  if (visitorId === undefined && settings.visitorId === undefined) {
    problems.push({ object: 'Task', field: `${prefix}BizibleId__c`, value: '', expected: 'fieldName', allowed: ['Task', ...TEXT] });
  }
  if (visitorId === undefined || amount === undefined || problems.length > 0) return { problems };
  return { fields: { task: { visitorId, callTime, dialledNumber, callerNumber }, personVisitorId, amount }, problems };
}
