import { SalesforceError } from '../errors/salesforceError.ts';

/**
 * An error of a query as the API words it: the text around the place, a caret, the place, the reason. Line and column
 * are left out when the place isn't known.
 */
function queryError(errorCode: string, soql: string, offset: number | undefined, reason: string): SalesforceError {
  if (offset === undefined) return new SalesforceError(400, errorCode, reason);
  const lines = soql.slice(0, offset).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  const from = Math.max(0, offset - 30);
  const excerpt = soql.slice(from, offset + 30).replaceAll('\n', ' ');
  const caret = ' '.repeat(offset - from) + '^';
  return new SalesforceError(400, errorCode, `\n${excerpt}\n${caret}\nERROR at Row:${lines.length}:Column:${column}\n${reason}`);
}

/** Where a name stands in a query, as a whole word. */
export function placeOf(soql: string, word: string): number | undefined {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\w.])${escaped}(?![\\w.])`, 'i').exec(soql)?.index;
  if (found !== undefined) return found;
  const anywhere = soql.toLowerCase().indexOf(word.toLowerCase());
  return anywhere < 0 ? undefined : anywhere;
}

const COLUMN_ADVICE =
  "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.";
const OBJECT_ADVICE =
  "If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.";

/** The ways a query is refused. */
export const SOQL_ERRORS = {
  malformed: (soql: string, reason: string, offset?: number) => queryError('MALFORMED_QUERY', soql, offset, reason),
  unexpectedToken: (soql: string, token: string, offset: number | undefined = placeOf(soql, token)) =>
    queryError('MALFORMED_QUERY', soql, offset, `unexpected token: '${token}'`),
  noSuchColumn: (soql: string, column: string, object: string) =>
    queryError('INVALID_FIELD', soql, placeOf(soql, column), `No such column '${column}' on entity '${object}'. ${COLUMN_ADVICE}`),
  noSuchRelation: (soql: string, relation: string, object: string) =>
    queryError(
      'INVALID_FIELD',
      soql,
      placeOf(soql, relation),
      `Didn't understand relationship '${relation}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names. (entity '${object}')`
    ),
  noSuchChildRelation: (soql: string, relation: string) =>
    queryError(
      'INVALID_TYPE',
      soql,
      placeOf(soql, relation),
      `Didn't understand relationship '${relation}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`
    ),
  noSuchObject: (soql: string, object: string) =>
    queryError('INVALID_TYPE', soql, placeOf(soql, object), `sObject type '${object}' is not supported. ${OBJECT_ADVICE}`),
  notFilterable: (soql: string, column: string) =>
    queryError('INVALID_FIELD', soql, placeOf(soql, column), `field '${column}' can not be filtered in a query call`),
  notSortable: (soql: string, column: string) =>
    queryError('MALFORMED_QUERY', soql, placeOf(soql, column), `field '${column}' can not be sorted in a query call`),
  notGroupable: (soql: string, column: string) =>
    queryError('MALFORMED_QUERY', soql, placeOf(soql, column), `field '${column}' can not be grouped in a query call`),
  wrongLiteral: (soql: string, column: string, type: string, quotes: boolean) =>
    queryError(
      'INVALID_FIELD',
      soql,
      placeOf(soql, column),
      `value of filter criterion for field '${column}' must be of type ${type} and should ${quotes ? '' : 'not '}be enclosed in quotes`
    ),
  badOperator: (soql: string, reason: string) => queryError('INVALID_QUERY_FILTER_OPERATOR', soql, undefined, reason),
  notGrouped: (soql: string, column: string) =>
    queryError('MALFORMED_QUERY', soql, placeOf(soql, column), `Field must be grouped or aggregated: ${column}`),
  orderNotGrouped: (soql: string, column: string) =>
    queryError('MALFORMED_QUERY', soql, placeOf(soql, column), `Ordered field must be grouped or aggregated: ${column}`),
  outsideRange: (reason: string) => new SalesforceError(400, 'NUMBER_OUTSIDE_VALID_RANGE', reason),
  badLocator: () => new SalesforceError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator')
} as const;
