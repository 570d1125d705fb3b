/** The path's questions as SOQL: one query for each object, however many ways it is asked by, so that a round is few requests. */
import type { Question, Questions } from 'c/resolutionPath';
import {
  CONTACT_ROLE_SELECT,
  fieldPath,
  KEY_PREFIX,
  opportunitySelect,
  personSelect,
  selectFields,
  taskSelect,
  visitorSpellings,
  type ChosenFields,
  type OpportunityFields,
  type Row
} from 'c/salesforceRecords';
import type { OrgQuery } from './runQueries.ts';
import { selectQueries, type InCondition, type QueryShape } from './soql.ts';

export interface QuestionNames {
  readonly prefix: string;
  readonly fields: ChosenFields;
  readonly opportunity: OpportunityFields;
  /** Calls to static numbers count without visitor id (R2). */
  readonly staticNumbers: boolean;
  /** Sessions can be somebody's without a touchpoint of theirs: by a visitor id on the person's record (R39), or suppressed (R37). */
  readonly ownersUntold: boolean;
  readonly severalCurrencies: boolean;
}

/** A query with the object whose records it gives. */
export interface ObjectQuery extends OrgQuery {
  readonly object: string;
}

type Conditions<K extends keyof Questions> = (values: readonly string[]) => Readonly<Record<Questions[K], readonly InCondition[]>>;

function conditionsOf<K extends keyof Questions>(rows: K, questions: readonly Question[], conditions: Conditions<K>): InCondition[] {
  return questions.filter((question) => question.rows === rows).flatMap(({ by, values }) => conditions(values)[by as Questions[K]]);
}

function queries(shape: QueryShape, conditions: readonly InCondition[], all = false): ObjectQuery[] {
  return selectQueries(shape, conditions).map((soql) => ({ soql, all, object: shape.object }));
}

function callQueries(questions: readonly Question[], { fields, staticNumbers }: QuestionNames): ObjectQuery[] {
  const { visitorId, dialledNumber } = fields.task;
  const known = `${visitorId} != null`;
  const and = staticNumbers && dialledNumber !== undefined ? `(${known} OR ${dialledNumber} != null)` : known;
  const conditions = conditionsOf('calls', questions, (values) => ({
    id: [{ field: 'Id', values }],
    visitor: [{ field: visitorId, values: values.flatMap(visitorSpellings) }],
    person: [{ field: 'WhoId', values, and }]
  }));
  return queries({ object: 'Task', fields: taskSelect(fields.task) }, conditions, true);
}

function personQueries(questions: readonly Question[], { fields }: QuestionNames): ObjectQuery[] {
  return (['Lead', 'Contact'] as const).flatMap((object) => {
    const visitorField = fields.personVisitorId;
    const conditions = conditionsOf('people', questions, (values) => ({
      id: [{ field: 'Id', values: values.filter(isOf(object)) }],
      email: [{ field: 'Email', values }],
      master: [{ field: 'MasterRecordId', values: values.filter(isOf(object)) }],
      convertedContact: object === 'Lead' ? [{ field: 'ConvertedContactId', values }] : [],
      visitor: visitorField === undefined ? [] : [{ field: visitorField, values: values.flatMap(visitorSpellings) }],
      account: object === 'Contact' ? [{ field: 'AccountId', values }] : []
    }));
    return queries({ object, fields: personSelect(object, visitorField) }, conditions, true);
  });
}

function isOf(object: keyof typeof KEY_PREFIX): (id: string) => boolean {
  return (id) => id.startsWith(KEY_PREFIX[object]);
}

function sessionQueries(questions: readonly Question[], { prefix, ownersUntold }: QuestionNames): ObjectQuery[] {
  const field = (property: keyof Row<'Web_Session__c'>): string => fieldPath('Web_Session__c', property, prefix);
  const conditions = conditionsOf('webSessions', questions, (values) => ({
    id: [{ field: 'Id', values }],
    key: [{ field: field('sessionKey'), values }],
    visitor: [{ field: field('visitorKey'), values }],
    email: [{ field: field('email'), values }],
    owner: ownersUntold ? [{ field: field('ownerPersonKey'), values }] : []
  }));
  return queries({ object: `${prefix}Web_Session__c`, fields: selectFields('Web_Session__c', prefix) }, conditions);
}

