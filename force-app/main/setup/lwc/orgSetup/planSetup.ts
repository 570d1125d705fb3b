import { completeRow } from './completeRow';
import { sortRows, type StoredSetup } from './readOrgSetup';
import { keyOfRow, PART_NAMES, rowsOfPart, SETTINGS_KEY, SETUP_PARTS, type OrgSetup, type SetupPart, type SetupRow } from './setupParts';

/** One record to write. Values are the engine's: `undefined` clears a field. */
export type SetupChange =
  | { readonly action: 'create'; readonly part: SetupPart; readonly key: string; readonly values: SetupRow }
  | { readonly action: 'update'; readonly part: SetupPart; readonly key: string; readonly id: string; readonly values: SetupRow }
  | { readonly action: 'delete'; readonly part: SetupPart; readonly key: string; readonly id: string };

const SETTINGS_NAME = 'Touchline Settings';

/** Properties of which two rows say different things. */
export function differences(mine: SetupRow, theirs: SetupRow): string[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((property) => mine[property] !== theirs[property]);
}

function planPart(part: SetupPart, desired: readonly SetupRow[], stored: StoredSetup): SetupChange[] {
  const ids = stored.ids[part];
  const there = new Map(rowsOfPart(stored.setup, part).map((row) => [keyOfRow(part, row), row]));
  const wanted = new Map(desired.map((row) => [keyOfRow(part, row), completeRow(part, row)]));
  const writes = [...wanted].flatMap(([key, row]): SetupChange[] => {
    const id = ids.get(key);
    if (id === undefined) return [{ action: 'create', part, key, values: created(part, row) }];
    const old = there.get(key) ?? {};
    const changed = differences(row, old);
    return changed.length === 0
      ? []
      : [{ action: 'update', part, key, id, values: Object.fromEntries(changed.map((property) => [property, row[property]])) }];
  });
  const gone = [...ids].filter(([key]) => !wanted.has(key));
  return [...writes, ...gone.map(([key, id]): SetupChange => ({ action: 'delete', part, key, id }))];
}

function created(part: SetupPart, row: SetupRow): SetupRow {
  return part === 'settings' ? { ...row, key: SETTINGS_KEY, name: SETTINGS_NAME } : row;
}

/**
 * In this order whatever stops a save on its way leaves a rule book that holds: what is new comes before what is changed, a
 * record leaves only when all that replaces it is there, and the settings come last, since the version of the rules goes with them.
 */
const ACTIONS: readonly SetupChange['action'][] = ['create', 'update', 'delete'];
const ORDER = [...PART_NAMES].reverse();

/**
 * What has to be written so that the org holds `desired`; parts that it doesn't name stay as they are. Planned again after
 * it was written, nothing is left to do.
 *
 * @example
 * planSetup({ settings: { windowMinutes: 45 } }, stored)
 * // [{ action: 'update', part: 'settings', key: 'default', id: 'a0X…', values: { windowMinutes: 45 } }]
 */
export function planSetup(desired: Partial<OrgSetup>, stored: StoredSetup): readonly SetupChange[] {
  const changes = PART_NAMES.filter((part) => desired[part] !== undefined).flatMap((part) =>
    planPart(part, rowsOfPart(desired, part), stored)
  );
  const place = ({ part, action }: SetupChange): number =>
    part === 'settings' ? Infinity : ACTIONS.indexOf(action) * ORDER.length + ORDER.indexOf(part);
  return [...changes].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** A setup with some changes made to it: what the org holds when only these got through. */
export function applyChanges(stored: StoredSetup, changes: readonly SetupChange[]): OrgSetup {
  const parts = PART_NAMES.map((part) => {
    const rows = new Map(rowsOfPart(stored.setup, part).map((row) => [keyOfRow(part, row), row]));
    for (const change of changes.filter((one) => one.part === part)) {
      if (change.action === 'delete') rows.delete(change.key);
      else rows.set(change.key, { ...rows.get(change.key), ...change.values });
    }
    return [
      part,
      [...rows.values()].map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)))
    ] as const;
  });
  return Object.fromEntries(parts.map(([part, rows]) => [part, settle(part, rows)])) as unknown as OrgSetup;
}

function settle(part: SetupPart, rows: readonly SetupRow[]): OrgSetup[SetupPart] {
  if (part !== 'settings') return sortRows(part, rows);
  const known = SETUP_PARTS.settings.fields;
  return Object.fromEntries(Object.entries(rows[0] ?? {}).filter(([property]) => known.has(property)));
}
