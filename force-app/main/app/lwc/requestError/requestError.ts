/**
 * - `refused`: the org answered, with errors
 * - `noAnswer`: nothing came back in time, or at all
 * - `closed`: the page was left before the answer came
 * - `tooMany`: more rows than a page reads; the automation has no such limit
 * - `hidden`: a record that the decision depends on is one the user may not see
 * - `setup`: a setting or rule can't hold
 * - `unrecorded`: settings name a field of the Task that pages can't read, so that they decide no call (R5)
 * - `unseen`: the decision depends on something that no page can see, whoever its user is
 */
export type RequestErrorCode = 'refused' | 'noAnswer' | 'closed' | 'tooMany' | 'hidden' | 'setup' | 'unrecorded' | 'unseen';

/** A request that did not give what was asked for. `details` are what goes into the message's placeholders. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: RequestErrorCode;
  readonly details: readonly string[];
  /** What the org gave all the same: GraphQL may answer in part. */
  readonly data: unknown;

  constructor(
    code: RequestErrorCode,
    { details = [], data, cause }: { readonly details?: readonly string[]; readonly data?: unknown; readonly cause?: unknown } = {}
  ) {
    super([code, ...details].join(': '), { cause });
    this.code = code;
    this.details = details;
    this.data = data;
  }
}
