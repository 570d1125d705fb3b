/**
 * Proves that calls become touchpoints: a person, a visit and a call some minutes later, made for the purpose, decided as any
 * other and removed again, whatever came of it. The person is one of our own: a real one's journey would change on the way.
 */
import { randomUUID } from 'node:crypto';
import type { Settings } from 'c/attributionEngine';
import { resolveAll } from 'c/resolutionPath';
import { fieldPath, formatInstant, writeRow, type SalesforceRecord } from 'c/salesforceRecords';
import { explainCalls } from '../resolve/explainCalls.ts';
import { scopeOfTasks } from '../resolve/scopes.ts';
import { storyText } from '../resolve/storyText.ts';
import { deleteRequest, sendCollection } from '../salesforce/collections.ts';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { OrgReader } from '../salesforce/orgReader.ts';
import { OrgWriter } from '../salesforce/orgWriter.ts';
import { runQueries } from '../salesforce/runQueries.ts';
import { quote } from '../salesforce/soql.ts';

export interface Proof {
  /** The call became a touchpoint with the visit's data. */
  readonly proven: boolean;
  readonly outcome?: string;
  readonly reason?: string;
  /** The decision in words, as `touchline explain` tells it. */
  readonly story: string;
  /** Records that could not be removed again, with the org's reason. */
  readonly left: readonly { readonly id: string; readonly error: string }[];
}

const MINUTE = 60_000;
const LONGEST_AGE_MINUTES = 10;
const NAME = 'Touchline Proof';
const SUBJECT = 'Touchline proof: a test call, removed in a moment';

async function insert(org: OpenOrg, object: string, record: SalesforceRecord): Promise<string> {
  const answer = await org.http.request({ method: 'POST', path: `/sobjects/${object}`, body: record, purpose: 'prove' });
  return (answer as { id: string }).id;
}

/** A Task that passes whatever narrows which calls count (R1). */
function taskRecord(org: OpenOrg, visitorId: string, now: number, whoId: string): SalesforceRecord {
  const { task } = org.fields;
  const { callTypes, filterTypes, filterCallTypes, filterDispositions, minimumDurationSeconds = 0 }: Settings = org.ruleBook.settings;
  return {
    Subject: SUBJECT,
    Status: 'Completed',
    Type: filterTypes[0] ?? callTypes[0],
    CallType: filterCallTypes[0] ?? 'Inbound',
    CallDurationInSeconds: Math.max(120, minimumDurationSeconds),
    ...(filterDispositions[0] === undefined ? {} : { CallDisposition: filterDispositions[0] }),
    WhoId: whoId,
    [task.visitorId]: visitorId,
    ...(task.callTime === undefined ? {} : { [task.callTime]: formatInstant(now) })
  };
}

function sessionRecord(visitorId: string, startedAt: number, prefix: string): SalesforceRecord {
  const page = 'https://example.com/touchline-proof';
  const session = { sessionKey: visitorId, visitorId, visitorKey: visitorId, startedAt, lastActivityAt: startedAt };
  const origin = { landingPage: page, landingPageRaw: page, source: 'google', medium: 'cpc', campaignName: NAME, pageViews: 1 };
  return writeRow('Web_Session__c', { ...session, ...origin }, prefix);
}

/** What the decision left behind: the tracked call, which the capture flow may have made too, and its touchpoint. */
async function decidedIds(org: OpenOrg, taskId: string): Promise<string[]> {
  const { prefix } = org.description;
  const queries = (['Tracked_Call__c', 'Touchpoint__c'] as const).map((object) => ({
    soql: `SELECT Id FROM ${prefix}${object} WHERE ${fieldPath(object, 'taskId', prefix)} = ${quote(taskId)}`
  }));
  const [calls = [], touchpoints = []] = await runQueries(org.http, queries, 'prove');
  return [...touchpoints, ...calls].map(({ Id }) => String(Id));
}

/** What no longer looks like a call leaves no record when it is deleted (R2): a later run, which sees the recycle bin, would note it. */
async function disguise(org: OpenOrg, taskId: string): Promise<void> {
  const body = { [org.fields.task.visitorId]: null, CallType: null, Type: null };
  await org.http
    .request({ method: 'PATCH', path: `/sobjects/Task/${taskId}`, body, purpose: 'prove', repeatable: true })
    .catch(() => undefined);
}

async function remove(org: OpenOrg, made: readonly string[], taskId: string | undefined): Promise<Proof['left']> {
  if (taskId !== undefined) await disguise(org, taskId);
  const ids = [...(taskId === undefined ? [] : await decidedIds(org, taskId)), ...[...made].reverse()];
  if (ids.length === 0) return [];
  const results = await sendCollection(org.http, deleteRequest(ids));
  return results.flatMap(({ success, error = '' }, i) => (success ? [] : [{ id: ids[i] ?? '', error }]));
}

async function decide(org: OpenOrg, taskId: string, now: number): Promise<Omit<Proof, 'left'>> {
  const reader = new OrgReader(org);
  await resolveAll(await scopeOfTasks(reader, [taskId]), { reader, writer: new OrgWriter(org), now: () => now });
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const [explanation] = await explainCalls(new OrgReader(org), [taskId], { locale, timeZone });
  const story = explanation ? storyText(explanation) : '';
  if (explanation?.state !== 'decided') return { proven: false, story };
  const { outcome, reason } = explanation.call;
  return { proven: outcome === 'merged' && explanation.stored.state === 'same', outcome, reason, story };
}

/** @param now the org's own clock, in whole seconds */
export async function proveSetup(org: OpenOrg, now: number): Promise<Proof> {
  const { prefix } = org.description;
  const visitorId = randomUUID().replaceAll('-', '');
  const ageMinutes = Math.min(LONGEST_AGE_MINUTES, org.ruleBook.settings.windowMinutes / 2);
  const made: string[] = [];
  let taskId: string | undefined;
  let decided: Omit<Proof, 'left'>;
  let left: Proof['left'] = [];
  try {
    const leadId = await insert(org, 'Lead', { LastName: NAME, Company: NAME });
    made.push(leadId);
    made.push(await insert(org, `${prefix}Web_Session__c`, sessionRecord(visitorId, now - ageMinutes * MINUTE, prefix)));
    taskId = await insert(org, 'Task', taskRecord(org, visitorId, now, leadId));
    made.push(taskId);
    decided = await decide(org, taskId, now);
  } finally {
    left = await remove(org, made, taskId);
  }
  return { ...decided, left };
}
