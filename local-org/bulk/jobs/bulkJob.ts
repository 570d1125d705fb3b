import type { CsvFormat } from '../csv/csvFormat.ts';

export type IngestOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete';
export type QueryOperation = 'query' | 'queryAll';
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted';

interface Job extends CsvFormat {
  readonly id: string;
  readonly object: string;
  readonly apiVersion: number;
  readonly createdById: string;
  /** Epoch milliseconds. */
  readonly createdDate: number;
  systemModstamp: number;
  state: JobState;
  errorMessage?: string;
  /** Records processed, failed ones among them. */
  processed: number;
  /** Milliseconds spent on it, and since its data was complete. */
  activeTime: number;
  totalTime: number;
}

export interface IngestJob extends Job {
  readonly kind: 'ingest';
  readonly operation: IngestOperation;
  readonly externalIdFieldName?: string;
  readonly assignmentRuleId?: string;
  hasData: boolean;
  failed: number;
  /** Bytes of the result files that belong to committed records; what a killed process wrote behind them doesn't count. */
  successfulBytes: number;
  failedBytes: number;
}

export interface QueryJob extends Job {
  readonly kind: 'query';
  readonly operation: QueryOperation;
  readonly query: string;
  /** Names of the result's columns. */
  readonly columns: readonly string[];
}

export type BulkJob = IngestJob | QueryJob;

const ENDED: ReadonlySet<JobState> = new Set(['JobComplete', 'Failed', 'Aborted']);

export function hasEnded(job: BulkJob): boolean {
  return ENDED.has(job.state);
}
