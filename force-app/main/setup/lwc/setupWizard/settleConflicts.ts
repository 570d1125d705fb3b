/** Two admins: what each decided, put together as the later one says. */
import {
  keyOfRow,
  PART_NAMES,
  partOfRows,
  rowsOfPart,
  shippedSetup,
  type OrgSetup,
  type SetupConflict,
  type SetupPart,
  type SetupRow
} from 'c/orgSetup';

export type ConflictChoice = 'mine' | 'theirs';

/** One thing that somebody else changed. */
export interface OthersChange {
  readonly part: SetupPart;
  readonly key: string;
  /** Absent: the row as a whole came or went. */
  readonly property?: string;
  readonly before?: SetupRow[string];
  readonly after?: SetupRow[string];
  readonly row?: 'added' | 'removed';
}

function settleRow(row: SetupRow, { property, mine, theirs }: SetupConflict, choice: ConflictChoice): SetupRow {
  if (property === undefined) return row;
  const { [property]: _old, ...rest } = row;
  const value = choice === 'mine' ? mine : theirs;
  return value === undefined ? rest : { ...rest, [property]: value };
}

/**
 * @param merged mine laid over theirs
 * @param choices one for each conflict, in its place
 */
export function settleConflicts(merged: OrgSetup, conflicts: readonly SetupConflict[], choices: readonly ConflictChoice[]): OrgSetup {
  return conflicts.reduce<OrgSetup>((setup, conflict, i) => {
    const { part, key, deletedBy } = conflict;
    const choice = choices[i] ?? 'mine';
    const isGone = deletedBy !== undefined && (deletedBy === 'me') === (choice === 'mine');
    const rows = rowsOfPart(setup, part).flatMap((row) => {
      if (keyOfRow(part, row) !== key) return [row];
      return isGone ? [] : [settleRow(row, conflict, choice)];
    });
    return { ...setup, [part]: partOfRows(part, rows) };
  }, merged);
}

function keyed(setup: OrgSetup, part: SetupPart): ReadonlyMap<string, SetupRow> {
  return new Map(rowsOfPart(setup, part).map((row) => [keyOfRow(part, row), row]));
}

/** What the org holds now that is neither what I read nor what I wrote. The shipped values of a first save are nobody's change. */
export function changesByOthers(base: OrgSetup, mine: Partial<OrgSetup>, now: OrgSetup): readonly OthersChange[] {
  const shippedRows = shippedSetup();
  return PART_NAMES.flatMap((part) => {
    const [before, wanted, after] = [keyed(base, part), keyed({ ...base, ...mine }, part), keyed(now, part)];
    const shipped = keyed(shippedRows, part);
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): OthersChange[] => {
      const [own, row, seed] = [wanted.get(key), after.get(key), shipped.get(key)];
      const old = before.get(key) ?? (own && seed);
      if (!row) return old && own ? [{ part, key, row: 'removed' }] : [];
      if (!old) return own ? [] : [{ part, key, row: 'added' }];
      return [...new Set([...Object.keys(old), ...Object.keys(row)])]
        .filter((property) => row[property] !== old[property] && row[property] !== own?.[property])
        .filter((property) => old[property] !== undefined || row[property] !== seed?.[property])
        .map((property) => ({ part, key, property, before: old[property], after: row[property] }));
    });
  });
}
