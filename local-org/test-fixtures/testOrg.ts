import { Connection } from 'jsforce';
import { join } from 'node:path';
import { startLocalOrg, type LocalOrg, type LocalOrgOptions } from '../localOrg.ts';

export const FIXTURE_PACKAGE = join(import.meta.dirname, 'package');

/** The error of a call that has to fail, as jsforce throws it. */
export interface ApiError extends Error {
  readonly errorCode: string;
}

/** Starts an org with the fixture package. */
export function startTestOrg(options: Partial<LocalOrgOptions> = {}): Promise<LocalOrg> {
  return startLocalOrg({ forceApp: FIXTURE_PACKAGE, ...options });
}

/** A real jsforce connection to it. */
export function connect(org: LocalOrg, accessToken = org.accessToken): Connection {
  return new Connection({ instanceUrl: org.instanceUrl, accessToken, version: '67.0' });
}

export interface ErrorBody {
  readonly errorCode: string;
  readonly message: string;
  readonly fields?: readonly string[];
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A request without a client library: status, headers and parsed body as they are. `T` is what the test expects. */
export async function call<T = ErrorBody[]>(
  org: LocalOrg,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {}
): Promise<Answer<T>> {
  const response = await fetch(`${org.instanceUrl}${path.startsWith('/services') ? path : `/services/data/v67.0/${path}`}`, {
    method,
    headers: { Authorization: `Bearer ${org.accessToken}`, 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body)
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text === '' ? undefined : JSON.parse(text)) as T };
}
