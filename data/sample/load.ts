/**
 * Loads the sample company into an org through its REST API, as a vendor's or an admin's client would: collections of 200, our own
 * objects upserted by their key, standard ones created, parents first. CreatedDate is set, since call times fall back to it (R4):
 * the org has to allow "Set Audit Fields upon Record Creation".
 */
import { openTarget, type SampleTarget } from './sampleTarget.ts';
import { readSampleFile, readStories, SAMPLE_FOLDER, SAMPLE_OBJECTS, type SampleObject, type SampleRow } from './readSample.ts';

export type { SampleTarget } from './sampleTarget.ts';

export interface LoadedSample {
  /** Task Ids of the notable calls, by story. */
  readonly calls: Readonly<Record<string, string>>;
  /** How many records were written, by object. */
  readonly counts: Readonly<Record<string, number>>;
  /** Ids of the org by Ids of the files. */
  readonly ids: ReadonlyMap<string, string>;
}

const KEY_FIELDS: { readonly [name in SampleObject]?: string } = {
  Touchline_Setting__c: 'Key__c',
  Tracking_Number__c: 'Phone_E164__c',
  Suppression_Rule__c: 'Rule_Key__c',
  Web_Session__c: 'Session_Key__c',
  Tracked_Call__c: 'Task_Id__c'
};

/** Columns that an org works out for itself. */
const READ_ONLY = new Set(['Id', 'IsClosed', 'IsWon', 'IsDeleted']);
const NUMBERS = new Set(['Amount', 'CallDurationInSeconds', 'Page_Views__c', 'Window_Minutes__c', 'Minimum_Duration_Seconds__c']);

/** A cell as JSON; an Id of the files becomes the org's. */
function cellValue(field: string, value: string, ids: ReadonlyMap<string, string>): string | number | boolean {
  if (NUMBERS.has(field)) return Number(value);
  if (value === 'true' || value === 'false') return value === 'true';
  return ids.get(value) ?? value;
}

function toRecord(row: SampleRow, ids: ReadonlyMap<string, string>): Record<string, unknown> {
  const cells = Object.entries(row).filter(([field]) => !READ_ONLY.has(field));
  return Object.fromEntries(cells.map(([field, value]) => [field, cellValue(field, value, ids)]));
}

/**
 * Loads the sample; an org that already holds it is refused.
 *
 * @param target `namespace` where the package is installed with one
 * @param folder the sample's files, where they don't lie beside this module
 * @example
 * const { calls } = await loadSample({ instanceUrl: 'http://127.0.0.1:8080', accessToken: '00D…' });
 * calls['twelve-seventeen'] // '00T…', the Id of the call at 12:30
 */
export async function loadSample(target: SampleTarget, folder = SAMPLE_FOLDER): Promise<LoadedSample> {
  const org = openTarget(target);
  await org.demand('Web_Session__c');
  const [firstSession] = readSampleFile('Web_Session__c', folder);
  if (await org.exists('Web_Session__c', 'Session_Key__c', firstSession?.Session_Key__c ?? '')) {
    throw new Error('The org already holds the sample. Load it into a fresh org, or delete its records first.');
  }
  const ids = new Map<string, string>();
  const counts: Record<string, number> = {};
  for (const object of SAMPLE_OBJECTS) {
    const rows = readSampleFile(object, folder);
    const records = rows.map((row) => toRecord(row, ids));
    const written = await org.write(object, records, KEY_FIELDS[object]);
    rows.forEach((row, index) => {
      const id = written[index];
      if (row.Id && id) ids.set(row.Id, id);
    });
    counts[object] = rows.length;
  }
  const deleted = readSampleFile('Task', folder).filter((row) => row.IsDeleted === 'true');
  await org.remove(deleted.map((row) => ids.get(row.Id ?? '') ?? ''));
  const calls = Object.fromEntries(readStories(folder).map(({ name, taskId }) => [name, ids.get(taskId) ?? '']));
  return { calls, counts, ids };
}
