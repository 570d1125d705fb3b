import { PART_NAMES, readOrgSetup, readProgress, SETUP_PARTS, type OrgSetup, type StoredSetup, type WizardProgress } from 'c/orgSetup';
import { queryRecords, type PageReader } from 'c/recordQuery';
import { selectFields } from 'c/salesforceRecords';
import SETTINGS from '@salesforce/schema/Touchline_Setting__c';

/** `touchline__` where we are installed, blank in a scratch org (P27). */
export const PREFIX = SETTINGS.objectApiName.slice(0, -'Touchline_Setting__c'.length);

/** A setup as it was read, with what is needed to save it changed. */
export interface LoadedSetup {
  readonly setup: OrgSetup;
  readonly stored: StoredSetup;
  readonly progress: WizardProgress;
}

/** Reads all that an admin decides, in one request, as it is now: no cache answers. */
export async function loadSetup(reader: PageReader): Promise<LoadedSetup> {
  const objects = PART_NAMES.map((part) => SETUP_PARTS[part].object);
  const queries = objects.map((object) => ({ object: PREFIX + object, fields: selectFields(object, PREFIX), nameField: 'Name' }));
  const stored = readOrgSetup(await queryRecords(reader, queries), PREFIX);
  return { setup: stored.setup, stored, progress: readProgress(stored.wizardProgress) };
}
