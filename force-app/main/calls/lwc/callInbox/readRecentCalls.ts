/** What the inbox asks each time it looks, in one bounded request. */
import { gql } from 'lightning/graphql';
import type { InboxCall } from 'c/callInboxList';
import { fieldName, objectName, parentName, rowOf, selectFieldsOf } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';

export type RecentCall = Omit<InboxCall, 'isNew' | 'isDeciding'>;

export interface RecentCalls {
  /** The last ten, the latest first. */
  readonly latest: readonly RecentCall[];
  /** Task Ids of calls that wait for a decision, the oldest first. */
  readonly pending: readonly string[];
  /** Last sign of life of the automation; absent where there is none, or the reader may not see it. */
  readonly heartbeatAt?: number;
  /** A visit that a call names is one the reader may not see. */
  readonly hidesVisits: boolean;
}

const CALL = 'Tracked_Call__c';
const RUN = 'Resolution_Run__c';
const SHOWN = 10;
const PENDING_AT_ONCE = 20;
const LOOKED_THROUGH = 5;
/** A run that goes on, and the lease of a watcher. */
const ALIVE = ['running', 'held'];

const NAMED = '@optional { Id Name @optional { value } }';

/** Compared with something new each time, so that no cache answers. */
const FRESH = '{ Name: { ne: $unused } }';

function latestText(): string {
  const order = `{ CreatedDate: { order: DESC }, ${fieldName(CALL, 'taskCreatedAt')}: { order: DESC } }`;
  return `latest: ${objectName(CALL)}(first: ${String(SHOWN)}, where: ${FRESH}, orderBy: ${order}) {
    edges { node { Id
      ${selectFieldsOf(CALL, ['taskId', 'outcome', 'reason', 'callTime', 'vendorCallTime', 'taskCreatedAt', 'callerNumber'])}
      ${parentName(CALL, 'contact')} ${NAMED} ${parentName(CALL, 'lead')} ${NAMED}
      ${parentName(CALL, 'touchpoint')} @optional { Id ${selectFieldsOf('Touchpoint__c', ['channel', 'subchannel'])} }
    } }
  }`;
}

/** What only a page that decides has to know; who may not decide may not be allowed to ask it either. */
function decidingText(): string {
  const visit = fieldName(CALL, 'webSession');
  const isPending = `{ ${fieldName(CALL, 'outcome')}: { eq: "pending" } }`;
  const isAlive = `{ ${fieldName(RUN, 'status')}: { in: ${JSON.stringify(ALIVE)} } }`;
  const byHeartbeat = `{ ${fieldName(RUN, 'heartbeatAt')}: { order: DESC, nulls: LAST } }`;
  return `pending: ${objectName(CALL)}(first: ${String(PENDING_AT_ONCE)}, where: { and: [${isPending}, ${FRESH}] }, orderBy: { CreatedDate: { order: ASC } }) {
    edges { node { Id ${selectFieldsOf(CALL, ['taskId'])} } }
  }
  seen: ${objectName(CALL)}(first: ${String(LOOKED_THROUGH)}, where: { and: [{ ${visit}: { ne: null } }, ${FRESH}] }, orderBy: { CreatedDate: { order: DESC } }) {
    edges { node { Id ${visit} @optional { value } ${parentName(CALL, 'webSession')} @optional { Id } } }
  }
  runs: ${objectName(RUN)}(first: 1, where: ${isAlive}, orderBy: ${byHeartbeat}) @optional {
    edges { node { Id ${selectFieldsOf(RUN, ['heartbeatAt'])} } }
  }`;
}

interface Answer {
  readonly uiapi: {
    readonly query: Readonly<Record<string, { readonly edges: readonly { readonly node: SalesforceRecord }[] } | null | undefined>>;
  };
}

function parentOf(record: SalesforceRecord, name: string): SalesforceRecord | undefined {
  const parent = record[name];
  return typeof parent === 'object' && parent !== null ? (parent as SalesforceRecord) : undefined;
}

function personOf(record: SalesforceRecord): RecentCall['person'] {
  for (const [object, lookup] of [
    ['Contact', 'contact'],
    ['Lead', 'lead']
  ] as const) {
    const person = parentOf(record, parentName(CALL, lookup));
    const name = plainValue(person?.['Name']);
    if (person) return { id: String(person['Id']), name: typeof name === 'string' ? name : String(person['Id']), object };
  }
  return undefined;
}

function readCall(record: SalesforceRecord): RecentCall | undefined {
  const { taskId, outcome = '', reason, callTime, vendorCallTime, taskCreatedAt, callerNumber } = rowOf(CALL, record);
  if (taskId === undefined) return undefined;
  const { channel, subchannel } = rowOf('Touchpoint__c', parentOf(record, parentName(CALL, 'touchpoint')) ?? {});
  const at = callTime ?? vendorCallTime ?? taskCreatedAt;
  return { id: String(record['Id']), taskId, outcome, reason, at, channel, subchannel, person: personOf(record), callerNumber };
}

/**
 * @param decides whether the page decides calls and so has to know what waits, and what it may see
 * @throws RequestError where the org refuses or doesn't answer
 */
export async function readRecentCalls(reader: PageReader, decides: boolean): Promise<RecentCalls> {
  const document = gql`query RecentCalls($unused: String) { uiapi { query { ${latestText()} ${decides ? decidingText() : ''} } } }`;
  const { query } = ((await reader.read(document, { unused: unusedText() })) as Answer).uiapi;
  const nodes = (name: string): readonly SalesforceRecord[] => (query[name]?.edges ?? []).map(({ node }) => node);
  const [run] = nodes('runs');
  return {
    latest: nodes('latest')
      .map(readCall)
      .filter((call) => call !== undefined),
    pending: nodes('pending').flatMap((record) => rowOf(CALL, record).taskId ?? []),
    heartbeatAt: run && rowOf(RUN, run).heartbeatAt,
    hidesVisits: nodes('seen').some(
      (record) => plainValue(record[fieldName(CALL, 'webSession')]) !== undefined && !parentOf(record, parentName(CALL, 'webSession'))
    )
  };
}
