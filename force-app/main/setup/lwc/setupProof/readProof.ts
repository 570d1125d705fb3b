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
  readonly subject: string;
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

/** What tells the test from everything else. */
export interface ProofQuestion {
  readonly visitor: string;
  readonly subject: string;
  readonly visitorIdField: string;
}

const API_NAME = /^[A-Za-z]\w*$/;
const CALL = 'Tracked_Call__c';
const TOUCH = 'Touchpoint__c';

/** `undefined` where the org refuses: it shows no Tasks, or not this field. */
async function findTasks(reader: PageReader, visitorIdField: string, sought: unknown): Promise<readonly ProofTask[] | undefined> {
  const field = API_NAME.test(visitorIdField) ? `${visitorIdField} @optional { value }` : '';
  const document = gql`query ProofTask($where: Task_Filter) { uiapi { query {
    Task(first: 5, where: $where, orderBy: { CreatedDate: { order: DESC } }) {
      edges { node { Id Subject { value } CreatedDate { value } ${field} } }
    }
  } } }`;
  const where = { and: [sought, { Subject: { ne: unusedText() } }] };
  try {
    const answer = (await reader.read(document, { where })) as {
      readonly uiapi: { readonly query: { readonly Task: { readonly edges: readonly { readonly node: SalesforceRecord }[] } } };
    };
    const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
    return answer.uiapi.query.Task.edges.map(({ node }) => ({
      id: String(node['Id']),
      subject: textOf(plainValue(node['Subject'])),
      createdAt: Date.parse(String(plainValue(node['CreatedDate']))),
      visitorId: textOf(plainValue(node[visitorIdField]))
    }));
  } catch (error) {
    if (error instanceof RequestError && error.code === 'refused') return undefined;
    throw error;
  }
}

/** By the subject, which is there also where the visitor id was lost; else by the visitor id, as people rename what they save. */
async function readTasks(
  reader: PageReader,
  { visitor, subject, visitorIdField }: ProofQuestion
): Promise<readonly ProofTask[] | undefined> {
  const named = await findTasks(reader, visitorIdField, { Subject: { eq: subject } });
  if (named?.length !== 0 || !API_NAME.test(visitorIdField)) return named;
  return (await findTasks(reader, visitorIdField, { [visitorIdField]: { eq: visitor } })) ?? named;
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
export async function readProof(reader: PageReader, question: ProofQuestion): Promise<ProofFacts> {
  const { visitor } = question;
  const latest = { by: 'CreatedDate', order: 'DESC', first: 1 } as const;
  const [visits, tasks, calls, touches] = await Promise.all([
    readSorted(reader, {
      ...latest,
      object: 'Web_Session__c',
      properties: ['sessionKey'],
      where: { [fieldName('Web_Session__c', 'visitorKey')]: { eq: visitor } }
    }),
    readTasks(reader, question),
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
