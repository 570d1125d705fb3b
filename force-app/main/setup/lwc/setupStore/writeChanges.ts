import { SETTINGS_KEY, SETUP_PARTS, type SetupChange, type SetupPart } from 'c/orgSetup';
import { writeRecords, type RecordChange } from 'c/recordWriter';
import { writeRow, type Row } from 'c/salesforceRecords';
import { PREFIX } from './loadSetup';

/** A record the org did not take, and its words for it. */
export interface Refusal {
  readonly change: SetupChange;
  readonly error: string;
}

export interface WrittenChanges {
  readonly done: readonly SetupChange[];
  readonly refused: readonly Refusal[];
  /** Not tried: deletions whose replacements were refused. */
  readonly kept: readonly SetupChange[];
}

function recordChange(change: SetupChange): RecordChange {
  const { object } = SETUP_PARTS[change.part];
  const name = PREFIX + object;
  if (change.action === 'delete') return { action: 'delete', object: name, id: change.id };
  const fields = writeRow(object, change.values as Row<typeof object>, PREFIX);
  return change.action === 'create'
    ? { action: 'create', object: name, fields }
    : { action: 'update', object: name, id: change.id, fields };
}

async function send(changes: readonly SetupChange[], done: SetupChange[], refused: Refusal[]): Promise<void> {
  const results = await writeRecords(changes.map(recordChange));
  changes.forEach((change, i) => {
    const error = results[i]?.error;
    if (error === undefined) done.push(change);
    else refused.push({ change, error });
  });
}

/**
 * Writes rules, numbers and models in the order planned; what is refused is told and doesn't hold up the others. Nothing of a
 * part is deleted while something of it was refused: the old rule stands until the new one does.
 */
export async function writeChanges(changes: readonly SetupChange[]): Promise<WrittenChanges> {
  const done: SetupChange[] = [];
  const refused: Refusal[] = [];
  await send(
    changes.filter(({ action }) => action !== 'delete'),
    done,
    refused
  );
  const incomplete = new Set<SetupPart>(refused.map(({ change }) => change.part));
  const deletions = changes.filter(({ action }) => action === 'delete');
  const kept = deletions.filter(({ part }) => incomplete.has(part));
  await send(
    deletions.filter(({ part }) => !incomplete.has(part)),
    done,
    refused
  );
  return { done, refused, kept };
}

/** Fields of the settings row that are no decision. */
export interface SettingsStamp {
  readonly rulesVersion?: string;
  readonly wizardProgress?: string;
}

/** Writes the settings row, making it where there is none; the org's words where it refuses. */
export async function writeSettings(
  change: SetupChange | undefined,
  id: string | undefined,
  stamp: SettingsStamp
): Promise<string | undefined> {
  const values = change && change.action !== 'delete' ? change.values : {};
  const fields = writeRow('Touchline_Setting__c', { ...values, ...stamp } as Row<'Touchline_Setting__c'>, PREFIX);
  const object = `${PREFIX}Touchline_Setting__c`;
  const named = { ...writeRow('Touchline_Setting__c', { key: SETTINGS_KEY, name: 'Touchline Settings' }, PREFIX), ...fields };
  const [result] = await writeRecords([
    id === undefined ? { action: 'create', object, fields: named } : { action: 'update', object, id, fields }
  ]);
  return result?.error;
}
