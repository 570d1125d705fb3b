import type { ObjectQuery } from 'c/recordQuery';
import type { Question, Questions } from 'c/resolutionPath';
import { KEY_PREFIX } from 'c/salesforceRecords';

export type Condition = NonNullable<ObjectQuery['anyOf']>[number];

/** For each way a kind of row can be asked for, the conditions it means; the compiler misses one that is forgotten. */
type Ways<K extends keyof Questions> = (values: readonly string[]) => Readonly<Record<Questions[K], readonly Condition[]>>;

/** The conditions of all questions for one kind of row, values of one field together. */
export function askedConditions<K extends keyof Questions>(questions: readonly Question[], rows: K, ways: Ways<K>): Condition[] {
  const conditions = questions.filter((question) => question.rows === rows).flatMap(({ by, values }) => ways(values)[by as Questions[K]]);
  const byPath = new Map<string, Set<string>>();
  for (const { path, values } of conditions) {
    const known = byPath.get(path) ?? new Set();
    for (const value of values) known.add(value);
    byPath.set(path, known);
  }
  return [...byPath].map(([path, values]) => ({ path, values: [...values] }));
}

/** The Ids of one object among some. */
export function idsOf(object: 'Lead' | 'Contact', ids: readonly string[]): string[] {
  return ids.filter((id) => id.startsWith(KEY_PREFIX[object]));
}
