import { sortRows } from './readOrgSetup';
import { keyOfRow, type SetupRow } from './setupParts';

type Rows = ReadonlyMap<string, SetupRow>;

const ruleKeyOf = (row: SetupRow): string => keyOfRow('channelRules', row);
const orderIn = (held: Rows, key: string): number => Number(held.get(key)?.['order']);

/**
 * Rules that two admins put at the same place stand one behind the other: mine behind theirs, and among themselves as I ordered
 * them. Orders are whole numbers and mostly ten apart, so that there is room.
 *
 * @param rows both put together
 * @example spaceOutRules([theirs30, mine30], { base: new Map(), mine, theirs }) // theirs at 30, mine at 31
 */
export function spaceOutRules(rows: readonly SetupRow[], { base, mine, theirs }: Readonly<Record<'base' | 'mine' | 'theirs', Rows>>) {
  const isMoved = (held: Rows, key: string): boolean => held.has(key) && !Object.is(orderIn(held, key), orderIn(base, key));
  const kept = [...theirs.keys()].filter((key) => !isMoved(mine, key));
  const fixed = new Set(kept.map((key) => orderIn(theirs, key)));
  const movedByThem = new Set(kept.filter((key) => isMoved(theirs, key)).map((key) => orderIn(theirs, key)));
  const places = new Map<string, number>();
  let last = -Infinity;
  for (const row of sortRows('channelRules', rows)) {
    const key = ruleKeyOf(row);
    let order = Number(row['order']);
    if (!Number.isFinite(order) || !isMoved(mine, key) || !(movedByThem.has(order) || order <= last)) continue;
    while (fixed.has(order) || order <= last) order++;
    last = order;
    places.set(key, order);
  }
  return rows.map((row): SetupRow => {
    const order = places.get(ruleKeyOf(row));
    return order === undefined ? row : { ...row, order };
  });
}
