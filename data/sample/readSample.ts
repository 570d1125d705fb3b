import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Where the sample's files lie beside this one. */
export const SAMPLE_FOLDER = import.meta.dirname;

/** Objects in the order in which they can be loaded: parents first. Each has a file of its name. */
export const SAMPLE_OBJECTS = [
  'Account',
  'Contact',
  'Lead',
  'Opportunity',
  'OpportunityContactRole',
  'Touchline_Setting__c',
  'Tracking_Number__c',
  'Suppression_Rule__c',
  'Web_Session__c',
  'Task',
  'Tracked_Call__c'
] as const;

export type SampleObject = (typeof SAMPLE_OBJECTS)[number];

/** A row as it stands in the file: API names without namespace; blank cells are left out. */
export type SampleRow = Readonly<Record<string, string>>;

function readCsv(path: string): SampleRow[] {
  const rows: unknown = parse(readFileSync(path), { columns: true, bom: true });
  return (rows as SampleRow[]).map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
}

/** The rows of one object's file. */
export function readSampleFile(object: SampleObject, folder = SAMPLE_FOLDER): readonly SampleRow[] {
  return readCsv(join(folder, `${object}.csv`));
}

/** One notable call and what it should become. */
export interface SampleStory {
  readonly name: string;
  /** Id of its Task in the files. */
  readonly taskId: string;
  /** Outcome before the first run, where the call was captured already. */
  readonly before?: string;
  /** `none` where the Task leaves no record (R2). */
  readonly outcome: string;
  readonly reason?: string;
  /** Channel path of its touchpoint. */
  readonly channel?: string;
  /** Rows of the reference's cases. */
  readonly reference: readonly number[];
  readonly tells: string;
}

export function readStories(folder = SAMPLE_FOLDER): readonly SampleStory[] {
  return readCsv(join(folder, 'stories.csv')).map((row) => ({
    name: row.Story ?? '',
    taskId: row.Task ?? '',
    before: row.Before,
    outcome: row.Outcome ?? '',
    reason: row.Reason,
    channel: row.Channel,
    reference: (row.Reference ?? '').split(' ').filter(Boolean).map(Number),
    tells: row.Tells ?? ''
  }));
}
