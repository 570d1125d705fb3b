import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { readPermissionSets } from './access/permissionSet.ts';
import { BulkApi, type BulkOptions } from './bulk/bulkApi.ts';
import { ChangeEvents, type ChangeEventOptions } from './changeEvents/changeEvents.ts';
import { ChangeLog, type Change } from './changeLog/changeLog.ts';
import type { FaultRule } from './faults/faultRule.ts';
import { faultRoutes } from './faults/faultRoutes.ts';
import { Faults } from './faults/faults.ts';
import { Flows, type FlowOptions } from './flows/flows.ts';
import { FormulaFields } from './formula/formulaFields.ts';
import type { Org, Session } from './org.ts';
import { orgActions, type OrgActions } from './orgActions.ts';
import type { Interceptor } from './rest/interceptor.ts';
import { RequestLog } from './rest/requestLog.ts';
import type { RestOrg, Route } from './rest/restRequest.ts';
import { RouteTable } from './rest/routeTable.ts';
import { ROUTES } from './rest/routes/routes.ts';
import { createServer } from './rest/server.ts';
import { readOrgSchema } from './schema/orgSchema.ts';
import { grantAccess, insertPermissionSets } from './setup/assignments.ts';
import { ORG_ID, setUpOrg, SETUP_SESSION } from './setup/newOrg.ts';
import { ADMIN, ensureUser, Sessions, type UserOptions } from './setup/users.ts';
import { datePart } from './soql/dateFunctions.ts';
import { QueryPages } from './soql/queryPages.ts';
import { openDatabase, type Stored } from './storage/database.ts';
import { Sequences } from './storage/sequences.ts';
import { ensureTables } from './storage/tables.ts';

export interface LocalOrgOptions {
  /** Folder of the package in source format. */
  readonly forceApp: string;
  /** 0: any free one. */
  readonly port?: number;
  /** Database file; in memory when absent. */
  readonly file?: string;
  /** Names of the package's components get this prefix, as in an org where it is installed. */
  readonly namespace?: string;
  /** The first is whose token `accessToken` is. Default: one administrator. */
  readonly users?: readonly UserOptions[];
  /** Clock in epoch milliseconds. */
  readonly now?: () => number;
  /** Lets CreatedDate, CreatedById and the like be set on create. */
  readonly auditFields?: boolean;
  /** Several currencies: each record has a CurrencyIsoCode, sums are in the corporate currency (USD). */
  readonly multiCurrency?: boolean;
  readonly dailyApiRequests?: number;
  /** Change Data Capture: what is selected besides the package's choice, timeouts, allowances. */
  readonly changeEvents?: ChangeEventOptions;
  /** Timing of the package's flows; false: none is active. */
  readonly flows?: FlowOptions | false;
  /** Bulk API 2.0: rows of a result page, records of a batch, size of an upload. */
  readonly bulk?: BulkOptions;
  /** What goes wrong, and the seed of what is left to chance. Other processes switch it at `/local-org/faults`. */
  readonly faults?: readonly FaultRule[];
  readonly faultSeed?: number;
}

export interface LocalOrg {
  readonly instanceUrl: string;
  readonly accessToken: string;
  readonly orgId: string;
  readonly requests: RequestLog;
  /** Sessions of all users given at the start, in order. */
  readonly sessions: readonly Session[];
  /** Inside of the org, for later parts of it (Bulk, events, flows) and for looking at what was stored. */
  readonly org: Org;
  readonly server: FastifyInstance;
  readonly changeEvents: ChangeEvents;
  readonly flows: Flows;
  readonly faults: Faults;
  /** Lead conversion, merge, undelete and the like, done by the first user. */
  readonly actions: OrgActions;
  /** Changes as they are committed, from a position on. */
  changes(options?: { after?: number; signal?: AbortSignal }): AsyncGenerator<Change>;
  /** Puts an interceptor before all requests; returns how to take it away. */
  intercept(interceptor: Interceptor): () => void;
  /** Ends a session: its token is refused from now on. */
  expire(token: string): void;
  stop(): Promise<void>;
}

/** As long as `/deleted` reaches back. */
const CHANGES_KEPT = 30 * 24 * 60 * 60 * 1000;
const DAILY_REQUESTS = 100_000;

function wholeSeconds(now: () => number): () => number {
  return () => Math.floor(now() / 1000) * 1000;
}

