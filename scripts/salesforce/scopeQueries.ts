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
import { ROWS_A_QUERY, type ChangedQuery, type ChangePlace } from './changedRecords.ts';
import { attributionSelect, type ObjectQuery, type QuestionNames } from './questionQueries.ts';
import { quote } from './soql.ts';

type OwnObject = 'Web_Session__c' | 'Tracked_Call__c' | 'Touchpoint__c';

const ATTRIBUTION = 'Attribution_Touchpoint__c';

function own(object: OwnObject, prefix: string, rest: string, more: readonly string[] = []): ObjectQuery {
  const name = prefix + object;
  return { object: name, soql: `SELECT ${[...selectFields(object, prefix), ...more].join(', ')} FROM ${name} ${rest}` };
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

interface ChangedObject {
  readonly object: string;
  readonly fields: readonly string[];
  readonly where?: string;
  readonly all?: boolean;
}

/** Where an object's records stand behind a place; records of one second go by object, those of one object by Id. */
function behind({ at, object, id }: ChangePlace, index: number, order: readonly string[]): string {
  const second = soqlTime(at);
  const reached = object === undefined || id === undefined ? -1 : order.indexOf(object);
  if (reached < 0 || index > reached) return `SystemModstamp >= ${second}`;
  if (index < reached) return `SystemModstamp > ${second}`;
  return `(SystemModstamp > ${second} OR (SystemModstamp = ${second} AND Id > ${quote(id ?? '')}))`;
}

/**
 * What was changed, and of ours, sessions, opportunities and contact roles also what was deleted: few queries, since five go
 * into a request.
 *
 * @param storedBefore also calls and touchpoints as they stand that nobody changed since: a pass over everything looks at them too
 * @param heldAgainstErased also what was written of them since, and credit whose touchpoint is gone: a run that had read somebody
 *   before they were erased may have written it
 */
export function changedQueries(
  names: QuestionNames,
  settings: Settings,
  { storedBefore, heldAgainstErased }: { readonly storedBefore?: Instant; readonly heldAgainstErased: boolean }
): ChangedQuery[] {
  const { prefix, fields, opportunity } = names;
  const seeds = storedBefore === undefined ? 'IsDeleted = true' : `(IsDeleted = true OR SystemModstamp < ${soqlTime(storedBefore)})`;
  const ours = heldAgainstErased ? undefined : seeds;
  const changedOwn = (object: OwnObject): ChangedObject => ({
    object: prefix + object,
    fields: [...selectFields(object, prefix), 'IsDeleted'],
    all: true
  });
  const objects: ChangedObject[] = [
    { object: 'Task', fields: taskSelect(fields.task), where: changedCallFilter(names, settings), all: true },
    changedOwn('Web_Session__c'),
    { ...changedOwn('Tracked_Call__c'), where: ours },
    { ...changedOwn('Touchpoint__c'), where: ours },
    ...(['Lead', 'Contact'] as const).map((object) => ({ object, fields: personSelect(object, fields.personVisitorId), all: true })),
    { object: 'Opportunity', fields: [...opportunitySelect(opportunity), 'IsDeleted'], all: true },
    { object: 'OpportunityContactRole', fields: [...CONTACT_ROLE_SELECT, 'IsDeleted'], all: true },
    goneCredit(names, heldAgainstErased)
  ];
  const order = objects.map(({ object }) => object);
  return objects.map(({ object, fields: columns, where, all }, index) => (place) => {
    const conditions = [behind(place, index, order), ...(where === undefined ? [] : [where])].join(' AND ');
    const select = [...new Set([...columns, 'Id', 'SystemModstamp'])].join(', ');
    return {
      object,
      all,
      soql: `SELECT ${select} FROM ${object} WHERE ${conditions} ORDER BY SystemModstamp, Id LIMIT ${String(ROWS_A_QUERY)}`
    };
  });
}

/** Credit that was deleted and, where it is asked for, credit whose touchpoint was. */
function goneCredit(names: QuestionNames, alsoWithoutTouchpoint: boolean): ChangedObject {
  const { prefix } = names;
  const withoutTouchpoint = `${fieldPath(ATTRIBUTION, 'touchpoint', prefix)} = null`;
  return {
    object: prefix + ATTRIBUTION,
    fields: attributionSelect(names),
    where: alsoWithoutTouchpoint ? `(IsDeleted = true OR ${withoutTouchpoint})` : 'IsDeleted = true',
    all: true
  };
}

/** Calls that wait for a decision or could not be written, the one tried longest ago first: none keeps the others waiting. */
export function waitingQuery({ prefix }: QuestionNames): ObjectQuery {
  const outcome = fieldPath('Tracked_Call__c', 'outcome', prefix);
  const writeError = fieldPath('Tracked_Call__c', 'writeError', prefix);
  const rest = `WHERE ${outcome} = 'pending' OR ${writeError} != null ORDER BY SystemModstamp, Id`;
  return own('Tracked_Call__c', prefix, rest, ['SystemModstamp']);
}

/**
 * Every row the path could ask for, object by object: a scope that is closed by itself. What is stored comes first, so that a
 * row another process writes meanwhile is never one without its call.
 */
export function wholeQueries(names: QuestionNames, settings: Settings): ObjectQuery[] {
  const { prefix, fields, opportunity } = names;
  return [
    { object: prefix + ATTRIBUTION, soql: `SELECT ${attributionSelect(names).join(', ')} FROM ${prefix + ATTRIBUTION}` },
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
