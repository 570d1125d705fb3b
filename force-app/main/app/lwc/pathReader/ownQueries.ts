/** A round of questions as queries on our own objects. Calls are asked for as tracked calls (P7). */
import type { ObjectQuery } from 'c/recordQuery';
import type { Question } from 'c/resolutionPath';
import { selectFields } from 'c/salesforceRecords';
import TRACKED_CALL from '@salesforce/schema/Tracked_Call__c';
import { askedValues, idsOf } from './askedValues';

/** `touchline__` where we are installed, blank in a scratch org (P27). */
export const PREFIX = TRACKED_CALL.objectApiName.slice(0, -'Tracked_Call__c'.length);

const at = (name: string): string => PREFIX + name;
/** A lookup's Id beside its parent's key: a filled lookup without a parent is one the user may not see. */
const LOOKUPS = ['Web_Session__c', 'Touchpoint__c'].map(at);

function query(
  object: 'Tracked_Call__c' | 'Web_Session__c' | 'Touchpoint__c' | 'Attribution_Touchpoint__c',
  key: string,
  conditions: Readonly<Record<string, readonly string[]>>,
  more: readonly string[] = []
): ObjectQuery {
  return {
    object: at(object),
    fields: [...selectFields(object, PREFIX), ...more],
    nameField: at(key),
    anyOf: Object.entries(conditions).map(([path, values]) => ({ path: path.split('.').map(at).join('.'), values }))
  };
}

export function ownQueries(questions: readonly Question[], severalCurrencies: boolean): ObjectQuery[] {
  const values = askedValues(questions);
  const callPersons = values(['calls', 'person'], ['trackedCalls', 'person']);
  const persons = values(['touchpoints', 'person']);
  return [
    query(
      'Tracked_Call__c',
      'Task_Id__c',
      {
        Task_Id__c: values(['calls', 'id'], ['trackedCalls', 'task']),
        Visitor_Key__c: values(['calls', 'visitor'], ['trackedCalls', 'visitor']),
        Lead__c: idsOf('Lead', callPersons),
        Contact__c: idsOf('Contact', callPersons)
      },
      LOOKUPS
    ),
    query('Web_Session__c', 'Session_Key__c', {
      Session_Key__c: values(['webSessions', 'key']),
      Visitor_Key__c: values(['webSessions', 'visitor']),
      Email__c: values(['webSessions', 'email'])
    }),
    query(
      'Touchpoint__c',
      'Touchpoint_Key__c',
      {
        Touchpoint_Key__c: values(['touchpoints', 'key']),
        Visitor_Key__c: values(['touchpoints', 'visitor']),
        Task_Id__c: values(['touchpoints', 'task']),
        Person_Key__c: persons,
        Lead__c: idsOf('Lead', persons),
        Contact__c: idsOf('Contact', persons)
      },
      LOOKUPS.slice(0, 1)
    ),
    query(
      'Attribution_Touchpoint__c',
      'Attribution_Key__c',
      {
        Opportunity__c: values(['attributionTouchpoints', 'opportunity']),
        'Touchpoint__r.Touchpoint_Key__c': values(['attributionTouchpoints', 'touchpoint'])
      },
      severalCurrencies ? ['CurrencyIsoCode'] : []
    )
  ];
}
