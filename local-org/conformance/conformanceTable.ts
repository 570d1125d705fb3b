import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg, LocalOrgOptions } from '../localOrg.ts';
import { call, startTestOrg, type ErrorBody } from '../test-fixtures/testOrg.ts';

/** One thing an org does, with where Salesforce (or someone who saw it) says so. */
export interface ConformanceRow {
  readonly does: string;
  /** Public source: a page of Salesforce's guides, or a public repository or thread that shows the answer. */
  readonly source: string;
  readonly request: readonly [method: string, path: string, body?: unknown, headers?: Record<string, string>];
  readonly status: number;
  readonly errorCode?: string;
  /** Part of the message, or of the whole body when there is no error code. */
  readonly says?: RegExp;
  readonly fields?: readonly string[];
}

/** Ids of records made beforehand, put where a row says `{name}`. */
export type Seed = (org: LocalOrg) => Promise<Record<string, string>>;

function fillIn<T>(value: T, ids: Readonly<Record<string, string>>): T {
  const text = JSON.stringify(value, (_, item: unknown) => (item === undefined ? undefined : item));
  return text === undefined ? value : (JSON.parse(text.replace(/\{(\w+)\}/g, (whole, name: string) => ids[name] ?? whole)) as T);
}

/** Creates a record and gives its id. */
export async function make(org: LocalOrg, object: string, fields: Record<string, unknown>): Promise<string> {
  const { body } = await call<{ id?: string }>(org, 'POST', `sobjects/${object}`, fields);
  assert.ok(body.id, JSON.stringify(body));
  return body.id;
}

/** Runs a table, a test a row, against one org. */
export function conformance(rows: readonly ConformanceRow[], seed: Seed, options: Partial<LocalOrgOptions> = {}): void {
  let org: LocalOrg;
  let ids: Record<string, string> = {};
  before(async () => {
    org = await startTestOrg(options);
    ids = await seed(org);
  });
  after(() => org.stop());
  for (const row of rows) {
    test(`${row.does} (${row.source})`, async () => {
      const [method, path, body, headers] = fillIn(row.request, ids);
      const answer = await call<ErrorBody[]>(org, method, path, body ?? undefined, headers);
      const shown = JSON.stringify(answer.body);
      assert.equal(answer.status, row.status, shown);
      if (row.errorCode === undefined) assert.match(shown ?? '', row.says ?? /(?:)/);
      else {
        const error = errorOf(answer.body);
        assert.equal(error.code, row.errorCode, shown);
        assert.match(error.message, row.says ?? /(?:)/);
        if (row.fields !== undefined) assert.deepEqual(error.fields, row.fields);
      }
    });
  }
}

interface AnyError {
  readonly code: string;
  readonly message: string;
  readonly fields: readonly string[] | undefined;
}

/** The first error of an answer: of the request, or of the first record that failed. */
function errorOf(body: unknown): AnyError {
  const list = (Array.isArray(body) ? body : []) as {
    errorCode?: string;
    message?: string;
    fields?: string[];
    errors?: { statusCode: string; message: string; fields: string[] }[];
  }[];
  const failed = list.find((item) => (item.errors?.length ?? 0) > 0)?.errors?.[0];
  if (failed !== undefined) return { code: failed.statusCode, message: failed.message, fields: failed.fields };
  return { code: list[0]?.errorCode ?? '', message: list[0]?.message ?? '', fields: list[0]?.fields };
}
