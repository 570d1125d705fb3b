/**
 * Everything the local org can do wrong, each with the same probability. Only what the package asks for is struck: the vendor
 * and the people of the company write by other requests, so that the same things happen in a soak as without faults.
 */
import type { FaultRule, RecordFault, RequestFault } from '../../../local-org/faults/faultRule.ts';

/** What watch and resolve ask for. */
const OUR_PATHS = ['composite', 'composite/*', 'query', 'queryAll', 'query/*', 'jobs/*', 'sobjects/Resolution_Run__c*', '/cometd/*'];
const OUR_WRITES = [
  { object: 'Touchpoint__c' },
  { object: 'Tracked_Call__c' },
  { object: 'Attribution_Touchpoint__c' },
  { object: 'Web_Session__c', operation: 'update' }
] as const;

const REQUEST_FAULTS: readonly RequestFault[] = [
  { kind: 'latency', milliseconds: 3_000 },
  { kind: 'reset' },
  { kind: 'lostAnswer' },
  { kind: 'resetMidBody' },
  { kind: 'serverError', status: 500 },
  { kind: 'serverError', status: 503, happened: true },
  { kind: 'sessionExpired' },
  { kind: 'requestLimit' }
];
const RECORD_FAULTS: readonly RecordFault[] = [
  { kind: 'lockedRow' },
  { kind: 'validationRule', formula: 'true', message: 'The customer wants it otherwise today' },
  { kind: 'requiredField', field: 'Customer_Field__c' }
];

export function soakFaults(probability: number): FaultRule[] {
  return [
    ...REQUEST_FAULTS.flatMap((fault) => OUR_PATHS.map((path): FaultRule => ({ fault, path, probability }))),
    ...RECORD_FAULTS.flatMap((fault) => OUR_WRITES.map((aim): FaultRule => ({ fault, ...aim, probability }))),
    { fault: { kind: 'failedJob', afterRecords: 20 }, probability },
    { fault: { kind: 'stuckJob', afterRecords: 20 }, probability },
    ...(['lostEvent', 'gapEvent', 'droppedEvent', 'doubledEvent', 'delayedEvent'] as const).map((kind): FaultRule => ({
      fault: { kind },
      probability
    }))
  ];
}

/** How often each fault struck, over all it was aimed at. */
export function countStrikes(rules: readonly (FaultRule & { readonly struck: number })[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { fault, struck } of rules) counts[fault.kind] = (counts[fault.kind] ?? 0) + struck;
  return counts;
}
