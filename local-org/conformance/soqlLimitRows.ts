import type { ConformanceRow } from './conformanceTable.ts';

const SOQL = 'SOQL and SOSL Reference';
const JOINS = `${SOQL}, Comparison Operators: Semi-Joins with IN and Anti-Joins with NOT IN`;

type Refusal = readonly [does: string, soql: string, says: RegExp, source: string];

const REFUSALS: readonly Refusal[] = [
  [
    'a semi-join beside OR',
    "SELECT Id FROM Account WHERE Name = 'x' OR Id IN (SELECT AccountId FROM Contact)",
    /^Semi join sub-selects are not allowed with the 'OR' operator$/,
    `${JOINS}; public repositories: the message`
  ],
  [
    'a semi-join in parentheses with OR',
    "SELECT Id FROM Account WHERE Name != null AND (Name = 'x' OR Id IN (SELECT AccountId FROM Contact))",
    /^Semi join sub-selects are only allowed at the top level WHERE expressions/,
    'apsona.com: Resolving "semijoin subselect" errors'
  ],
  ['a semi-join under NOT', 'SELECT Id FROM Account WHERE (NOT Id IN (SELECT AccountId FROM Contact))', /^Semi join sub-selects/, JOINS],
  [
    'a semi-join inside a semi-join',
    'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE Id IN (SELECT ContactId FROM OpportunityContactRole))',
    /^Nesting of semi join sub-selects is not supported$/,
    `${JOINS}; public repositories: the message`
  ],
  [
    'a third semi-join',
    'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) AND Id IN (SELECT AccountId FROM Opportunity) AND OwnerId IN (SELECT OwnerId FROM Lead)',
    /^Maximum 2 semi join sub-selects are allowed$/,
    `${JOINS}; public repositories: the message`
  ],
  [
    'a semi-join on its own object',
    'SELECT Id FROM Account WHERE Id IN (SELECT ParentId FROM Account)',
    /^The inner and outer selects should not be on the same object type$/,
    `${JOINS}; public repositories: the message`
  ],
  [
    'tasks in a semi-join',
    'SELECT Id FROM Account WHERE Id NOT IN (SELECT WhatId FROM Task)',
    /^Entity 'Task' is not supported for semi join inner selects$/,
    'public repositories: the message'
  ],
  ['a LIMIT in a semi-join', 'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact LIMIT 5)', /LIMIT/, JOINS],
  ["a parent's id before a semi-join", 'SELECT Id FROM Contact WHERE Account.Id IN (SELECT AccountId FROM Opportunity)', /parent/, JOINS],
  ["a parent's id in a semi-join", 'SELECT Id FROM Account WHERE Id IN (SELECT Account.Id FROM Contact)', /parent/, JOINS],
  ['= before a subselect', 'SELECT Id FROM Account WHERE Id = (SELECT AccountId FROM Contact)', /unexpected token: '\('/, JOINS],
  [
    'ids of different objects in a semi-join',
    'SELECT Id FROM Account WHERE Id IN (SELECT OwnerId FROM Contact)',
    /^The selected field 'OwnerId' in the subquery and the left operand field in the where expression in the outer query 'Id' should point to the same object type$/,
    'public repositories: the message'
  ],
  ['COUNT() with ORDER BY', 'SELECT COUNT() FROM Account ORDER BY Name', /ORDER BY/, `${SOQL}, COUNT()`],
  ['records in the order of an aggregate', 'SELECT Id FROM Account ORDER BY COUNT(Id)', /must be grouped or aggregated: Id/, SOQL],
  ['aggregates of an address', 'SELECT COUNT(BillingAddress) FROM Account', /does not support aggregate operator COUNT/, SOQL],
  [
    'OFFSET of children of many parents',
    'SELECT Id, (SELECT Id FROM Contacts OFFSET 1) FROM Account LIMIT 2',
    /LIMIT 1/,
    `${SOQL}, OFFSET: considerations in subqueries`
  ],
  [
    'a field beside FIELDS that has it',
    'SELECT Id, FIELDS(ALL) FROM Account LIMIT 1',
    /^duplicate field selected: Id$/,
    `${SOQL}, FIELDS()`
  ],
  ['a negative number of days', 'SELECT Id FROM Account WHERE CreatedDate = LAST_N_DAYS:-1', /LAST_N_DAYS:-1/, `${SOQL}, Date Literals`],
  ['USER_MODE, which is Apex', 'SELECT Id FROM Account WITH USER_MODE', /not supported by the local org/, 'local-org/README.md'],
  ['FOR VIEW', 'SELECT Id FROM Account FOR VIEW', /not supported by the local org/, 'local-org/README.md'],
  ['an alias of toLabel', 'SELECT toLabel(Status) s FROM Task', /not supported by the local org/, 'local-org/README.md']
];

/** Queries Salesforce refuses though they read well. */
export const SOQL_LIMIT_ROWS: readonly ConformanceRow[] = REFUSALS.map(([does, soql, says, source]) => ({
  does: `refuses ${does}`,
  source,
  request: ['GET', `query?q=${encodeURIComponent(soql)}`],
  status: 400,
  errorCode: 'MALFORMED_QUERY',
  says
}));