function trackedCallQueries(questions: readonly Question[], { prefix }: QuestionNames): ObjectQuery[] {
  const field = (property: keyof Row<'Tracked_Call__c'>): string => fieldPath('Tracked_Call__c', property, prefix);
  const conditions = conditionsOf('trackedCalls', questions, (values) => ({
    task: [{ field: field('taskId'), values }],
    visitor: [{ field: field('visitorKey'), values }],
    session: [{ field: field('webSession'), values }],
    person: [
      { field: field('lead'), values: values.filter(isOf('Lead')) },
      { field: field('contact'), values: values.filter(isOf('Contact')) }
    ]
  }));
  return queries({ object: `${prefix}Tracked_Call__c`, fields: selectFields('Tracked_Call__c', prefix) }, conditions);
}

function touchpointQueries(questions: readonly Question[], { prefix }: QuestionNames): ObjectQuery[] {
  const field = (property: keyof Row<'Touchpoint__c'>): string => fieldPath('Touchpoint__c', property, prefix);
  const conditions = conditionsOf('touchpoints', questions, (values) => ({
    id: [{ field: 'Id', values }],
    key: [{ field: field('touchpointKey'), values }],
    visitor: [{ field: field('visitorKey'), values }],
    task: [{ field: field('taskId'), values }],
    person: [
      { field: field('personKey'), values },
      { field: field('lead'), values: values.filter(isOf('Lead')) },
      { field: field('contact'), values: values.filter(isOf('Contact')) }
    ]
  }));
  return queries({ object: `${prefix}Touchpoint__c`, fields: selectFields('Touchpoint__c', prefix) }, conditions);
}

/** What is read of credit. */
export function attributionSelect({ prefix, severalCurrencies }: Pick<QuestionNames, 'prefix' | 'severalCurrencies'>): string[] {
  return [...selectFields('Attribution_Touchpoint__c', prefix), ...(severalCurrencies ? ['CurrencyIsoCode'] : [])];
}

function attributionQueries(questions: readonly Question[], names: QuestionNames): ObjectQuery[] {
  const object = 'Attribution_Touchpoint__c';
  const { prefix } = names;
  const conditions = conditionsOf('attributionTouchpoints', questions, (values) => ({
    opportunity: [{ field: fieldPath(object, 'opportunity', prefix), values }],
    touchpoint: [{ field: fieldPath(object, 'touchpoint', prefix), values }]
  }));
  return queries({ object: prefix + object, fields: attributionSelect(names) }, conditions);
}

function opportunityQueries(questions: readonly Question[], { opportunity }: QuestionNames): ObjectQuery[] {
  const opportunities = conditionsOf('opportunities', questions, (values) => ({
    id: [{ field: 'Id', values }],
    account: [{ field: 'AccountId', values }]
  }));
  const roles = conditionsOf('contactRoles', questions, (values) => ({
    opportunity: [{ field: 'OpportunityId', values }],
    contact: [{ field: 'ContactId', values }]
  }));
  return [
    ...queries({ object: 'Opportunity', fields: opportunitySelect(opportunity) }, opportunities),
    ...queries({ object: 'OpportunityContactRole', fields: CONTACT_ROLE_SELECT }, roles)
  ];
}

/** The queries of one round. */
export function questionQueries(questions: readonly Question[], names: QuestionNames): ObjectQuery[] {
  return [
    ...callQueries(questions, names),
    ...personQueries(questions, names),
    ...sessionQueries(questions, names),
    ...trackedCallQueries(questions, names),
    ...touchpointQueries(questions, names),
    ...attributionQueries(questions, names),
    ...opportunityQueries(questions, names)
  ];
}
