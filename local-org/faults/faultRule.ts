/** Something that goes wrong with a request. */
export type RequestFault =
  /** The answer comes late. */
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** The connection is cut before anything has happened. */
  | { readonly kind: 'reset' }
  /** What was asked has happened; the connection is cut in the place of an answer. */
  | { readonly kind: 'lostAnswer' }
  /** What was asked has happened; the answer breaks off in the middle. */
  | { readonly kind: 'resetMidBody' }
  /** An error answer: in the org's place, or, when `happened`, in the place of the answer to what has happened. */
  | { readonly kind: 'serverError'; readonly status: 500 | 502 | 503 | 504; readonly happened?: boolean }
  /** 401 INVALID_SESSION_ID. */
  | { readonly kind: 'sessionExpired' }
  /** 403 REQUEST_LIMIT_EXCEEDED. */
  | { readonly kind: 'requestLimit' };

/** Something that keeps a record from being written. */
export type RecordFault =
  /** UNABLE_TO_LOCK_ROW, as when another transaction holds the record or its parent. */
  | { readonly kind: 'lockedRow' }
  /** FIELD_CUSTOM_VALIDATION_EXCEPTION where the formula is true of the record. */
  | { readonly kind: 'validationRule'; readonly formula: string; readonly message: string; readonly field?: string }
  /** REQUIRED_FIELD_MISSING; the field may be one of the customer's that the package doesn't know. */
  | { readonly kind: 'requiredField'; readonly field: string };

export type JobFault =
  | { readonly kind: 'failedJob'; readonly afterRecords?: number; readonly errorMessage?: string }
  /** Stays as it is until it is aborted. */
  | { readonly kind: 'stuckJob'; readonly afterRecords?: number };

/** Something that goes wrong with a change event: on the bus, for all, or on its way to one client. */
export type EventFault =
  | { readonly kind: 'lostEvent' }
  | { readonly kind: 'gapEvent' }
  | { readonly kind: 'droppedEvent' }
  | { readonly kind: 'doubledEvent' }
  /** Comes behind events that come later. */
  | { readonly kind: 'delayedEvent' };

export type Fault = RequestFault | RecordFault | JobFault | EventFault;
export type FaultKind = Fault['kind'];

/**
 * A fault and what it strikes. Of what its filters let through, it strikes all, or those `at`, `every` and `probability`
 * pick, at most `times`.
 *
 *     { fault: { kind: 'serverError', status: 503 }, method: 'POST', path: 'jobs/ingest', at: [1, 2] }
 *     { fault: { kind: 'lockedRow' }, object: 'Touchpoint__c', probability: 0.05 }
 */
export interface FaultRule<F extends Fault = Fault> {
  readonly fault: F;
  /** Of a request. */
  readonly method?: string;
  /**
   * Of a request: `:id` is one step, `*` anything. Below the version's root (`jobs/ingest/:id/batches`, `sobjects/*`), or
   * the whole path when it starts with a slash (`/cometd/*`).
   */
  readonly path?: string;
  /** API name: of the record, job or event, or of what a request is about. */
  readonly object?: string;
  /** `create`, `update` or `delete` of a record, or a bulk job's operation. */
  readonly operation?: string;
  /** Which of those let through, counted from 1. */
  readonly at?: number | readonly number[];
  readonly every?: number;
  /** 0 to 1. */
  readonly probability?: number;
  readonly times?: number;
}
