import type { EventFault, Fault, FaultKind, JobFault, RecordFault, RequestFault } from './faultRule.ts';

export type Family = 'request' | 'record' | 'job' | 'event';

const FAMILIES: Readonly<Record<FaultKind, Family>> = {
  latency: 'request',
  reset: 'request',
  lostAnswer: 'request',
  resetMidBody: 'request',
  serverError: 'request',
  sessionExpired: 'request',
  requestLimit: 'request',
  lockedRow: 'record',
  validationRule: 'record',
  requiredField: 'record',
  failedJob: 'job',
  stuckJob: 'job',
  lostEvent: 'event',
  gapEvent: 'event',
  droppedEvent: 'event',
  doubledEvent: 'event',
  delayedEvent: 'event'
};

export function isFaultKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && kind in FAMILIES;
}

export function familyOf(kind: FaultKind): Family {
  return FAMILIES[kind];
}

export const isRequestFault = (fault: Fault): fault is RequestFault => familyOf(fault.kind) === 'request';
export const isRecordFault = (fault: Fault): fault is RecordFault => familyOf(fault.kind) === 'record';
export const isJobFault = (fault: Fault): fault is JobFault => familyOf(fault.kind) === 'job';
export const isEventFault = (fault: Fault): fault is EventFault => familyOf(fault.kind) === 'event';
