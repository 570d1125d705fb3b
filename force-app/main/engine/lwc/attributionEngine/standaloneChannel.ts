import type { CallTask } from './callTask';
import type { ChannelDecision } from './classifyChannel';
import type { TrackingNumbers } from './qualifyCall';

/**
 * Channel of a call without web session (R19): that of the tracking number dialled, if the admin gave it one, else `Other`.
 *
 *     standaloneChannel({ dialledNumber: '+12025550123' }, numbers) // { channel: 'Print', subchannel: 'Brochure', … }
 *     standaloneChannel({}, numbers)                                // { channel: 'Other', … }
 */
export function standaloneChannel(call: Pick<CallTask, 'dialledNumber'>, numbers: TrackingNumbers): ChannelDecision {
  const number = call.dialledNumber === undefined ? undefined : numbers.get(call.dialledNumber);
  if (!number?.channel) return { channel: 'Other', evidence: { by: 'noRule' } };
  return { channel: number.channel, subchannel: number.subchannel, evidence: { by: 'trackingNumber' } };
}
