/** Where the path's writes go: an org by REST, a page's org by GraphQL, CSV files, or nowhere but a list. */
import type { RowKindName } from 'c/attributionEngine';
import type { PlanStep } from './planWrites';

/** A row that could not be written. The rest goes on; it is tried again by the next run. */
export interface SetAside {
  readonly kind: RowKindName;
  readonly key: string;
  readonly action: PlanStep['action'];
  /** Salesforce's own words for it. */
  readonly error: string;
  /** They stand on a tracked call too, which therefore comes again by itself. */
  readonly isOnCall?: boolean;
}

export type WriteCounts = Readonly<Record<RowKindName, { readonly created: number; readonly updated: number; readonly deleted: number }>>;

export interface WriteReport {
  readonly written: WriteCounts;
  readonly setAside: readonly SetAside[];
}

/** What a writer has to know of calls to say on them why a row was refused. */
export interface CallLookup {
  /** How often the call of a Task could not be written so far. */
  attemptsOf(taskId: string): number;
  /** The tracked call's record Id; `undefined` where there is none yet. */
  idOf(taskId: string): string | undefined;
  /** The calls that a touchpoint should have. */
  callsOf(touchpointKey: string): readonly { readonly taskId: string }[];
}

export interface RecordWriter {
  /** Makes the writes in the order of the steps. Throws only where nothing can be written at all: a broken connection, a lost login. */
  write(steps: readonly PlanStep[], calls: CallLookup): Promise<WriteReport>;
}

export const NOTHING_WRITTEN: WriteCounts = {
  trackedCall: { created: 0, updated: 0, deleted: 0 },
  touchpoint: { created: 0, updated: 0, deleted: 0 },
  attributionTouchpoint: { created: 0, updated: 0, deleted: 0 },
  webSession: { created: 0, updated: 0, deleted: 0 }
};

/** What the steps would write if all went well: the report of a dry run. */
export function countSteps(steps: readonly PlanStep[]): WriteCounts {
  return steps.reduce<WriteCounts>(
    (counts, { kind, action, writes }) => addCounts(counts, oneCount(kind, action, writes.length)),
    NOTHING_WRITTEN
  );
}

export function oneCount(kind: RowKindName, action: PlanStep['action'], count: number): WriteCounts {
  const done = { create: 'created', update: 'updated', delete: 'deleted' } as const;
  return { ...NOTHING_WRITTEN, [kind]: { ...NOTHING_WRITTEN[kind], [done[action]]: count } };
}

export function addCounts(left: WriteCounts, right: WriteCounts): WriteCounts {
  const sum = (kind: RowKindName) => ({
    created: left[kind].created + right[kind].created,
    updated: left[kind].updated + right[kind].updated,
    deleted: left[kind].deleted + right[kind].deleted
  });
  return {
    trackedCall: sum('trackedCall'),
    touchpoint: sum('touchpoint'),
    attributionTouchpoint: sum('attributionTouchpoint'),
    webSession: sum('webSession')
  };
}
