import type { Question, Questions } from 'c/resolutionPath';
import { KEY_PREFIX } from 'c/salesforceRecords';

type Asked = { [K in keyof Questions]: readonly [rows: K, by: Questions[K]] }[keyof Questions];

/**
 * What is asked for in some ways, each value once.
 *
 * @example askedValues(questions)(['calls', 'visitor'], ['trackedCalls', 'visitor']) // ['4f2a…']
 */
export function askedValues(questions: readonly Question[]): (...asked: readonly Asked[]) => string[] {
  return (...asked) => {
    const found = questions.filter((question) => asked.some(([rows, by]) => question.rows === rows && question.by === by));
    return [...new Set(found.flatMap(({ values }) => values))];
  };
}

/** The Ids of one object among some. */
export function idsOf(object: 'Lead' | 'Contact', ids: readonly string[]): string[] {
  return ids.filter((id) => id.startsWith(KEY_PREFIX[object]));
}
