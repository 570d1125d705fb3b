/** SOQL made of names of ours and values of others: values are always quoted, lists are cut so that a query fits into a URL. */

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f'
};

/**
 * A text as a SOQL literal. Backslashes count as well as quotes: `x\' OR …` must not get out (P23).
 *
 * @example quote("O'Brien \\ Co") // "'O\\'Brien \\\\ Co'"
 */
export function quote(text: string): string {
  return `'${text.toWellFormed().replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character)}'`;
}

/** `field IN (values)`, together with what else must hold for it. */
export interface InCondition {
  readonly field: string;
  readonly values: readonly string[];
  readonly and?: string;
}

export interface QueryShape {
  readonly object: string;
  readonly fields: readonly string[];
  /** Holds for every row, whichever condition it meets. */
  readonly where?: string;
}

/** Salesforce takes URIs of 16 KB; the token and other headers come on top elsewhere. */
const LONGEST_ENCODED = 12_000;

function encodedLength(text: string): number {
  return encodeURIComponent(text).length;
}

function term({ field, and }: InCondition, values: readonly string[]): string {
  const list = `${field} IN (${values.join(',')})`;
  return and === undefined ? list : `(${list} AND ${and})`;
}

/** Values of each condition taken into queries one after another, each query filled as far as it goes. */
function fillQueries(conditions: readonly InCondition[], room: number): string[][] {
  const queries: string[][] = [];
  let terms: string[] = [];
  let left = room;
  for (const condition of conditions) {
    const empty = encodedLength(term(condition, [])) + encodedLength(' OR ');
    let values: string[] = [];
    const closeTerm = (): void => {
      if (values.length > 0) terms.push(term(condition, values));
      values = [];
    };
    for (const value of new Set(condition.values)) {
      const literal = quote(value);
      const length = encodedLength(literal) + 3 + (values.length === 0 ? empty : 0);
      if (length > left && (terms.length > 0 || values.length > 0)) {
        closeTerm();
        queries.push(terms);
        terms = [];
        left = room - (encodedLength(literal) + 3 + empty);
      } else {
        left -= length;
      }
      values.push(literal);
    }
    closeTerm();
  }
  if (terms.length > 0) queries.push(terms);
  return queries;
}

/** No index helps a query that asks by a field of its own or by one across a lookup: it reads every row there is. */
function isAcrossLookup({ field }: InCondition): boolean {
  return field.includes('.');
}

/**
 * The queries that together find all rows which meet any of the conditions; none where there are no values. A row that meets
 * several may come several times.
 *
 * @example
 * selectQueries({ object: 'Task', fields: ['Id'] }, [{ field: 'WhoId', values: ['00Q1'] }, { field: 'B__c', values: ["o'b"] }])
 * // ["SELECT Id FROM Task WHERE (WhoId IN ('00Q1') OR B__c IN ('o\\'b'))"]
 */
export function selectQueries({ object, fields, where }: QueryShape, conditions: readonly InCondition[]): string[] {
  const head = `SELECT ${fields.join(', ')} FROM ${object} WHERE `;
  const tail = where === undefined ? '' : ` AND ${where}`;
  const room = Math.max(LONGEST_ENCODED - encodedLength(head + tail), 2_000);
  const own = conditions.filter((condition) => !isAcrossLookup(condition));
  const filled = [...fillQueries(own, room), ...fillQueries(conditions.filter(isAcrossLookup), room)];
  return filled.map((terms) => `${head}(${terms.join(' OR ')})${tail}`);
}
