/**
 * "Resolve now" of a page, unchanged, against this endpoint: the documents our pages make, their filters with hundreds of
 * values, their mutations and `/ui-api/object-info`. Issue 6; platform facts P7, P8, P27.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startLocalOrg, type LocalOrg } from '../localOrg.ts';
import { call, connect } from '../test-fixtures/testOrg.ts';
import type { GraphqlAnswer } from './graphqlErrors.ts';
import { bundlePage } from './test-fixtures/bundlePage.ts';

const NOW = Date.parse('2026-05-04T13:00:00Z');
const FORCE_APP = join(import.meta.dirname, '../../force-app');

interface Source {
  read(document: { readonly text: string }, variables?: object): Promise<unknown>;
  describe(object: string): Promise<unknown>;
}

interface ResolveCall {
  resolveCall(taskId: string, source: Source, now: () => number): Promise<Readonly<Record<string, unknown>> | undefined>;
}

for (const namespace of [undefined, 'touchline']) {
  const own = namespace === undefined ? '' : `${namespace}__`;

  describe(namespace === undefined ? 'in a scratch org' : `where ${namespace} is installed`, () => {
    let org: LocalOrg;
    let page: ResolveCall;
    let task: string;
    let opportunity: string;

    async function make(object: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
      const named = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.endsWith('__c') ? own + name : name, value]));
      const { body } = await call<{ id?: string }>(org, 'POST', `sobjects/${object.endsWith('__c') ? own : ''}${object}`, named);
      assert.ok(body.id, JSON.stringify(body));
      return body.id;
    }

    const source: Source = {
      async read({ text }, variables = {}) {
        const { body } = await call<GraphqlAnswer>(org, 'POST', 'graphql', { query: text, variables });
        assert.deepEqual(body.errors, []);
        return body.data;
      },
      describe: async (object) => (await call<unknown>(org, 'GET', `ui-api/object-info/${object}`)).body
    };

    before(async () => {
      org = await startLocalOrg({ forceApp: FORCE_APP, namespace, now: () => NOW });
      globalThis.pagePlatform = {
        executeMutation: async ({ query, variables }) =>
          (await call<GraphqlAnswer>(org, 'POST', 'graphql', { query: query.text, variables })).body
      };
      page = await bundlePage<ResolveCall>('c/resolveCall', own);
      const account = await make('Account', { Name: 'Acme' });
      const contact = await make('Contact', { LastName: 'Ann', Email: 'ann@example.com', AccountId: account });
      opportunity = await make('Opportunity', {
        Name: 'Deal',
        AccountId: account,
        Amount: 1000,
        StageName: 'Prospecting',
        CloseDate: '2026-06-01'
      });
      task = await make('Task', { Subject: 'Call', WhoId: contact });
      await make('Tracked_Call__c', {
        Task_Id__c: task,
        BizibleId__c: 'B',
        Visitor_Key__c: 'B',
        Task_Type__c: 'Call',
        Direction__c: 'Inbound',
        Contact__c: contact,
        Task_Created_At__c: '2026-05-04T12:31:00Z',
        Vendor_Call_Time__c: '2026-05-04T12:30:00Z',
        Outcome__c: 'pending'
      });
      await make('Web_Session__c', {
        Session_Key__c: 'S-1',
        BizibleId__c: 'B',
        Visitor_Key__c: 'B',
        Started_At__c: '2026-05-04T12:17:00Z',
        Last_Activity_At__c: '2026-05-04T12:25:00Z',
        Page_Views__c: 4,
        Source__c: 'google',
        Medium__c: 'cpc',
        Click_Id__c: 'x1',
        Click_Id_Type__c: 'gclid'
      });
    });
    after(() => org.stop());

    test('a call is tied to its visit, and the opportunity credited', async () => {
      const resolved = await page.resolveCall(task, source, () => NOW);
      assert.deepEqual(
        { ...resolved, written: 0 },
        { outcome: 'merged', reason: 'matched', written: 0, setAside: [] },
        JSON.stringify(resolved)
      );
      const { records } = await connect(org).query<Record<string, unknown>>(
        `SELECT ${own}Opportunity__c, ${own}First_Touch_Revenue__c, ${own}Touchpoint__r.${own}Channel__c FROM ${own}Attribution_Touchpoint__c`
      );
      assert.deepEqual(
        records.map((record) => [record[`${own}Opportunity__c`], record[`${own}First_Touch_Revenue__c`]]),
        [[opportunity, 1000]]
      );
    });

    test('a second time writes nothing', async () => {
      assert.deepEqual(await page.resolveCall(task, source, () => NOW), {
        outcome: 'merged',
        reason: 'matched',
        written: 0,
        setAside: []
      });
    });

    test('two browsers at once make one touchpoint', async () => {
      const connection = connect(org);
      const [touchpoint] = (await connection.query<{ Id: string }>(`SELECT Id FROM ${own}Touchpoint__c`)).records;
      assert.ok(touchpoint);
      await connection.sobject(`${own}Touchpoint__c`).destroy(touchpoint.Id);
      const resolved = await Promise.all([1, 2].map(() => page.resolveCall(task, source, () => NOW)));
      assert.deepEqual(
        resolved.map((each) => [each?.['outcome'], each?.['setAside']]),
        [
          ['merged', []],
          ['merged', []]
        ]
      );
      assert.equal((await connection.query(`SELECT Id FROM ${own}Touchpoint__c`)).totalSize, 1);
    });
  });
}
