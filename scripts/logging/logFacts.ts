/**
 * What a log line may say: numbers, codes and Task Ids, never a phone number, address, name or visitor id. Salesforce's own words
 * quote queries and values, so they stand in the org with the record they are about, and only their code comes here.
 */
import type { SetAside } from 'c/resolutionPath';
import { codeOfRefusal, OrgError } from '../salesforce/orgError.ts';
import { BUDGET_SPENT } from '../salesforce/requestBudget.ts';
import { BayeuxError } from '../salesforce/streaming/bayeux.ts';

export type Facts = Readonly<Record<string, unknown>>;

/** Errors whose words are ours or are about the org as a whole. */
const SAYABLE = new Set(['NO_CONNECTION', BUDGET_SPENT, 'REQUEST_LIMIT_EXCEEDED', 'INVALID_SESSION_ID']);

/** @example factsOfError(new OrgError('MALFORMED_QUERY', '… Email = …', 400)) // { errorCode: 'MALFORMED_QUERY', status: 400 } */
export function factsOfError(error: unknown): Facts {
  if (error instanceof OrgError) {
    const { errorCode, status, message } = error;
    return { errorCode, status, ...(SAYABLE.has(errorCode) ? { message } : {}) };
  }
  // The streaming endpoint words its refusals itself and quotes no more than the names of channels.
  if (error instanceof BayeuxError) return { errorCode: 'STREAM_REFUSED', message: error.message };
  if (!(error instanceof Error)) return { errorCode: 'UNKNOWN' };
  // A command explains an org's error in words of its own.
  if (error.cause instanceof OrgError) return factsOfError(error.cause);
  // A message may quote a record; where it was thrown tells a developer enough.
  const thrownAt = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { errorCode: error.name, thrownAt: thrownAt.slice(0, 5).map((line) => line.trim()) };
}

/** @example factsOfSetAside({ kind: 'trackedCall', key: '00T…', action: 'update', error: 'FIELD_CUSTOM_VALIDATION_EXCEPTION: …' }) */
export function factsOfSetAside({ kind, key, action, error }: SetAside): Facts {
  // Keys of sessions are the tracker's and may hold a visitor id.
  const [taskId] = /00T[A-Za-z0-9]{15}$/.exec(key) ?? [];
  return { kind, action, errorCode: codeOfRefusal(error), ...(taskId === undefined ? {} : { taskId }) };
}
