/** How call-tracking vendors write their Tasks: subject, type, result and the moment of posting all differ. */
import type { SampleRecord } from './sampleBook.ts';
import { salesforceTime } from './instants.ts';

export interface CallFacts {
  readonly callTime: number;
  readonly seconds: number;
  readonly answered: boolean;
  /** E.164. */
  readonly caller: string;
  readonly dialled: string;
  readonly visitorId?: string;
  readonly type?: string;
  readonly number: number;
}

export interface Vendor {
  readonly name: string;
  /** Numbers shown on the web site in turn. */
  readonly pool: readonly string[];
  /** Task.Type of an answered call. */
  readonly usualType: string;
  write(call: CallFacts): SampleRecord;
  /** Seconds from the end of the call to the Task. */
  readonly postsAfter: number;
}

/** `+16145550123` → `(614) 555-0123`. */
function national(phone: string): string {
  return phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
}

const dashed = (phone: string): string => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');

function inbound(call: CallFacts): SampleRecord {
  return {
    Type: call.type,
    TaskSubtype: 'Call',
    CallType: 'Inbound',
    CallDurationInSeconds: call.seconds,
    BizibleId__c: call.visitorId
  };
}

/** Updates one Task during the call; sends the time it began. */
export const callTrackingMetrics: Vendor = {
  name: 'CallTrackingMetrics',
  pool: ['+16145550180', '+16145550181', '+16145550182', '+16145550183'],
  usualType: 'Call',
  postsAfter: 4,
  write: (call) => ({
    ...inbound(call),
    Subject: `Inbound call from ${national(call.caller)}`,
    CallDisposition: call.answered ? 'answered' : 'voicemail',
    CallObject: call.dialled,
    Touchpoint_Date__c: salesforceTime(call.callTime)
  })
};

/** Posts after the call, up to 20 minutes later, and sends no call time. */
export const callRail: Vendor = {
  name: 'CallRail',
  pool: ['+16145550185', '+16145550186', '+16145550187'],
  usualType: 'Phone Call',
  postsAfter: 45,
  write: (call) => ({
    ...inbound(call),
    Subject: `CallRail: ${call.answered ? 'Answered' : 'Missed'} Call from ${national(call.caller)}`,
    CallDisposition: call.answered ? 'Answered' : 'Missed',
    CallObject: call.dialled
  })
};

/** Polled in batches; numbers without country, times in milliseconds. */
export const invoca: Vendor = {
  name: 'Invoca',
  pool: ['+16145550190', '+16145550191'],
  usualType: 'Call',
  postsAfter: 300,
  write: (call) => ({
    ...inbound(call),
    Subject: `Invoca call LV-${String(call.number).padStart(4, '0')} ${dashed(call.caller)}`,
    CallDisposition: call.answered ? 'Connected' : 'Not connected',
    CallObject: dashed(call.dialled),
    Touchpoint_Date__c: salesforceTime(call.callTime)
  })
};

/** Legacy: no direction, no call time, all calls to the main line. */
export const dialogTech: Vendor = {
  name: 'DialogTech',
  pool: ['+16145550195'],
  usualType: 'Call',
  postsAfter: 20,
  write: (call) => ({
    ...inbound(call),
    CallType: undefined,
    Subject: 'DialogTech Call: Main line',
    CallDisposition: call.answered ? 'ANSWER' : 'NOANSWER',
    CallObject: national(call.dialled)
  })
};

export const VENDORS: readonly Vendor[] = [callTrackingMetrics, callRail, invoca, dialogTech];
