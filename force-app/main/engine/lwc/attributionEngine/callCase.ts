import type { CallTask, Instant } from './callTask';
import { callTime } from './callTime';
import type { CallTimeSource } from './decision';
import type { People, Person } from './person';
import { qualifyCall, type Qualification, type TrackingNumbers } from './qualifyCall';
import type { Settings } from './settings';

/** A recorded Task with what is known of it before any session is looked at. */
export interface CallCase {
  readonly task: CallTask;
  readonly qualification: Exclude<Qualification, { readonly kind: 'notRecorded' }>;
  readonly callTime: Instant;
  readonly callTimeSource: CallTimeSource;
  /** The Lead's or Contact's person; a call without one is held (R12). */
  readonly person?: Person;
}

/**
 * Opens the case of a Task: whether it counts (R1, R2), when it was (R4) and whom it names (R12). `undefined` when the
 * Task leaves no record.
 *
 *     openCase({ taskId: '00T1', visitorId: 'B', whoId: '00Q1', createdAt: 5, isDeleted: false }, settings, numbers, people)
 *     // { qualification: { kind: 'visitor', visitorKey: 'B' }, callTime: 5, callTimeSource: 'taskCreated', person: 00Q1's, task }
 */
export function openCase(task: CallTask, settings: Settings, numbers: TrackingNumbers, people: People): CallCase | undefined {
  const qualification = qualifyCall(task, settings, numbers);
  if (qualification.kind === 'notRecorded') return undefined;
  const time = callTime(task);
  return { task, qualification, callTime: time.at, callTimeSource: time.source, person: people.ofRecord(task.whoId) };
}

/** The canonical visitor id, also of a call that is skipped (R3). */
export function visitorKeyOf({ qualification }: CallCase): string | undefined {
  return qualification.kind === 'staticNumber' ? undefined : qualification.visitorKey;
}
