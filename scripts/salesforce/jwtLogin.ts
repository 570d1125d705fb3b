/**
 * Sign-in of an integration user without the `sf` CLI: JWT bearer, for timers, containers and pipelines. Who, by which app and
 * with which key file come from the environment, never from arguments; nothing is stored. By ourselves, since the CLI's library
 * takes four requests where one does.
 */
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from 'c/attributionEngine';
import { fetch } from 'undici';
import { whyUnreadable } from '../files/bytes/whyUnreadable.ts';
import { dispatcherFor } from './dispatcher.ts';
import { noConnection, OrgError, toOrgError } from './orgError.ts';
import { isWorthRetrying, RETRIES, waitBefore } from './retryable.ts';
import { loadWords } from './words.ts';

const messages = loadWords('touchline.connect');

const KEY_FILE = 'TOUCHLINE_JWT_KEY_FILE';
const CLIENT_ID = 'TOUCHLINE_CLIENT_ID';
const USERNAME = 'TOUCHLINE_USERNAME';
const LOGIN_URL = 'TOUCHLINE_LOGIN_URL';
const PRODUCTION = 'https://login.salesforce.com';
const SANDBOX = 'https://test.salesforce.com';
/** Salesforce takes assertions of at most five minutes; clocks may differ by some of it. */
const VALID_SECONDS = 180;
const CLOCK_TOLERANCE_MS = 30_000;

export interface JwtLogin {
  readonly username: string;
  readonly clientId: string;
  readonly privateKeyFile: string;
  readonly loginUrl: string;
}

export interface SignedIn {
  readonly accessToken: string;
  readonly instanceUrl: string;
}

/**
 * The login the environment describes; nothing where it names no key. Throws where it is described by half.
 *
 * @example readJwtLogin({ TOUCHLINE_JWT_KEY_FILE: '/run/key.pem' }) // throws: TOUCHLINE_CLIENT_ID, TOUCHLINE_USERNAME are not set
 */
export function readJwtLogin(env: NodeJS.ProcessEnv): JwtLogin | undefined {
  const [privateKeyFile, clientId, username] = [KEY_FILE, CLIENT_ID, USERNAME].map((name) => env[name]?.trim() ?? '');
  if (!privateKeyFile) return undefined;
  const missing = [...(clientId ? [] : [CLIENT_ID]), ...(username ? [] : [USERNAME])];
  if (!clientId || !username) throw messages.createError('jwtIncomplete', [missing.join(', ')]);
  return { username, clientId, privateKeyFile, loginUrl: (env[LOGIN_URL]?.trim() || PRODUCTION).replace(/\/+$/, '') };
}

/** Whom the assertion is for: never a My Domain, but the login server behind it. */
export function audienceOf(loginUrl: string): string {
  const { hostname, protocol } = new URL(loginUrl);
  if (protocol === 'http:') return loginUrl;
  return hostname === 'test.salesforce.com' || hostname.includes('.sandbox.') ? SANDBOX : PRODUCTION;
}

function base64(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** The key of a file; it is named with what is wrong with it, and nothing of what is in it. */
async function readKey(file: string): Promise<KeyObject> {
  let text: Buffer;
  try {
    text = await readFile(file);
  } catch (error) {
    throw messages.createError('jwtKeyUnreadable', [file, whyUnreadable(error)], [], error as Error);
  }
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // OpenSSL's own words name a decoder and no mend.
  }
  throw messages.createError('jwtKeyWrong', [file], [file]);
}

async function assertionOf({ username, clientId, privateKeyFile, loginUrl }: JwtLogin, now: Instant): Promise<string> {
  const key = await readKey(privateKeyFile);
  const expires = Math.floor(now / 1000) + VALID_SECONDS;
  const claims = `${base64({ alg: 'RS256' })}.${base64({ iss: clientId, sub: username, aud: audienceOf(loginUrl), exp: expires })}`;
  return `${claims}.${sign('RSA-SHA256', Buffer.from(claims), key).toString('base64url')}`;
}

/** An answer to a sign-in, and the login server's clock. */
interface TokenAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly at: Instant;
}

async function requestToken({ loginUrl }: JwtLogin, assertion: string): Promise<TokenAnswer> {
  const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  const dispatcher = dispatcherFor(loginUrl);
  try {
    const response = await fetch(`${loginUrl}/services/oauth2/token`, { method: 'POST', body: form, dispatcher, redirect: 'error' });
    const text = await response.text();
    const at = Date.parse(response.headers.get('date') ?? '') || Date.now();
    return { status: response.status, body: parsed(text), at };
  } catch (error) {
    throw noConnection(error);
  } finally {
    await dispatcher.close();
  }
}

/** A proxy answers with a page of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function toSignedIn({ status, body }: TokenAnswer): SignedIn {
  if (status >= 300) throw toOrgError(status, body);
  const { access_token: accessToken, instance_url: instanceUrl } = (body ?? {}) as { access_token?: unknown; instance_url?: unknown };
  if (typeof accessToken !== 'string' || typeof instanceUrl !== 'string') throw new OrgError('NO_TOKEN', 'the answer is no token', status);
  return { accessToken, instanceUrl };
}

function inWords(error: unknown, { username, loginUrl }: JwtLogin): unknown {
  if (!(error instanceof OrgError)) return error;
  return messages.createError(
    isWorthRetrying(error, true) ? 'jwtUnreachable' : 'jwtRefused',
    [username, loginUrl, error.message],
    [],
    error
  );
}

/**
 * One request where all is well; what passes is tried again, and an assertion refused because our clock is wrong is made anew by the
 * login server's. Throws an error that names user and address, and neither key nor app.
 *
 * @param mayAskAgain counts a request besides the first, where one more may be made
 */
export async function signIn(login: JwtLogin, mayAskAgain: () => boolean = () => true): Promise<SignedIn> {
  const { tries: most, firstWaitMs } = RETRIES;
  let aheadMs = 0;
  for (let tries = 1; ; tries++) {
    const assertion = await assertionOf(login, Date.now() + aheadMs);
    let isClockWrong = false;
    try {
      const answer = await requestToken(login, assertion);
      isClockWrong = aheadMs === 0 && Math.abs(answer.at - Date.now()) > CLOCK_TOLERANCE_MS;
      if (isClockWrong) aheadMs = answer.at - Date.now();
      return toSignedIn(answer);
    } catch (error) {
      const passes = isWorthRetrying(error, true);
      if ((!passes && !isClockWrong) || tries === most || !mayAskAgain()) throw inWords(error, login);
      if (passes) await sleep(waitBefore(tries, { tries: most, firstWaitMs }));
    }
  }
}
