/** Collects the records of the sample company, as a Salesforce export would list them: real-looking Ids, API names without namespace. */
import { toId18 } from 'c/salesforceRecords';

export type Cell = string | number | boolean | undefined;
export type SampleRecord = Readonly<Record<string, Cell>>;

/** Objects in the order in which they can be loaded: parents first. Standard ones carry an Id that stands for the one the org will give. */
const KEY_PREFIXES = {
  Account: '001',
  Contact: '003',
  Lead: '00Q',
  Opportunity: '006',
  OpportunityContactRole: '00K',
  Touchline_Setting__c: undefined,
  Tracking_Number__c: undefined,
  Suppression_Rule__c: undefined,
  Web_Session__c: undefined,
  Task: '00T',
  Tracked_Call__c: undefined
} as const;

export type SampleObject = keyof typeof KEY_PREFIXES;
export const SAMPLE_OBJECTS = Object.keys(KEY_PREFIXES) as SampleObject[];

/** What a call is expected to become; `none` leaves no record (R2). */
export interface Expectation {
  readonly outcome: 'merged' | 'standalone' | 'repeat' | 'skipped' | 'held' | 'none';
  readonly reason?: string;
  /** Channel path of the touchpoint, for a repeat of the one that has the credit. */
  readonly channel?: string;
}

/** One row of stories.csv. */
export interface Story {
  readonly name: string;
  readonly taskId: string;
  readonly expected: Expectation;
  /** Rows of reference-cases.md. */
  readonly reference: readonly number[];
  readonly tells: string;
}

export class SampleBook {
  readonly #records = new Map<SampleObject, SampleRecord[]>(SAMPLE_OBJECTS.map((object) => [object, []]));
  readonly stories: Story[] = [];

  /** Takes in a record; gives the Id that other records name it by. */
  add(object: SampleObject, fields: SampleRecord): string {
    const records = this.#records.get(object) ?? [];
    const prefix = KEY_PREFIXES[object];
    const id = prefix === undefined ? '' : (toId18(`${prefix}Lv00000${String(records.length + 1).padStart(5, '0')}`) ?? '');
    records.push(prefix === undefined ? fields : { Id: id, ...fields });
    return id;
  }

  tell(story: Story): void {
    this.stories.push(story);
  }

  records(object: SampleObject): readonly SampleRecord[] {
    return this.#records.get(object) ?? [];
  }
}
