import { fieldsOf, type FieldFacts, type KeyedObject, type Row } from 'c/salesforceRecords';

/** Every row an admin edits, by part. Rows of the engine's shape: camelCase of the API names, blank is absent. */
export interface OrgSetup {
  /** The one settings row, without `key`, `rulesVersion` and `wizardProgress`, which are not decisions. */
  readonly settings: Omit<Row<'Touchline_Setting__c'>, 'key' | 'name' | 'rulesVersion' | 'wizardProgress'>;
  /** Inactive rules too, in their order. */
  readonly channelRules: readonly Row<'Channel_Rule__c'>[];
  readonly trackingNumbers: readonly Row<'Tracking_Number__c'>[];
  readonly suppressionRules: readonly Row<'Suppression_Rule__c'>[];
  readonly attributionModels: readonly Row<'Attribution_Model__c'>[];
}

/** @example `channelRules` */
export type SetupPart = keyof OrgSetup;

/** What one part is made of. */
export interface PartFacts {
  readonly object: KeyedObject;
  /** The property that names a row for good. */
  readonly key: string;
  /** Properties an admin decides, with the field behind each. */
  readonly fields: ReadonlyMap<string, FieldFacts>;
  /** What a ticked or unticked box is where nothing is said: what Salesforce fills in on a new record. */
  readonly booleans: Readonly<Record<string, boolean>>;
  /** Most rows a part may have: pages read them all at each decision, in one request. */
  readonly mostRows: number;
}

const NOT_DECIDED = ['key', 'rulesVersion', 'wizardProgress'];

function part(
  object: PartFacts['object'],
  key: string,
  mostRows: number,
  booleans: Readonly<Record<string, boolean>>,
  without: readonly string[] = []
): PartFacts {
  return { object, key, mostRows, booleans, fields: new Map(fieldsOf(object).filter(([property]) => !without.includes(property))) };
}

/** In the order they are read, checked and shown. */
export const SETUP_PARTS: Readonly<Record<SetupPart, PartFacts>> = {
  settings: part('Touchline_Setting__c', 'key', 1, { carryover: true, staticNumbers: false }, ['name', ...NOT_DECIDED]),
  channelRules: part('Channel_Rule__c', 'ruleKey', 1_000, { active: true }),
  trackingNumbers: part('Tracking_Number__c', 'phoneE164', 2_000, { pooled: false }),
  suppressionRules: part('Suppression_Rule__c', 'ruleKey', 500, { active: true }),
  attributionModels: part('Attribution_Model__c', 'modelKey', 100, { active: true })
};

export const PART_NAMES = Object.keys(SETUP_PARTS) as readonly SetupPart[];

/** The key of the one settings row. */
export const SETTINGS_KEY = 'default';

/** What holds a value of any property, whatever the part. */
export type SetupRow = Readonly<Record<string, string | number | boolean | undefined>>;

/** The rows of a part, the settings as the one row they are. */
export function rowsOfPart(setup: Partial<OrgSetup>, name: SetupPart): readonly SetupRow[] {
  const rows = setup[name];
  if (rows === undefined) return [];
  return name === 'settings' ? [{ ...(rows as SetupRow), key: SETTINGS_KEY }] : (rows as readonly SetupRow[]);
}

/** The other way round: rows of a part as the part of a setup. */
export function partOfRows(name: SetupPart, rows: readonly SetupRow[]): OrgSetup[SetupPart] {
  if (name !== 'settings') return rows;
  const { key: _key, ...settings } = rows[0] ?? {};
  return settings;
}

/** The key of a row; blank where it has none. */
export function keyOfRow(name: SetupPart, row: SetupRow): string {
  const key = row[SETUP_PARTS[name].key];
  return typeof key === 'string' ? key.trim() : '';
}
