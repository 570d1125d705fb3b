/**
 * The difference between the rows that should be and those that are (R6, R13, section 11). Rows are matched by key and
 * written only when a field other than the decision time differs, so a second run writes nothing and a run that was
 * broken off is finished by the next.
 */
import {
  attributionKey,
  type AttributionTouchpoint,
  type DesiredRows,
  type RowKindName,
  type Touchpoint,
  type TrackedCall,
  type WebSession
} from 'c/attributionEngine';
import type { StoredRecord } from 'c/salesforceRecords';
import { planRows, type PlannedCreate, type PlannedDelete, type PlannedUpdate } from './planRows';

/** What is stored of everything in the scope: a row here that is no longer desired is deleted. */
export interface StoredRows {
  readonly trackedCalls: readonly StoredRecord<TrackedCall>[];
  readonly touchpoints: readonly StoredRecord<Touchpoint>[];
  readonly attributionTouchpoints: readonly StoredRecord<AttributionTouchpoint>[];
}

/** What a session is to hold, of the properties that are there. */
export type SessionChange = Partial<WebSession> & Pick<WebSession, 'sessionKey'>;

export interface PlanInput {
  readonly desired: Pick<DesiredRows, 'trackedCalls' | 'touchpoints' | 'attributionTouchpoints'> & {
    readonly webSessions: readonly SessionChange[];
  };
  readonly stored: StoredRows;
  /** The properties the org stores of each kind; without it all that a row has are compared. */
  readonly fields?: Partial<Readonly<Record<RowKindName, readonly string[]>>>;
}

interface RowOf {
  trackedCall: TrackedCall;
  touchpoint: Touchpoint;
  attributionTouchpoint: AttributionTouchpoint;
  webSession: SessionChange;
}

/** Writes of one kind that may go in one request, never empty. */
export type PlanStep = {
  [K in RowKindName]:
    | { readonly kind: K; readonly action: 'delete'; readonly writes: readonly PlannedDelete[] }
    | { readonly kind: K; readonly action: 'update'; readonly writes: readonly PlannedUpdate<RowOf[K]>[] }
    | { readonly kind: K; readonly action: 'create'; readonly writes: readonly PlannedCreate<RowOf[K]>[] };
}[RowKindName];

/**
 * Plans the writes, in the order in which they have to be made: what is deleted, then touchpoints, then the tracked calls
 * that name them, sessions, and last the attribution touchpoints. A standalone call that is merged keeps its record: it is
 * re-keyed by Id (R13), and so are its attribution touchpoints.
 *
 *     planWrites({ desired: { touchpoints: [{ touchpointKey: 'session:S-1', taskId: '00T1', … }], … },
 *                  stored: { touchpoints: [{ id: 'a01', row: { touchpointKey: 'call:00T1', taskId: '00T1', … } }], … } })
 *     // [{ kind: 'touchpoint', action: 'update', writes: [{ id: 'a01', key: 'session:S-1', formerKey: 'call:00T1', changes: { touchpointKey: 'session:S-1', … } }] }]
 */
export function planWrites({ desired, stored, fields = {} }: PlanInput): PlanStep[] {
  const touchpoints = planRows(desired.touchpoints, stored.touchpoints, {
    keyOf: (row) => row.touchpointKey,
    lastingName: (row) => row.taskId,
    fields: fields.touchpoint
  });
  // Lookups hold the Id, so after the re-keying they read the new key by themselves.
  const renamed = new Map(touchpoints.updates.flatMap(({ key, formerKey }): [string, string][] => (formerKey ? [[formerKey, key]] : [])));
  const follow = <Row extends { readonly touchpoint?: string }>({ id, row }: StoredRecord<Row>): StoredRecord<Row> => {
    const touchpoint = renamed.get(row.touchpoint ?? '');
    return touchpoint ? { id, row: { ...row, touchpoint } } : { id, row };
  };
  const attributions = planRows(desired.attributionTouchpoints, stored.attributionTouchpoints.map(follow), {
    keyOf: (row) => row.attributionKey,
    lastingName: (row) => attributionKey(row.touchpoint, row.opportunity),
    fields: fields.attributionTouchpoint
  });
  const calls = planRows(desired.trackedCalls, stored.trackedCalls.map(follow), {
    keyOf: (row) => row.taskId,
    fields: fields.trackedCall,
    stamp: 'decidedAt'
  });
  const sessions = desired.webSessions.map(({ sessionKey, ...changes }) => ({ key: sessionKey, changes }));

  const steps = [
    planStep('attributionTouchpoint', 'delete', attributions.deletes),
    planStep('touchpoint', 'delete', touchpoints.deletes),
    planStep('trackedCall', 'delete', calls.deletes),
    planStep('touchpoint', 'update', touchpoints.updates),
    planStep('touchpoint', 'create', touchpoints.creates),
    planStep('trackedCall', 'update', calls.updates),
    planStep('trackedCall', 'create', calls.creates),
    planStep('webSession', 'update', sessions),
    planStep('attributionTouchpoint', 'update', attributions.updates),
    planStep('attributionTouchpoint', 'create', attributions.creates)
  ];
  return steps.filter(({ writes }) => writes.length > 0);
}

type Step<K extends RowKindName, A extends PlanStep['action']> = Extract<PlanStep, { readonly kind: K; readonly action: A }>;

function planStep<K extends RowKindName, A extends PlanStep['action']>(kind: K, action: A, writes: Step<K, A>['writes']): PlanStep {
  return { kind, action, writes } as PlanStep;
}
