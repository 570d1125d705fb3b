import type { ContactRole, Opportunity, PersonRecord } from 'c/attributionEngine';
import type { NoticedRecords } from '../../resolve/noticedRecords.ts';

/**
 * Calls that hang together with the sessions, people and opportunities they hang together with: what can be resolved
 * without looking at anything else. Rows of the large files are named by their place in the file.
 */
export interface BatchJob {
  /** Where the rows stand that were gathered. */
  readonly group: number;
  readonly calls: Float64Array;
  /** The call index's answers, call by call; places of sessions, -1 for none. */
  readonly candidates: Uint32Array;
  readonly matched: Float64Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Sessions that may be touches, matched ones included, each once. */
  readonly sessions: Float64Array;
  /** `undefined`: there is no file of people, and every WhoId is a known person. */
  readonly people?: readonly PersonRecord[];
  readonly opportunities: readonly Opportunity[];
  readonly contactRoles: readonly ContactRole[];
}

/** What became of a batch. */
export interface BatchAnswer {
  /** CSV lines in UTF-8. */
  readonly touchpoints: Uint8Array;
  readonly trackedCalls: Uint8Array;
  readonly attributionTouchpoints: Uint8Array;
  readonly counts: BatchCounts;
}

export interface BatchCounts extends NoticedRecords {
  readonly touchpoints: number;
  readonly trackedCalls: number;
  readonly attributionTouchpoints: number;
  /** Calls by outcome and reason, `merged matched` say. */
  readonly byReason: Readonly<Record<string, number>>;
  /** Opportunities that could not be attributed, with the reason. */
  readonly opportunitiesSetAside: Readonly<Record<string, string>>;
}
