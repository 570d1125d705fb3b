import type { PlainWrite } from 'c/resolutionPath';
import type { RowList } from './bulk/rowList.ts';

/** Writes of one step, of which there may be more than should be in memory. */
export interface PlainWrites extends RowList<PlainWrite> {
  /** What is known of all of them together, and else is found out by going through them. */
  readonly known?: {
    /** Every one names its record by Id. */
    readonly byId: boolean;
    /** Of what is sent of any of them, besides what tells which it is. */
    readonly columns: readonly string[];
  };
}

export function everyHasId(writes: PlainWrites): boolean {
  if (writes.known) return writes.known.byId;
  for (const { id } of writes) if (id === undefined) return false;
  return true;
}
