import type { TimeUnit } from './dialects.ts';

/** A table of calls, and what its columns are called. */
export interface CallTable {
  readonly table: string;
  readonly id: string;
  readonly visitorId: string;
  /** When the call began; where it is blank `createdAt` counts (R4). */
  readonly callTime?: string;
  readonly createdAt: string;
  readonly times: TimeUnit;
}

/** A table of web sessions, and what its columns are called. */
export interface SessionTable {
  readonly table: string;
  readonly sessionKey: string;
  readonly visitorId: string;
  readonly startedAt: string;
  readonly lastActivityAt?: string;
  readonly times: TimeUnit;
  /** Columns of further fields by API name; a field that is not here is looked for under its own name. */
  readonly others?: Readonly<Record<string, string>>;
}

/** Tables that hold files as a data loader exports them. */
export const DEFAULT_CALL_TABLE: CallTable = {
  table: 'calls',
  id: 'Id',
  visitorId: 'BizibleId__c',
  callTime: 'Touchpoint_Date__c',
  createdAt: 'CreatedDate',
  times: 'timestamp'
};

export const DEFAULT_SESSION_TABLE: SessionTable = {
  table: 'web_sessions',
  sessionKey: 'Session_Key__c',
  visitorId: 'BizibleId__c',
  startedAt: 'Started_At__c',
  lastActivityAt: 'Last_Activity_At__c',
  times: 'timestamp'
};
