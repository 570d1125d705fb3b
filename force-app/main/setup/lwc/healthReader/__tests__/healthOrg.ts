import { answerGraphql } from 'lightning/graphql';
import { answerObjectInfo } from 'lightning/uiObjectInfoApi';

/** Groups of a count: values by field, and how many. */
export type Groups = readonly (readonly [Readonly<Record<string, string>>, number])[];

export interface HealthOrg {
  /** Answers to the counts about an object, in the order they are asked. */
  readonly counts?: Readonly<Record<string, readonly Groups[]>>;
  /** Records of an object, the newest first. */
  readonly rows?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  /** Objects that are refused, and in what words. */
  readonly refused?: Readonly<Record<string, string>>;
  /** What every object is described as. */
  readonly mayWrite?: boolean;
  readonly hidden?: readonly string[];
}

const node = (groups: Groups) =>
  groups.map(([values, count]) => ({
    node: {
      aggregate: {
        ...Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value }])),
        Name: { count: { value: count } }
      }
    }
  }));

const wrap = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).map(([field, value]) => [field, field === 'Id' ? value : { value }]));

/** `lightning/graphql` and `lightning/uiObjectInfoApi` before an org of which the health is asked. @returns the requests */
export function playHealthOrg({ counts = {}, rows = {}, refused = {}, mayWrite = true, hidden = [] }: HealthOrg) {
  const asked: { readonly text: string; readonly variables: Readonly<Record<string, unknown>> }[] = [];
  answerGraphql((operation, variables, text) => {
    asked.push({ text, variables });
    const object = /(?:ask0|rows): (\w+)\(/.exec(text)?.[1] ?? '';
    if (refused[object] !== undefined || refused['*'] !== undefined)
      return { errors: [{ message: refused[object] ?? refused['*'] ?? '' }] };
    if (operation === 'Sorted')
      return { data: { uiapi: { query: { rows: { edges: (rows[object] ?? []).map((row) => ({ node: wrap(row) })) } } } } };
    const asks = [...text.matchAll(/ask(\d+):/g)].map(([, i]) => [
      `ask${String(i)}`,
      { edges: node(counts[object]?.[Number(i)] ?? [[{}, 0]]) }
    ]);
    return { data: { uiapi: { aggregate: Object.fromEntries(asks) as unknown } } };
  });
  answerObjectInfo((apiName) =>
    hidden.includes(apiName)
      ? { error: { status: 403 } }
      : { data: { apiName, label: apiName, fields: {}, createable: mayWrite, updateable: mayWrite, deletable: mayWrite } }
  );
  return asked;
}
