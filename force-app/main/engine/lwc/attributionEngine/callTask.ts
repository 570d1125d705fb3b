/** Milliseconds since 1970-01-01T00:00:00Z. The engine has no clock and no zone of its own. */
export type Instant = number;

/** A Salesforce Task that stands for a phone call, as the vendor wrote it. Read only: nothing of it is ever written back. */
export interface CallTask {
  /** Salesforce Id, 18 characters. */
  readonly taskId: string;
  /** The visitor's cookie id in the vendor's own spelling; blank is `undefined`. */
  readonly visitorId?: string;
  /** Task.Type verbatim, whatever its text. */
  readonly type?: string;
  readonly subject?: string;
  /** Inbound, Outbound or Internal. */
  readonly callType?: string;
  readonly taskSubtype?: string;
  readonly durationSeconds?: number;
  readonly disposition?: string;
  readonly createdAt: Instant;
  /** When the call began, if the vendor said so (R4). */
  readonly vendorCallTime?: Instant;
  readonly dialledNumber?: string;
  readonly callerNumber?: string;
  /** Lead (00Q) or Contact (003). */
  readonly whoId?: string;
  readonly whatId?: string;
  /** A user (005) or a queue (00G). */
  readonly ownerId?: string;
  /** The user who made the Task: some vendors are known by it. */
  readonly createdById?: string;
  readonly isDeleted: boolean;
}
