/**
 * Does a Task count as a call, and is it recorded at all (R1, R2)? A visitor id makes any Task a call; without one only
 * inbound calls are recorded, so that an admin sees which vendor has to be asked for it.
 */
import type { CallTask } from './callTask';
import { canonicalVisitorId } from './canonicalVisitorId';
import type { TrackingNumber } from './channelRule';
import type { Settings } from './settings';

/** Numbers the company advertises, by E.164. */
export type TrackingNumbers = ReadonlyMap<string, TrackingNumber>;

export type Qualification =
  | { readonly kind: 'notRecorded' }
  | { readonly kind: 'skipped'; readonly reason: 'taskDeleted' | 'noVisitorId' | 'excludedByFilter'; readonly visitorKey?: string }
  | { readonly kind: 'visitor'; readonly visitorKey: string }
  | { readonly kind: 'staticNumber' };

/**
 * Tells what to do with a Task, in the order of section 5: not recorded, deleted, no visitor id, excluded by filter.
 *
 *     qualifyCall({ visitorId: 'B', isDeleted: false }, DEFAULT_SETTINGS, numbers)      // { kind: 'visitor', visitorKey: 'B' }
 *     qualifyCall({ callType: 'Inbound', isDeleted: false }, DEFAULT_SETTINGS, numbers) // { kind: 'skipped', reason: 'noVisitorId' }
 *     qualifyCall({ callType: 'Outbound', isDeleted: false }, DEFAULT_SETTINGS, numbers) // { kind: 'notRecorded' }
 */
export function qualifyCall(call: QualifiedBy, settings: Settings, numbers: TrackingNumbers): Qualification {
  const visitorKey = canonicalVisitorId(call.visitorId);
  if (!visitorKey && !looksLikeIncomingCall(call, settings)) return { kind: 'notRecorded' };
  if (call.isDeleted) return { kind: 'skipped', reason: 'taskDeleted', visitorKey };
  if (!visitorKey && !(settings.staticNumbers && isStaticNumberWithChannel(call.dialledNumber, numbers))) {
    return { kind: 'skipped', reason: 'noVisitorId' };
  }
  if (!passesFilter(call, settings)) return { kind: 'skipped', reason: 'excludedByFilter', visitorKey };
  return visitorKey ? { kind: 'visitor', visitorKey } : { kind: 'staticNumber' };
}

/** What of a Task decides whether it counts. */
export type QualifiedBy = Pick<
  CallTask,
  'visitorId' | 'type' | 'callType' | 'taskSubtype' | 'durationSeconds' | 'disposition' | 'dialledNumber' | 'isDeleted'
>;

function looksLikeIncomingCall(call: QualifiedBy, settings: Settings): boolean {
  if (call.callType?.trim()) return isOneOf(call.callType, ['Inbound']);
  return isOneOf(call.taskSubtype, ['Call']) || isOneOf(call.type, settings.callTypes);
}

/** An empty list narrows nothing; a minimum duration is reached by an equal one and not yet by a blank one. */
function passesFilter(call: QualifiedBy, settings: Settings): boolean {
  return (
    isAllowed(call.type, settings.filterTypes) &&
    isAllowed(call.callType, settings.filterCallTypes) &&
    isAllowed(call.disposition, settings.filterDispositions) &&
    (settings.minimumDurationSeconds === undefined || (call.durationSeconds ?? -1) >= settings.minimumDurationSeconds)
  );
}

function isAllowed(value: string | undefined, allowed: readonly string[]): boolean {
  return allowed.length === 0 || isOneOf(value, allowed);
}

function isOneOf(value: string | undefined, list: readonly string[]): boolean {
  const folded = value?.trim().toLowerCase();
  return !!folded && list.some((entry) => entry.trim().toLowerCase() === folded);
}

function isStaticNumberWithChannel(dialled: string | undefined, numbers: TrackingNumbers): boolean {
  const number = dialled === undefined ? undefined : numbers.get(dialled);
  return number !== undefined && !number.pooled && !!number.channel;
}
