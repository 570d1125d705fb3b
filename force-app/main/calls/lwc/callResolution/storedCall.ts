/** The call as it stands in the org: its tracked call with the touchpoint and person it names, and the settings its story speaks of. */
import { gql } from 'lightning/graphql';
import type { StoryCall, StoryTouchpoint } from 'c/callStory';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, readRow, readTrackedCall, type SalesforceRecord } from 'c/salesforceRecords';

/** A record somebody can open. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly object: 'Lead' | 'Contact';
}

export interface StoredCall {
  readonly id: string;
  readonly name: string;
  readonly call: StoryCall & { readonly decidedAt?: number };
  readonly touchpoint?: StoryTouchpoint & { readonly id: string };
  readonly person?: NamedRecord;
  /** Names of the fields a vendor fills, where the settings say others than ours. */
  readonly visitorIdField?: string;
  readonly callTimeField?: string;
}

/**
 * Names are aliases of themselves: on deployment the namespace is added to what is written out here, and the answer keeps
 * the names without it (P27). What a reader may not see is left out; the story then says so.
 */
// prettier-ignore
const STORED_CALL = gql`
  query StoredCall($taskId: String, $callId: ID, $unused: String) {
    uiapi {
      query {
        Tracked_Call__c: Tracked_Call__c(first: 1, where: { or: [
          { Task_Id__c: { eq: $taskId } }, { Id: { eq: $callId } }, { Task_Id__c: { eq: $unused } }
        ] }) {
          edges { node {
            Id
            Name @optional { value }
            Task_Id__c: Task_Id__c { value }
            Outcome__c: Outcome__c { value }
            Reason__c: Reason__c @optional { value }
            Evidence__c: Evidence__c @optional { value }
            Vendor__c: Vendor__c @optional { value }
            Dialled_Number__c: Dialled_Number__c @optional { value }
            Task_Type__c: Task_Type__c @optional { value }
            Session_Age_Seconds__c: Session_Age_Seconds__c @optional { value }
            Candidates__c: Candidates__c @optional { value }
            Decided_At__c: Decided_At__c @optional { value }
            Write_Error__c: Write_Error__c @optional { value }
            Lead__r: Lead__r @optional { Id Name @optional { value } }
            Contact__r: Contact__r @optional { Id Name @optional { value } }
            Touchpoint__r: Touchpoint__r @optional {
              Id
              Touchpoint_Type__c: Touchpoint_Type__c @optional { value }
              Touchpoint_Date__c: Touchpoint_Date__c @optional { value }
              Medium__c: Medium__c @optional { value }
              Channel__c: Channel__c @optional { value }
              Subchannel__c: Subchannel__c @optional { value }
              Source__c: Source__c @optional { value }
              Campaign_Name__c: Campaign_Name__c @optional { value }
              Call_Count__c: Call_Count__c @optional { value }
            }
          } }
        }
        Touchline_Setting__c: Touchline_Setting__c(first: 1, where: { Key__c: { eq: "default" } }) @optional {
          edges { node {
            Visitor_Id_Field__c: Visitor_Id_Field__c @optional { value }
            Call_Time_Field__c: Call_Time_Field__c @optional { value }
          } }
        }
      }
    }
  }
`;

const NO_ID = '000000000000000AAA';

interface Answer {
  readonly uiapi: {
    readonly query: Readonly<Record<string, { readonly edges: readonly { readonly node: SalesforceRecord }[] } | null | undefined>>;
  };
}

function firstOf(answer: unknown, object: string): SalesforceRecord | undefined {
  return (answer as Answer).uiapi.query[object]?.edges[0]?.node;
}

function text(value: unknown): string | undefined {
  const plain = plainValue(value);
  return typeof plain === 'string' ? plain : undefined;
}

function parentOf(record: SalesforceRecord, relationship: string): SalesforceRecord | undefined {
  const parent = record[relationship];
  return typeof parent === 'object' && parent !== null ? (parent as SalesforceRecord) : undefined;
}

function personOf(record: SalesforceRecord): NamedRecord | undefined {
  for (const object of ['Contact', 'Lead'] as const) {
    const person = parentOf(record, `${object}__r`);
    if (person) return { id: String(person['Id']), name: text(person['Name']) ?? String(person['Id']), object };
  }
  return undefined;
}

/**
 * Reads the call of a Task, or a tracked call by its Id; `undefined` when there is none that the user may see.
 *
 * @throws RequestError where the org refuses or doesn't answer
 */
export async function readStoredCall(
  reader: PageReader,
  by: { readonly taskId?: string; readonly callId?: string }
): Promise<StoredCall | undefined> {
  const unused = unusedText();
  const answer = await reader.read(STORED_CALL, { taskId: by.taskId ?? unused, callId: by.callId ?? NO_ID, unused });
  const record = firstOf(answer, 'Tracked_Call__c');
  const stored = record && readTrackedCall(record, '');
  if (!record || !stored) return undefined;
  const touchpoint = parentOf(record, 'Touchpoint__r');
  const setting = firstOf(answer, 'Touchline_Setting__c');
  return {
    id: stored.id,
    name: text(record['Name']) ?? '',
    call: stored.row,
    touchpoint: touchpoint && { ...readRow('Touchpoint__c', touchpoint).row, id: String(touchpoint['Id']) },
    person: personOf(record),
    visitorIdField: text(setting?.['Visitor_Id_Field__c']),
    callTimeField: text(setting?.['Call_Time_Field__c'])
  };
}
