/** The queries a run begins with. What they find is closed by the path; here only the first rows are asked for. */
import type { Instant, Settings } from 'c/attributionEngine';
import {
  CONTACT_ROLE_SELECT,
  fieldPath,
  formatInstant,
  opportunitySelect,
  personSelect,
  selectFields,
  taskSelect
} from 'c/salesforceRecords';
import type { ObjectQuery, QuestionNames } from './questionQueries.ts';
import { quote } from './soql.ts';

type OwnObject = 'Web_Session__c' | 'Tracked_Call__c' | 'Touchpoint__c';

function own(object: OwnObject, prefix: string, rest: string, all = false): ObjectQuery {
  const name = prefix + object;
  return { object: name, all, soql: `SELECT ${selectFields(object, prefix).join(', ')} FROM ${name} ${rest}` };
}

/** `2026-05-04T12:30:00Z`: SOQL takes no offset without a colon in a URL, and milliseconds are nothing to it. */
function soqlTime(at: Instant): string {
  return formatInstant(at).replace(/\.\d+\+0000$/, 'Z');
}

function listOf(values: readonly string[]): string {
  return `(${values.map(quote).join(', ')})`;
}

/** Tasks that R1 or R2 cover. */
function callFilter({ fields }: QuestionNames, settings: Settings): string {
  const untold = ["TaskSubtype = 'Call'", ...(settings.callTypes.length > 0 ? [`Type IN ${listOf(settings.callTypes)}`] : [])];
  return `(${fields.task.visitorId} != null OR CallType = 'Inbound' OR (CallType = null AND (${untold.join(' OR ')})))`;
}

/** As above, and Tasks that may have been covered before they changed: their visitor id may be gone, or their CallType set. */
function changedCallFilter(names: QuestionNames, settings: Settings): string {
  const types = settings.callTypes.length > 0 ? ` OR Type IN ${listOf(settings.callTypes)}` : '';
  return `(${names.fields.task.visitorId} != null OR CallType != null OR TaskSubtype = 'Call'${types})`;
}

/** What was changed, and of ours, sessions and contact roles also what was deleted: few queries, since five go into a request. */
export function changedQueries(names: QuestionNames, settings: Settings, since: Instant): ObjectQuery[] {
  const { prefix, fields, opportunity } = names;
  const changed = `SystemModstamp >= ${soqlTime(since)}`;
  const deleted = `(IsDeleted = true AND ${changed})`;
  const outcome = fieldPath('Tracked_Call__c', 'outcome', prefix);
  const writeError = fieldPath('Tracked_Call__c', 'writeError', prefix);
  const task = `SELECT ${taskSelect(fields.task).join(', ')} FROM Task WHERE ${changed} AND ${changedCallFilter(names, settings)}`;
  return [
    { object: 'Task', all: true, soql: task },
    ownWithDeleted('Web_Session__c', prefix, changed),
    ownWithDeleted('Tracked_Call__c', prefix, `(IsDeleted = false AND (${outcome} = 'pending' OR ${writeError} != null)) OR ${deleted}`),
    ownWithDeleted('Touchpoint__c', prefix, deleted),
    ...(['Lead', 'Contact'] as const).map((object) => ({
      object,
      all: true,
      soql: `SELECT ${personSelect(object, fields.personVisitorId).join(', ')} FROM ${object} WHERE ${changed}`
    })),
    { object: 'Opportunity', soql: `SELECT ${opportunitySelect(opportunity).join(', ')} FROM Opportunity WHERE ${changed}` },
    {
      object: 'OpportunityContactRole',
      all: true,
      soql: `SELECT ${CONTACT_ROLE_SELECT.join(', ')}, IsDeleted FROM OpportunityContactRole WHERE ${changed}`
    }
  ];
}

function ownWithDeleted(object: OwnObject, prefix: string, where: string): ObjectQuery {
  const name = prefix + object;
  return { object: name, all: true, soql: `SELECT ${selectFields(object, prefix).join(', ')}, IsDeleted FROM ${name} WHERE ${where}` };
}

/**
 * Every row the path could ask for, object by object: a scope that is closed by itself. What is stored comes first, so that a
 * row another process writes meanwhile is never one without its call.
 */
export function wholeQueries(names: QuestionNames, settings: Settings): ObjectQuery[] {
  const { prefix, fields, opportunity, severalCurrencies } = names;
  const attribution = 'Attribution_Touchpoint__c';
  const attributionFields = [...selectFields(attribution, prefix), ...(severalCurrencies ? ['CurrencyIsoCode'] : [])];
  return [
    { object: prefix + attribution, soql: `SELECT ${attributionFields.join(', ')} FROM ${prefix + attribution}` },
    own('Touchpoint__c', prefix, ''),
    own('Tracked_Call__c', prefix, ''),
    { object: 'Opportunity', soql: `SELECT ${opportunitySelect(opportunity).join(', ')} FROM Opportunity` },
    ...(settings.accountMapping === 'account'
      ? []
      : [{ object: 'OpportunityContactRole', soql: `SELECT ${CONTACT_ROLE_SELECT.join(', ')} FROM OpportunityContactRole` }]),
    own('Web_Session__c', prefix, ''),
    ...(['Lead', 'Contact'] as const).map((object) => ({
      object,
      all: true,
      soql: `SELECT ${personSelect(object, fields.personVisitorId).join(', ')} FROM ${object}`
    })),
    { object: 'Task', all: true, soql: `SELECT ${taskSelect(fields.task).join(', ')} FROM Task WHERE ${callFilter(names, settings)}` }
  ];
}
