/**
 * Sign-in of an integration user without the `sf` CLI: JWT bearer, for timers, containers and pipelines. Who, by which app and
 * with which key file come from the environment, never from arguments; nothing is stored. By ourselves, since the CLI's library
 * takes four requests where one does.
 */
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fetch } from 'undici';
import { whyUnreadable } from '../files/bytes/whyUnreadable.ts';
import { dispatcherFor } from './dispatcher.ts';
import { toOrgError } from './orgError.ts';
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

async function assertionOf({ username, clientId, privateKeyFile, loginUrl }: JwtLogin): Promise<string> {
  const key = await readKey(privateKeyFile);
  const expires = Math.floor(Date.now() / 1000) + VALID_SECONDS;
  const claims = `${base64({ alg: 'RS256' })}.${base64({ iss: clientId, sub: username, aud: audienceOf(loginUrl), exp: expires })}`;
  return `${claims}.${sign('RSA-SHA256', Buffer.from(claims), key).toString('base64url')}`;
}

async function requestToken(login: JwtLogin, assertion: string): Promise<SignedIn> {
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion });
  const dispatcher = dispatcherFor(login.loginUrl);
  try {
    const response = await fetch(`${login.loginUrl}/services/oauth2/token`, { method: 'POST', body, dispatcher, redirect: 'error' });
    const answer: unknown = await response.json();
    if (!response.ok) throw toOrgError(response.status, answer);
    const { access_token: accessToken, instance_url: instanceUrl } = answer as { access_token?: unknown; instance_url?: unknown };
    if (typeof accessToken !== 'string' || typeof instanceUrl !== 'string') throw new Error('the answer is no token');
    return { accessToken, instanceUrl };
  } finally {
    await dispatcher.close();
  }
}

/** One request. Throws an error that names user and address, and neither key nor app. */
export async function signIn(login: JwtLogin): Promise<SignedIn> {
  const assertion = await assertionOf(login);
  try {
    return await requestToken(login, assertion);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error);
    throw messages.createError('jwtRefused', [login.username, login.loginUrl, cause.message], [], cause);
  }
}
