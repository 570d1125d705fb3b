import { BUILT_IN_MODELS, compareByteOrder } from 'c/attributionEngine';
import { readRow, type FieldProblem, type SalesforceRecord } from 'c/salesforceRecords';
import { completeRow } from './completeRow';
import { keyOfRow, PART_NAMES, partOfRows, SETTINGS_KEY, SETUP_PARTS, type OrgSetup, type SetupPart, type SetupRow } from './setupParts';

/** A setup as the org holds it, with what is needed to change it. */
export interface StoredSetup {
  readonly setup: OrgSetup;
  /** Ids of the records by key; that of the settings under `default`. */
  readonly ids: Readonly<Record<SetupPart, ReadonlyMap<string, string>>>;
  readonly rulesVersion?: string;
  /** JSON of the wizard's progress, as it is stored. */
  readonly wizardProgress?: string;
  /** Values that are not what their field holds: absent from the setup. */
  readonly problems: readonly FieldProblem[];
}

/** Records by object, under its API name with the prefix. */
export interface SetupRecords {
  get(object: string): readonly SalesforceRecord[] | undefined;
}

interface Found {
  readonly id: string;
  readonly row: SetupRow;
  readonly problems: readonly FieldProblem[];
}

const MODEL_ORDER: readonly string[] = BUILT_IN_MODELS.map(({ name }) => name);

function modelPlace(row: SetupRow): number {
  const at = MODEL_ORDER.indexOf(keyOfRow('attributionModels', row));
  return at < 0 ? MODEL_ORDER.length : at;
}

/** Rules in their order, models as the specification lists them, the rest by key: the same rows always in the same places. */
export function sortRows(part: SetupPart, rows: readonly SetupRow[]): SetupRow[] {
  const place = (row: SetupRow): number =>
    part === 'channelRules' ? Number(row['order'] ?? Infinity) : part === 'attributionModels' ? modelPlace(row) : 0;
  return [...rows].sort((a, b) => place(a) - place(b) || compareByteOrder(keyOfRow(part, a), keyOfRow(part, b)));
}

/** The row under the key `default` in any case, else one that was made without a key; other rows are never read. */
function settingsRow(found: readonly Found[]): Found[] {
  const key = ({ row }: Found): string => keyOfRow('settings', row);
  const chosen = found.find((one) => key(one).toLowerCase() === SETTINGS_KEY) ?? found.find((one) => key(one) === '');
  return chosen ? [{ ...chosen, row: { ...chosen.row, key: SETTINGS_KEY } }] : [];
}

function readPart(part: SetupPart, records: SetupRecords, prefix: string): Found[] {
  const { object } = SETUP_PARTS[part];
  const found = (records.get(prefix + object) ?? []).map((record) => {
    const { row, problems } = readRow(object, record, prefix);
    return { id: String(record['Id'] ?? ''), row: row as SetupRow, problems };
  });
  return part === 'settings' ? settingsRow(found) : found;
}

/**
 * The setup an org holds. Parts without a row are empty: what then holds are the built-in defaults (R38).
 *
 * @example
 * readOrgSetup(new Map([['touchline__Touchline_Setting__c', [{ Id: 'a0X…', touchline__Key__c: 'default', touchline__Window_Minutes__c: 45 }]]]), 'touchline__')
 * // { setup: { settings: { windowMinutes: 45, carryover: true, … }, channelRules: [], … }, ids: { settings: Map { 'default' → 'a0X…' }, … }, … }
 */
export function readOrgSetup(records: SetupRecords, prefix: string): StoredSetup {
  const found = PART_NAMES.map((part) => [part, readPart(part, records, prefix)] as const);
  const setup = found.map(([part, all]) => {
    const decided = all.map(({ row }) => Object.fromEntries(Object.entries(row).filter(([property]) => isDecided(part, property))));
    return [
      part,
      partOfRows(
        part,
        sortRows(
          part,
          decided.map((row) => completeRow(part, row))
        )
      )
    ] as const;
  });
  const ids = found.map(([part, all]) => [part, new Map(all.map(({ id, row }) => [keyOfRow(part, row), id]))] as const);
  const { rulesVersion, wizardProgress } = found.find(([part]) => part === 'settings')?.[1][0]?.row ?? {};
  return {
    setup: Object.fromEntries(setup) as unknown as OrgSetup,
    ids: Object.fromEntries(ids) as unknown as StoredSetup['ids'],
    rulesVersion: typeof rulesVersion === 'string' ? rulesVersion : undefined,
    wizardProgress: typeof wizardProgress === 'string' ? wizardProgress : undefined,
    problems: found.flatMap(([, all]) => all.flatMap(({ problems }) => problems))
  };
}

function isDecided(part: SetupPart, property: string): boolean {
  return property === SETUP_PARTS[part].key || SETUP_PARTS[part].fields.has(property);
}
