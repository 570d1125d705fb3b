import type { CallTask, Instant } from './callTask';
import type { CallTimeSource } from './decision';

/**
 * When the call began (R4): what the vendor said, else when the Task was created. Never ActivityDate, which has no
 * time of day. The source is kept because a vendor may post the Task many minutes after the call.
 *
 *     callTime({ ...task, vendorCallTime: 1000, createdAt: 9000 }) // { at: 1000, source: 'vendor' }
 */
export function callTime(call: Pick<CallTask, 'vendorCallTime' | 'createdAt'>): { at: Instant; source: CallTimeSource } {
  return call.vendorCallTime === undefined ? { at: call.createdAt, source: 'taskCreated' } : { at: call.vendorCallTime, source: 'vendor' };
}
