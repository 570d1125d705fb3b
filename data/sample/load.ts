/**
 * Loads the sample company into an org through its REST API, as a vendor's or an admin's client would: collections of 200, our own
 * objects upserted by their key, standard ones created, parents first. CreatedDate is set, since call times fall back to it (R4):
 * the org has to allow "Set Audit Fields upon Record Creation".
 */
import { openTarget, type SampleTarget } from './sampleTarget.ts';
import { readSampleFile, readStories, SAMPLE_FOLDER, SAMPLE_OBJECTS, type SampleObject, type SampleRow } from './readSample.ts';
import { daysUntil, shiftDays } from './shiftDays.ts';

export type { SampleTarget } from './sampleTarget.ts';

export interface LoadedSample {
  /** Task Ids of the notable calls, by story. */
  readonly calls: Readonly<Record<string, string>>;
  /** How many records were written, by object. */
  readonly counts: Readonly<Record<string, number>>;
  /** Ids of the org by Ids of the files. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface LoadOptions {
  /** The sample's files, where they don't lie beside this module. */
  readonly folder?: string;
  /** Epoch milliseconds: the sample is moved by whole days, so that it ends in the 24 hours before. Without it the dates are the files'. */
  readonly now?: number;
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
 * @example
 * const { calls } = await loadSample({ instanceUrl: 'http://127.0.0.1:8080', accessToken: '00D…' });
 * calls['twelve-seventeen'] // '00T…', the Id of the call at 12:30
 */
export async function loadSample(target: SampleTarget, { folder = SAMPLE_FOLDER, now }: LoadOptions = {}): Promise<LoadedSample> {
  const org = openTarget(target);
  await org.demand('Web_Session__c');
  // Sessions are of another key on another day; a number stays.
  const [firstNumber] = readSampleFile('Tracking_Number__c', folder);
  if (await org.exists('Tracking_Number__c', 'Phone_E164__c', firstNumber?.Phone_E164__c ?? '')) {
    throw new Error('The org already holds the sample. Load it into a fresh org, or delete its records first.');
  }
  const files = SAMPLE_OBJECTS.map((object) => [object, readSampleFile(object, folder)] as const);
  const allRows = files.flatMap(([, rows]) => rows);
  const days = now === undefined ? 0 : daysUntil(allRows, now);
  const ids = new Map<string, string>();
  const counts: Record<string, number> = {};
  for (const [object, filed] of files) {
    const rows = filed.map((row) => shiftDays(row, days));
    const records = rows.map((row) => toRecord(row, ids));
    const written = await org.write(object, records, KEY_FIELDS[object]);
    rows.forEach((row, index) => {
      const id = written[index];
      if (row.Id && id) ids.set(row.Id, id);
    });
    counts[object] = rows.length;
  }
  const deleted = allRows.filter((row) => row.IsDeleted === 'true');
  await org.remove(deleted.map((row) => ids.get(row.Id ?? '') ?? ''));
  const calls = Object.fromEntries(readStories(folder).map(({ name, taskId }) => [name, ids.get(taskId) ?? '']));
  return { calls, counts, ids };
}
