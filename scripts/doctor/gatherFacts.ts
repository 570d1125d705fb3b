/** Everything the checks ask, in as few requests as hold it: five queries each, and what only an address of its own tells. */
import {
  factsOf,
  HEALTH_READS,
  type CaptureFacts,
  type HealthCheck,
  type HealthFacts,
  type QueriedFactName,
  type Usage
} from 'c/healthChecks';
import type { SalesforceRecord } from 'c/salesforceRecords';
import { sendComposite } from '../salesforce/composite.ts';
import type { DescribedObject } from '../salesforce/describeOrg.ts';
import { OrgError } from '../salesforce/orgError.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { quote } from '../salesforce/soql.ts';
import { accessFacts, describedFields, WORKED_ON } from './accessFacts.ts';
import { describeAccess, describedOf, describePart, queryPart, recordsOf, type ShownOrg } from './describeAccess.ts';
import { factOf, soqlOf } from './healthSoql.ts';
import { hiddenReads, type HiddenReads } from './hiddenReads.ts';

const QUERIES_A_REQUEST = 5;
const BYTES_A_MB = 1_048_576;
const FLOW = 'Record_Tracked_Call';
const PERMISSION = 'Resolve_Calls';
const SETS = ['Touchline_Automation', 'Touchline_Admin'];

type Answers = ReadonlyMap<string, readonly SalesforceRecord[] | undefined>;

/** A refusal of one of these says that it can't be known, nothing else; a broken connection is an error. */
async function ask(http: OrgHttp, path: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return (await http.request({ method: 'GET', path, purpose: 'examine' })) as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (error instanceof OrgError && error.status >= 400 && error.status < 500 && error.status !== 401) return undefined;
    throw error;
  }
}

/** Queries under names of ours; the answer to one that is refused is `undefined`. */
async function askQueries(
  http: OrgHttp,
  queries: ReadonlyMap<string, string>,
  describes: readonly string[]
): Promise<{ readonly answers: Answers; readonly described: readonly DescribedObject[] }> {
  const answers = new Map<string, readonly SalesforceRecord[] | undefined>();
  const described: DescribedObject[] = [];
  const names = [...queries.keys()];
  for (let from = 0; from < names.length; from += QUERIES_A_REQUEST) {
    const group = names.slice(from, from + QUERIES_A_REQUEST);
    const more = from === 0 ? describes : [];
    const parts = [...group.map((name) => queryPart(queries.get(name) ?? '')), ...more.map(describePart)];
    const given = await sendComposite(http, parts, 'examine');
    for (const [i, name] of group.entries()) answers.set(name, recordsOf(given[i]));
    described.push(...given.slice(group.length).flatMap((answer) => describedOf(answer) ?? []));
  }
  return { answers, described };
}

/** Whoever holds the custom permission, however they came by it; where an org can't be asked so, by our two sets. */
function permissionQueries(userId: string): [string, string][] {
  const mine = `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = ${quote(userId)}`;
  const permission = `SELECT Id FROM CustomPermission WHERE DeveloperName = ${quote(PERMISSION)}`;
  const granting = `SELECT ParentId FROM SetupEntityAccess WHERE SetupEntityId IN (${permission})`;
  return [
    ['permission', `${mine} AND PermissionSetId IN (${granting}) LIMIT 1`],
    ['sets', `${mine} AND PermissionSet.Name IN (${SETS.map(quote).join(', ')}) LIMIT 1`]
  ];
}

function captureQueries({ prefix, organizationId }: ShownOrg): [string, string][] {
  const switched = `SELECT ${prefix}Capture_Off__c FROM ${prefix}Touchline_Switch__c WHERE SetupOwnerId = ${quote(organizationId ?? '')}`;
  const flow = `SELECT IsActive FROM FlowDefinitionView WHERE ApiName IN (${quote(FLOW)}, ${quote(prefix + FLOW)}) LIMIT 1`;
  return [
    ['switch', switched],
    ['flow', flow]
  ];
}

function captureFacts(answers: Answers, prefix: string): CaptureFacts {
  const switches = answers.get('switch');
  const active = answers.get('flow')?.[0]?.['IsActive'];
  return {
    switchedOff: switches && switches[0]?.[`${prefix}Capture_Off__c`] === true,
    flowActive: typeof active === 'boolean' ? active : undefined
  };
}

function usageOf(limits: Readonly<Record<string, unknown>> | undefined, name: string, unit = 1): Usage | undefined {
  const { Max, Remaining } = (limits?.[name] ?? {}) as { readonly Max?: unknown; readonly Remaining?: unknown };
  if (typeof Max !== 'number' || typeof Remaining !== 'number') return undefined;
  return { used: (Max - Remaining) * unit, most: Max * unit };
}

function isQueried(name: string): name is QueriedFactName {
  return name in HEALTH_READS;
}

/** What is known, and of what is not, why. */
export interface GatheredFacts {
  readonly facts: HealthFacts;
  readonly hidden: HiddenReads;
}

/** The check that names every hidden field itself. */
const ACCESS_CHECK = 'ownObjects';

/** The facts of these checks. Throws where the org can't be reached, refuses the user, or has no package. */
export async function gatherFacts(http: OrgHttp, checks: readonly HealthCheck[]): Promise<GatheredFacts> {
  const wanted = new Set<string>(factsOf(checks));
  const wantsAccess = wanted.has('access');
  // The settings say which fields of a Task must be seen.
  if (wantsAccess) wanted.add('settings');
  const shown = await describeAccess(http);
  const { prefix } = shown;
  const now = http.orgTime;
  const user = wantsAccess ? await ask(http, '/services/oauth2/userinfo') : undefined;
  const reads = [...wanted].filter(isQueried);
  const userId = typeof user?.['user_id'] === 'string' ? user['user_id'] : undefined;
  const queries = new Map([
    ...reads.map((name): [string, string] => [name, soqlOf(HEALTH_READS[name], prefix, now)]),
    ...(userId === undefined ? [] : permissionQueries(userId)),
    ...(wanted.has('capture') ? captureQueries(shown) : [])
  ]);
  const { answers, described } = await askQueries(http, queries, wantsAccess ? WORKED_ON.map((object) => prefix + object) : []);
  const objects = new Map([...shown.objects, ...described.map((object): [string, DescribedObject] => [object.name, object])]);
  const limits = wanted.has('dailyRequests') || wanted.has('storage') ? await ask(http, '/limits') : undefined;
  const known = reads.map((name) => {
    const records = answers.get(name);
    return records ? factOf(name, HEALTH_READS[name], records, prefix) : {};
  });
  const queried = Object.assign({}, ...known) as HealthFacts;
  const granted = answers.get('permission') ?? answers.get('sets');
  const refused = checks.some(({ key }) => key === ACCESS_CHECK) ? [] : reads.filter((name) => !answers.get(name));
  const facts = {
    ...queried,
    access: wantsAccess ? accessFacts({ ...shown, objects }, granted && granted.length > 0, queried.settings) : undefined,
    capture: captureFacts(answers, prefix),
    prefix,
    described: describedFields(shown),
    orgDefaults: shown.orgDefaults,
    dailyRequests: usageOf(limits, 'DailyApiRequests'),
    storage: usageOf(limits, 'DataStorageMB', BYTES_A_MB)
  };
  return { facts, hidden: await hiddenReads(http, refused, { ...shown, objects }) };
}
