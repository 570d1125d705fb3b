/** What the mapping being typed finds: each field's proof, and the last 20 calls read with the fields that hold. */
import { gql } from 'lightning/graphql';
import type { CallTask } from 'c/attributionEngine';
import type { OrgSetup } from 'c/orgSetup';
import { objectName, ownName, selectFieldsOf } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import { callOfTrackedCall, readSettings, readTask, readTrackedCall, taskSelect, type SalesforceRecord } from 'c/salesforceRecords';
import TASK_CALL_TIME from '@salesforce/schema/Task.Touchpoint_Date__c';
import TASK_VISITOR_ID from '@salesforce/schema/Task.BizibleId__c';
import type { FieldProof, FieldUse, TaskSight } from './taskSight';

/** Settings that name a field of Task (R5). */
export const MAPPED = {
  visitorIdField: { use: 'text', blank: [TASK_VISITOR_ID.fieldApiName, 'BizibleId__c', 'bizible2__BizibleId__c'] },
  callTimeField: {
    use: 'dateTime',
    blank: [TASK_CALL_TIME.fieldApiName, 'Touchpoint_Date__c', 'bizible2__Bizible_Touchpoint_Date__c']
  },
  dialledNumberField: { use: 'text', blank: [] },
  callerNumberField: { use: 'text', blank: [] }
} as const satisfies Readonly<Record<string, { readonly use: FieldUse; readonly blank: readonly string[] }>>;

export type MappedSetting = keyof typeof MAPPED;
export const MAPPED_SETTINGS = Object.keys(MAPPED) as MappedSetting[];

/** A setting with the field it comes to: `name` is blank where none is read. */
export interface MappedField {
  readonly name: string;
  /** Absent where the org doesn't show Tasks, so that nothing can be proved. */
  readonly proof?: FieldProof;
  /** The admin named it; otherwise it was found. */
  readonly isNamed: boolean;
}

export interface CallEvidence {
  readonly source: 'tasks' | 'trackedCalls';
  readonly fields: Readonly<Record<MappedSetting, MappedField>>;
  readonly calls: readonly CallTask[];
}

const CALL = 'Tracked_Call__c';
const SHOWN = 20;

async function findField(sight: TaskSight, setting: MappedSetting, named: string | undefined): Promise<MappedField> {
  const { use, blank } = MAPPED[setting];
  if (named !== undefined) return { name: named, proof: await sight.prove(named, use), isNamed: true };
  for (const name of new Set<string>(blank)) {
    if ((await sight.prove(name, use)) === 'proved') return { name, proof: 'proved', isNamed: false };
  }
  return { name: '', proof: blank.length > 0 ? 'missing' : undefined, isNamed: false };
}

async function mapFields(setup: OrgSetup, find: (setting: MappedSetting, named: string | undefined) => Promise<MappedField>) {
  const found = await Promise.all(MAPPED_SETTINGS.map(async (setting) => [setting, await find(setting, setup.settings[setting])] as const));
  return Object.fromEntries(found) as Record<MappedSetting, MappedField>;
}

async function readTasks(sight: TaskSight, fields: CallEvidence['fields'], callTypes: readonly string[]): Promise<readonly CallTask[]> {
  const nameOf = (setting: MappedSetting): string | undefined =>
    fields[setting].proof === 'proved' && fields[setting].name !== '' ? fields[setting].name : undefined;
  const visitorId = nameOf('visitorIdField');
  const read = {
    visitorId: visitorId ?? '',
    callTime: nameOf('callTimeField'),
    dialledNumber: nameOf('dialledNumberField'),
    callerNumber: nameOf('callerNumberField')
  };
  const selected = taskSelect(read).filter((field) => field !== '');
  const tasks = await sight.readCalls(selected, { visitorId, callTypes });
  return tasks.map((task) => readTask(task, read));
}

/** Calls as they were captured: what the mapping in force found, not the one being typed. */
async function readTrackedCalls(reader: PageReader): Promise<readonly CallTask[]> {
  const fields = selectFieldsOf(CALL, [
    'taskId',
    'visitorId',
    'taskType',
    'subject',
    'direction',
    'durationSeconds',
    'disposition',
    'taskCreatedAt',
    'vendorCallTime',
    'dialledNumber',
    'callerNumber'
  ]);
  const document = gql`query LastTrackedCalls($unused: String) { uiapi { query {
    calls: ${objectName(CALL)}(first: ${String(SHOWN)}, where: { Name: { ne: $unused } }, orderBy: { CreatedDate: { order: DESC } }) {
      edges { node { Id ${fields} } }
    }
  } } }`;
  const answer = (await reader.read(document, { unused: unusedText() })) as {
    readonly uiapi: { readonly query: { readonly calls: { readonly edges: readonly { readonly node: SalesforceRecord }[] } } };
  };
  return answer.uiapi.query.calls.edges
    .map(({ node }) => readTrackedCall(node, ownName('')))
    .filter((call) => call !== undefined)
    .map(({ row }) => callOfTrackedCall(row, false));
}

/**
 * @throws RequestError where the org can't be reached
 */
export async function readCallEvidence(reader: PageReader, sight: TaskSight, setup: OrgSetup): Promise<CallEvidence> {
  const { callTypes } = readSettings(setup.settings).settings;
  if (await sight.isServed()) {
    const fields = await mapFields(setup, (setting, named) => findField(sight, setting, named));
    return { source: 'tasks', fields, calls: await readTasks(sight, fields, callTypes) };
  }
  const fields = await mapFields(setup, (_, named) => Promise.resolve({ name: named ?? '', isNamed: named !== undefined }));
  return { source: 'trackedCalls', fields, calls: await readTrackedCalls(reader) };
}
