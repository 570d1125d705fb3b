import { createHash } from 'node:crypto';
import type { Change } from '../changeLog/changeLog.ts';
import type { Org } from '../org.ts';
import type { JsonValue } from '../records/showValue.ts';
import type { ChangeEvent } from './changeEvent.ts';
import { eventValues, formulaValues } from './eventValues.ts';
import { asGap } from './gapEvent.ts';
import { mergeEvents } from './mergeEvents.ts';
import { netChanges, type NetChange } from './recordChanges.ts';

export interface EventLimits {
  /** Changes of one transaction that are told one by one; beyond them each object gets one overflow event. */
  readonly overflowAfter: number;
  /** Bytes of the largest event; a larger one is replaced by a gap event. */
  readonly largestEvent: number;
}

export const PLATFORM_LIMITS: EventLimits = { overflowAfter: 100_000, largestEvent: 1024 * 1024 };

const NO_RECORD = '000000000000000AAA';
/** Where an org's commit numbers begin is its own affair; that they go up is what counts. */
const FIRST_COMMIT = 1_100_000_000_000;

function transactionKey(orgId: string, transaction: number): string {
  const hex = createHash('md5').update(`${orgId} ${transaction}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Changes a net change counts for: one, or one a field of an update (CDC guide, Overflow Events). */
function weight({ type, fields }: NetChange): number {
  return type === 'UPDATE' ? Math.max(1, Object.keys(fields).filter((name) => !/^(LastModified|SystemMod)/.test(name)).length) : 1;
}

function bodyOf(org: Org, change: NetChange): Record<string, JsonValue> {
  const object = org.schema.object(change.object);
  if (object === undefined || change.type === 'DELETE') return {};
  const values = eventValues(object, change.fields);
  if (change.type === 'UPDATE') {
    if (object.fields.has('lastmodifieddate')) values['LastModifiedDate'] ??= new Date(change.at).toISOString();
    return values;
  }
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  return { ...filled, ...formulaValues(org, object, change.recordId) };
}

/** Turns one transaction's changes into events. */
export class TransactionEvents {
  readonly #org: Org;
  readonly #limits: EventLimits;

  constructor(org: Org, limits: EventLimits) {
    this.#org = org;
    this.#limits = limits;
  }

  /** Events of a transaction, in order. `origin` is the API behind it. */
  of(changes: readonly Change[], origin: string): ChangeEvent[] {
    const first = changes[0];
    if (first === undefined) return [];
    const common = {
      changeOrigin: origin,
      transactionKey: transactionKey(this.#org.id, first.transaction),
      commitNumber: FIRST_COMMIT + first.transaction
    };
    const events: ChangeEvent[] = [];
    const overflown = new Set<string>();
    let told = 0;
    for (const change of netChanges(changes)) {
      told += weight(change);
      if (told > this.#limits.overflowAfter) {
        if (overflown.has(change.object)) continue;
        overflown.add(change.object);
        events.push({
          ...this.#header(change),
          ...common,
          recordIds: [NO_RECORD],
          changeType: 'GAP_OVERFLOW',
          changedFields: [],
          fields: {}
        });
      } else events.push(this.#describe(change, common));
    }
    return mergeEvents(events);
  }

  #header(change: NetChange): Pick<ChangeEvent, 'entityName' | 'sequenceNumber' | 'commitTimestamp' | 'commitUser'> {
    const { object, sequenceNumber, at, userId } = change;
    return { entityName: object, sequenceNumber, commitTimestamp: at, commitUser: userId };
  }

  #describe(change: NetChange, common: Pick<ChangeEvent, 'changeOrigin' | 'transactionKey' | 'commitNumber'>): ChangeEvent {
    const header = { ...this.#header(change), ...common, recordIds: [change.recordId], changeType: change.type };
    // Archiving is done in the database, outside of any application server: subscribers get a gap event.
    if (change.type === 'UPDATE' && change.fields['IsArchived'] === 1) {
      return asGap({ ...header, changeOrigin: '', changedFields: [], fields: {} });
    }
    try {
      const fields = bodyOf(this.#org, change);
      const event: ChangeEvent = { ...header, changedFields: change.type === 'UPDATE' ? Object.keys(fields) : [], fields };
      return Buffer.byteLength(JSON.stringify(event)) > this.#limits.largestEvent ? asGap(event) : event;
    } catch {
      // What can't be described is told by its id: the platform's answer to its own internal errors.
      return asGap({ ...header, changedFields: [], fields: {} });
    }
  }
}
