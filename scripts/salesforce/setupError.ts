/** What an admin has to put right before a run can be trusted, in words: which org, what is wrong, what to do. */
import type { SfError } from '@salesforce/core';
import type { SetupProblem } from 'c/salesforceRecords';
import { OrgError } from './orgError.ts';
import { BUDGET_SPENT, isOutOfRequests, OUT_OF_REQUESTS } from './requestBudget.ts';
import { loadWords } from './words.ts';

const messages = loadWords('touchline.setup');

/** One line for a setting or rule that can't hold. */
export function describeProblem(problem: SetupProblem): string {
  const line = describeValue(problem);
  return problem.group === undefined ? line : messages.getMessage('problem.inGroup', [line, problem.group]);
}

function describeValue({ object, key, field, value, expected, allowed = [], reason }: SetupProblem): string {
  const place = key === undefined ? `${object}.${field}` : `${object} "${key}", ${field}`;
  const [owner = '', ...types] = allowed;
  switch (expected) {
    case 'model':
      return messages.getMessage(`model.${reason ?? 'unknownModel'}`, [value]);
    case 'oneOf':
      return messages.getMessage('problem.oneOf', [place, value, allowed.join(', ')]);
    case 'fieldName':
      return object === 'Task'
        ? messages.getMessage('problem.noVisitorIdField', [field])
        : messages.getMessage('problem.fieldName', [place, value, owner || 'the object']);
    case 'field':
      return messages.getMessage('problem.field', [place, value, owner, types.join(', ')]);
    default:
      return messages.getMessage(`problem.${expected}`, [place, value]);
  }
}

/** Settings that can't hold: a run would have to guess. */
export function settingsError(problems: readonly SetupProblem[]): SfError {
  return messages.createError('settingsWrong', [problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')]);
}

export function noDefaultSettings(org: string, keys: string): SfError {
  return messages.createError('noDefaultSettings', [org, keys]);
}

export function packageMissing(org: string): SfError {
  return messages.createError('packageMissing', [org], [org]);
}

export function accessMissing(org: string, what: readonly string[]): SfError {
  return messages.createError('accessMissing', [org, what.map((line) => `  ${line}`).join('\n')]);
}

export function sightMissing(org: string): SfError {
  return messages.createError('sightMissing', [org]);
}

export function sightUnknown(org: string): SfError {
  return messages.createError('sightUnknown', [org]);
}

const WORDS_OF_CODE: Readonly<Record<string, string>> = {
  INVALID_SESSION_ID: 'tokenExpired',
  INVALID_AUTH_HEADER: 'tokenExpired',
  [BUDGET_SPENT]: 'budgetSpent',
  REQUEST_LIMIT_EXCEEDED: 'limitExceeded',
  API_DISABLED_FOR_ORG: 'apiDisabled',
  API_CURRENTLY_DISABLED: 'apiDisabled',
  NO_CONNECTION: 'noConnection',
  NOT_FOUND: 'notFound',
  INVALID_FIELD: 'queryRefused',
  INVALID_TYPE: 'queryRefused',
  UNEXPECTED_ANSWER: 'unexpectedAnswer'
};
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Where the org is named by its address, it was given a token, and there is no login to repeat; on this machine it is a local org. */
function adviceFor(known: string, org: string): string {
  if (!URL.canParse(org)) return known;
  const isLocal = LOOPBACK.includes(new URL(org).hostname);
  if (known === 'noConnection' && isLocal) return 'localOrgStopped';
  if (known === 'tokenExpired') return isLocal ? 'localTokenExpired' : 'accessTokenExpired';
  return known;
}

/** What Salesforce refused, in words that say what to do; any other error as it is. */
export function explainOrgError(error: unknown, org: string): unknown {
  if (!(error instanceof OrgError)) return error;
  const { errorCode, message } = error;
  // A page instead of an answer, as from a proxy or a web server.
  const known = WORDS_OF_CODE[errorCode] ?? (errorCode.startsWith('HTTP_') ? 'unexpectedAnswer' : 'refused');
  const advice = adviceFor(known, org);
  const explained = messages.createError(advice, [org, message, errorCode], [org], error);
  // Whatever the advice, a script knows the error by one name.
  if (advice !== known) Object.defineProperty(explained, 'name', { value: `${(known[0] ?? '').toUpperCase()}${known.slice(1)}Error` });
  if (isOutOfRequests(error)) explained.exitCode = OUT_OF_REQUESTS;
  return explained;
}