async function openOrg(options: LocalOrgOptions): Promise<Org> {
  const schema = readOrgSchema(options.forceApp, options.namespace, options.multiCurrency);
  const db = await openDatabase(options.file);
  const formulas = new FormulaFields(schema, options.forceApp);
  db.define('datepart', datePart);
  db.define('formula', (key, ...values: Stored[]) => formulas.evaluate(String(key), values));
  ensureTables(db, schema.objects);
  return {
    id: ORG_ID,
    schema,
    db,
    sequences: new Sequences(db),
    changes: new ChangeLog(db),
    formulas,
    now: wholeSeconds(options.now ?? Date.now),
    auditFields: options.auditFields === true,
    multiCurrency: options.multiCurrency === true,
    guards: []
  };
}

/** Makes sure the users are there with their permission sets, and gives each a token. */
function openSessions(org: Org, sessions: Sessions, options: LocalOrgOptions): void {
  const packaged = readPermissionSets(options.forceApp, options.namespace);
  org.changes.group(() => {
    insertPermissionSets(org, SETUP_SESSION, packaged);
    for (const user of options.users ?? [ADMIN]) {
      const userId = ensureUser(org, SETUP_SESSION, user);
      sessions.open(org, user, userId, grantAccess(org, SETUP_SESSION, user, userId, packaged));
    }
  });
}

/**
 * Starts a stand-in for a Salesforce org on loopback.
 *
 *     const org = await startLocalOrg({ forceApp: 'force-app' });
 *     const connection = new jsforce.Connection({ instanceUrl: org.instanceUrl, accessToken: org.accessToken, version: '67.0' });
 *     await org.stop();
 */
export async function startLocalOrg(options: LocalOrgOptions): Promise<LocalOrg> {
  const org = await openOrg(options);
  setUpOrg(org);
  org.changes.forgetBefore(org.now() - CHANGES_KEPT);
  const sessions = new Sessions();
  openSessions(org, sessions, options);
  const changeEvents = new ChangeEvents(org, options.forceApp, options.changeEvents);
  const flows = new Flows(org, options.forceApp, options.flows);
  const bulk = new BulkApi(org, options.bulk, options.file);

  const log = new RequestLog();
  const usage = { used: () => log.usedToday(org.now()), allowed: options.dailyApiRequests ?? DAILY_REQUESTS };
  const routes = new RouteTable();
  routes.add(ROUTES);
  const interceptors: Interceptor[] = [];
  const faults = new Faults({ org, bulk, changeEvents, interceptors });
  faults.set(options.faults ?? [], options.faultSeed);
  routes.add(faultRoutes(faults));
  let instanceUrl = '';
  const rest: RestOrg = {
    org,
    queries: new QueryPages(org),
    usage,
    instanceUrl: () => instanceUrl,
    startedAt: org.now(),
    deliveries: changeEvents.allowance,
    bulk,
    sessionOf: (token) => sessions.find(token),
    sessionOfUser: (username) => sessions.ofUser(org, username),
    refreshedSession: (token) => sessions.refresh(org, token),
    dispatch: (request) => {
      const found = routes.find(request.method, request.path);
      return found.route.handler({ ...request, params: found.params, root: found.root }, rest);
    }
  };
  const server = createServer({ routes, rest, log, interceptors });
  changeEvents.serve({ server, sessionOf: rest.sessionOf, interceptors });
  await server.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  instanceUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  bulk.resume((userId) => sessions.all.find((session) => session.userId === userId));

  return {
    instanceUrl,
    accessToken: sessions.all[0]?.token ?? '',
    orgId: org.id,
    requests: log,
    sessions: sessions.all,
    org,
    server,
    changeEvents,
    flows,
    faults,
    actions: orgActions(org, sessions.all[0] ?? SETUP_SESSION),
    changes: (from) => org.changes.follow(from),
    intercept: (interceptor) => {
      interceptors.push(interceptor);
      return () => void interceptors.splice(interceptors.indexOf(interceptor), 1);
    },
    expire: (token) => {
      sessions.close(token);
      changeEvents.endSession(token);
    },
    stop: async () => {
      changeEvents.stop();
      flows.stop();
      await server.close();
      await bulk.close();
      org.db.close();
    }
  };
}

export type { Change, FaultRule, Interceptor, Route, Session, UserOptions };
