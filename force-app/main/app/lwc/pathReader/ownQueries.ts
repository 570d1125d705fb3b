/** A round of questions as queries on our own objects. Calls are asked for as tracked calls (P7). */
import type { ObjectQuery } from 'c/recordQuery';
import type { Question } from 'c/resolutionPath';
import { KEY_FIELDS, selectFields, visitorSpellings } from 'c/salesforceRecords';
import TRACKED_CALL from '@salesforce/schema/Tracked_Call__c';
import { askedConditions, idsOf, type Condition } from './askedConditions';

/** `touchline__` where we are installed, blank in a scratch org (P27). */
export const PREFIX = TRACKED_CALL.objectApiName.slice(0, -'Tracked_Call__c'.length);

const at = (path: string): string =>
  path
    .split('.')
    .map((name) => PREFIX + name)
    .join('.');
const by = (path: string, values: readonly string[]): Condition => ({ path: at(path), values });
const byPerson = (ids: readonly string[]): Condition[] => [by('Lead__c', idsOf('Lead', ids)), by('Contact__c', idsOf('Contact', ids))];

/** @param more fields beside the row: a lookup that is filled while its parent shows nothing is one the user may not see */
function query(object: keyof typeof KEY_FIELDS, anyOf: readonly Condition[], more: readonly string[] = []): ObjectQuery {
  return { object: at(object), fields: [...selectFields(object, PREFIX), ...more], nameField: at(KEY_FIELDS[object]), anyOf };
}

/** The capture flow leaves the key to the resolution (R3): until then a call is found by the id as its vendor wrote it. */
const byVisitor = (ids: readonly string[]): Condition[] => [by('Visitor_Key__c', ids), by('BizibleId__c', ids.flatMap(visitorSpellings))];

function callConditions(questions: readonly Question[]): Condition[] {
  return [
    ...askedConditions(questions, 'trackedCalls', (values) => ({
      task: [by('Task_Id__c', values)],
      visitor: byVisitor(values),
      session: [by('Web_Session__r.Session_Key__c', values)],
      person: byPerson(values)
    })),
    ...askedConditions(questions, 'calls', (values) => ({
      id: [by('Task_Id__c', values)],
      visitor: byVisitor(values),
      person: byPerson(values)
    }))
  ];
}

export function ownQueries(questions: readonly Question[], severalCurrencies: boolean): ObjectQuery[] {
  const sessions = askedConditions(questions, 'webSessions', (values) => ({
    id: [by('Id', values)],
    key: [by('Session_Key__c', values)],
    visitor: [by('Visitor_Key__c', values)],
    email: [by('Email__c', values)],
    // Sessions that a changed person leaves behind are the automation's to find, which hears of the change.
    owner: []
  }));
  const touchpoints = askedConditions(questions, 'touchpoints', (values) => ({
    id: [by('Id', values)],
    key: [by('Touchpoint_Key__c', values)],
    visitor: [by('Visitor_Key__c', values)],
    task: [by('Task_Id__c', values)],
    person: [by('Person_Key__c', values), ...byPerson(values)]
  }));
  const attributions = askedConditions(questions, 'attributionTouchpoints', (values) => ({
    opportunity: [by('Opportunity__c', values)],
    touchpoint: [by('Touchpoint__r.Touchpoint_Key__c', values)]
  }));
  return [
    query('Tracked_Call__c', callConditions(questions), [at('Web_Session__c'), at('Touchpoint__c')]),
    query('Web_Session__c', sessions),
    query('Touchpoint__c', touchpoints, [at('Web_Session__c')]),
    query('Attribution_Touchpoint__c', attributions, severalCurrencies ? ['CurrencyIsoCode'] : [])
  ];
}
