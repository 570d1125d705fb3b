/** Where a proof stands: its visit, its Task where the org shows Tasks, its tracked call and touchpoint. */
import { gql } from 'lightning/graphql';
import type { StoryCall, StoryTouchpoint } from 'c/callStory';
import { readSorted } from 'c/latestRows';
import { fieldName } from 'c/ownFields';
import { RequestError } from 'c/requestError';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';

export interface ProofTask {
  readonly id: string;
  readonly createdAt: number;
  /** What stands in the field of the visitor id; blank for nothing, or where the reader may not see it. */
  readonly visitorId: string;
}

export interface ProofFacts {
  readonly hasVisit: boolean;
  /** Absent where the org doesn't show Tasks to pages (P7). */
  readonly tasks?: readonly ProofTask[];
  readonly call?: StoryCall & { readonly id: string; readonly createdAt: number };
  readonly touchpoint?: StoryTouchpoint & { readonly id: string };
}

const CALL = 'Tracked_Call__c';
const TOUCH = 'Touchpoint__c';

async function readTasks(reader: PageReader, subject: string, visitorIdField: string): Promise<readonly ProofTask[] | undefined> {
  const field = /^[A-Za-z]\w*$/.test(visitorIdField) ? `${visitorIdField} @optional { value }` : '';
  const document = gql`query ProofTask($where: Task_Filter) { uiapi { query {
    Task(first: 5, where: $where, orderBy: { CreatedDate: { order: DESC } }) { edges { node { Id CreatedDate { value } ${field} } } }
  } } }`;
  const where = { and: [{ Subject: { eq: subject } }, { Subject: { ne: unusedText() } }] };
  try {
    const answer = (await reader.read(document, { where })) as {
      readonly uiapi: { readonly query: { readonly Task: { readonly edges: readonly { readonly node: SalesforceRecord }[] } } };
    };
    return answer.uiapi.query.Task.edges.map(({ node }) => {
      const visitorId = plainValue(node[visitorIdField]);
      return {
        id: String(node['Id']),
        createdAt: Date.parse(String(plainValue(node['CreatedDate']))),
        visitorId: typeof visitorId === 'string' ? visitorId : ''
      };
    });
  } catch (error) {
    if (error instanceof RequestError && error.code === 'refused') return undefined;
    throw error;
  }
}

const CALL_PROPERTIES = [
  'taskId',
  'outcome',
  'reason',
  'evidence',
  'vendor',
  'dialledNumber',
  'taskType',
  'sessionAgeSeconds',
  'candidates',
  'writeError'
] as const;
const TOUCH_PROPERTIES = [
  'touchpointType',
  'touchpointDate',
  'medium',
  'channel',
  'subchannel',
  'source',
  'campaignName',
  'callCount'
] as const;

/**
 * A captured call is found by the id as received: its canonical form is filled in when it is decided.
 *
 * @throws RequestError where the org can't be reached
 */
export async function readProof(
  reader: PageReader,
  { visitor, subject, visitorIdField }: { readonly visitor: string; readonly subject: string; readonly visitorIdField: string }
): Promise<ProofFacts> {
  const latest = { by: 'CreatedDate', order: 'DESC', first: 1 } as const;
  const [visits, tasks, calls, touches] = await Promise.all([
    readSorted(reader, {
      ...latest,
      object: 'Web_Session__c',
      properties: ['sessionKey'],
      where: { [fieldName('Web_Session__c', 'visitorKey')]: { eq: visitor } }
    }),
    readTasks(reader, subject, visitorIdField),
    readSorted(reader, {
      ...latest,
      object: CALL,
      properties: CALL_PROPERTIES,
      where: { [fieldName(CALL, 'visitorId')]: { eq: visitor } }
    }),
    readSorted(reader, {
      ...latest,
      object: TOUCH,
      properties: TOUCH_PROPERTIES,
      where: { [fieldName(TOUCH, 'visitorKey')]: { eq: visitor } }
    })
  ]);
  const [call] = calls;
  const [touch] = touches;
  const { taskId, outcome } = call?.row ?? {};
  return {
    hasVisit: visits.length > 0,
    ...(tasks === undefined ? {} : { tasks }),
    ...(call && taskId !== undefined
      ? { call: { ...call.row, taskId, outcome: (outcome ?? 'pending') as StoryCall['outcome'], id: call.id, createdAt: call.createdAt } }
      : {}),
    ...(touch ? { touchpoint: { ...touch.row, id: touch.id } } : {})
  };
}
