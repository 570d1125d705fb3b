import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonRecord, TrackedCall } from 'c/attributionEngine';
import { ROW_KINDS, type Rows } from 'c/resolutionPath';
import { orgParts } from './orgParts.ts';

const SETTINGS = { sharedEmails: [], accountMapping: 'account' } as const;

function person(id: string, more: Partial<PersonRecord> = {}): PersonRecord {
  return { id, object: id.startsWith('003') ? 'Contact' : 'Lead', createdAt: 0, isDeleted: false, ...more };
}

function call(taskId: string, visitorId?: string, whoId?: string) {
  return { taskId, visitorId, whoId, createdAt: 0, isDeleted: false };
}

function visit(sessionKey: string, visitorId?: string, email?: string) {
  return { sessionKey, visitorId, visitorKey: visitorId, email, startedAt: 0 };
}

async function partsOf(pages: readonly Rows[], byId: Rows = {}): Promise<{ names: string[][]; asked: string[]; parts: Rows[] }> {
  const asked: string[] = [];
  const parts: Rows[] = [];
  const options = {
    settings: SETTINGS,
    partRows: 1,
    callsById: async function* (taskIds: readonly string[]) {
      asked.push(...taskIds);
      yield Promise.resolve(byId);
    }
  };
  for await (const part of orgParts(toAsync(pages), options)) parts.push(part);
  const names = parts.map((part) => ROW_KINDS.flatMap((kind) => (part[kind] ?? []).map(nameOf)).sort());
  return { names: names.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)), asked, parts };
}

async function* toAsync<T>(list: readonly T[]): AsyncGenerator<T> {
  for (const item of list) yield Promise.resolve(item);
}

function nameOf(row: object): string {
  const { taskId, sessionKey, id, opportunityId } = row as Record<string, string | undefined>;
  return taskId ?? sessionKey ?? opportunityId ?? id ?? '';
}

test('keeps together what a visitor, a person, an address or an opportunity joins', async () => {
  const { names } = await partsOf([
    { opportunities: [{ opportunityId: '006', accountId: 'acme' } as never] },
    { webSessions: [visit('s1', 'v1'), visit('s2', 'v2'), visit('s3', undefined, 'ANN@x.com'), visit('s4', 'v4')] },
    {
      people: [
        person('00Qa'),
        person('00Qb', { email: 'ann@x.com' }),
        person('003c', { accountId: 'acme' }),
        person('003d', { accountId: 'other' })
      ]
    },
    { calls: [call('t1', 'v1', '00Qa'), call('t2', 'v2', '00Qa'), call('t3', undefined, '003c')] }
  ]);
  assert.deepEqual(names, [['003c', '006', 't3'], ['003d'], ['00Qa', 's1', 's2', 't1', 't2'], ['00Qb', 's3'], ['s4']]);
});

test('lets what is stored lead on: a Task whose visitor changed, a session and a touchpoint by their keys', async () => {
  const stored = { taskId: 't1', outcome: 'merged', visitorKey: 'old', webSession: 's9', attempts: Number.NaN } as unknown as TrackedCall;
  const { names, asked, parts } = await partsOf(
    [{ trackedCalls: [{ id: 'a1', row: stored }] }, { webSessions: [visit('s8', 'old'), visit('s9', 'else'), visit('s7', 'new')] }],
    { calls: [call('t1', 'new')] }
  );
  assert.deepEqual(names, [['a1', 's7', 's8', 's9', 't1']]);
  assert.deepEqual(asked, ['t1']);
  assert.ok(Number.isNaN(parts[0]?.trackedCalls?.[0]?.row.attempts), 'a number somebody emptied stays none');
});
