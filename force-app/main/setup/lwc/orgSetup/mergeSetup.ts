import { completeRow } from './completeRow';
import { sortRows } from './readOrgSetup';
import { differences } from './planSetup';
import { shippedSetup } from './shippedSetup';
import { spaceOutRules } from './spaceOutRules';
import { keyOfRow, PART_NAMES, partOfRows, rowsOfPart, SETUP_PARTS, type OrgSetup, type SetupPart, type SetupRow } from './setupParts';

/** What two admins decided differently since both read the same. */
export interface SetupConflict {
  readonly part: SetupPart;
  /** API names without namespace. */
  readonly object: string;
  readonly key: string;
  /** Absent where one of them deleted the row, and the other changed it. */
  readonly property?: string;
  readonly field?: string;
  /** Absent: blank, or the row deleted. */
  readonly base?: SetupRow[string];
  readonly mine?: SetupRow[string];
  readonly theirs?: SetupRow[string];
  readonly deletedBy?: 'me' | 'them';
}

export interface MergedSetup {
  readonly setup: OrgSetup;
  readonly conflicts: readonly SetupConflict[];
}

type Rows = ReadonlyMap<string, SetupRow>;

function keyed(setup: Partial<OrgSetup>, part: SetupPart): Rows {
  return new Map(rowsOfPart(setup, part).map((row) => [keyOfRow(part, row), completeRow(part, row)]));
}

interface MergedRow {
  readonly row?: SetupRow;
  readonly conflicts: readonly Omit<SetupConflict, 'part' | 'object' | 'key'>[];
}

/**
 * Values that only one of the two changed are taken from that one; the rest are conflicts, where mine stands for now. Blank and the
 * shipped value mean the same: whoever saves first into an empty org writes the shipped ones and has decided nothing by it.
 */
function mergeValues(part: SetupPart, base: SetupRow, mine: SetupRow, theirs: SetupRow, shipped: SetupRow): MergedRow {
  const changedByMe = differences(mine, base);
  const merged: Record<string, SetupRow[string]> = { ...theirs };
  const conflicts = changedByMe.flatMap((property) => {
    merged[property] = mine[property];
    const isSeeded = (theirs[property] ?? shipped[property]) === (base[property] ?? shipped[property]);
    const disputed = !isSeeded && theirs[property] !== mine[property];
    const field = SETUP_PARTS[part].fields.get(property)?.field;
    return disputed ? [{ property, field, base: base[property], mine: mine[property], theirs: theirs[property] }] : [];
  });
  return { row: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)), conflicts };
}

function mergeRow(part: SetupPart, shipped: SetupRow = {}, base?: SetupRow, mine?: SetupRow, theirs?: SetupRow): MergedRow {
  if (mine && theirs) return mergeValues(part, base ?? shipped, mine, theirs, shipped);
  const left = mine ?? theirs;
  if (!left || !base) return { row: left, conflicts: [] };
  // Deleted by one: gone for good, unless the other changed it, which must not be lost without a word.
  if (differences(left, base).length === 0) return { conflicts: [] };
  return { row: left, conflicts: [{ deletedBy: mine ? 'them' : 'me' }] };
}

function mergePart(part: SetupPart, base: Rows, mine: Rows, theirs: Rows): { rows: SetupRow[]; conflicts: SetupConflict[] } {
  const rows: SetupRow[] = [];
  const conflicts: SetupConflict[] = [];
  const shipped = keyed(shippedSetup(), part);
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const { row, conflicts: found } = mergeRow(part, shipped.get(key), base.get(key), mine.get(key), theirs.get(key));
    if (row) rows.push(row);
    conflicts.push(...found.map((conflict) => ({ part, object: SETUP_PARTS[part].object, key, ...conflict })));
  }
  return { rows: part === 'channelRules' ? spaceOutRules(rows, { base, mine, theirs }) : rows, conflicts };
}

/**
 * Three ways: what I read (`base`), what I made of it (`mine`), what stands in the org by now (`theirs`). What only one of us
 * changed holds; where both did, mine stands in the merged setup and the conflict says so. Parts that I don't name are theirs.
 *
 * @example
 * mergeSetup(base, { settings: { ...base.settings, windowMinutes: 45 } }, { ...base, settings: { ...base.settings, windowMinutes: 20 } })
 * // { setup: { settings: { windowMinutes: 45, … }, … }, conflicts: [{ property: 'windowMinutes', base: 30, mine: 45, theirs: 20, … }] }
 */
export function mergeSetup(base: OrgSetup, mine: Partial<OrgSetup>, theirs: OrgSetup): MergedSetup {
  const conflicts: SetupConflict[] = [];
  const parts = PART_NAMES.map((part) => {
    if (mine[part] === undefined) return [part, theirs[part]] as const;
    const merged = mergePart(part, keyed(base, part), keyed(mine, part), keyed(theirs, part));
    conflicts.push(...merged.conflicts);
    return [part, partOfRows(part, sortRows(part, merged.rows))] as const;
  });
  return { setup: Object.fromEntries(parts) as unknown as OrgSetup, conflicts };
}
