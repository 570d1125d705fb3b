/**
 * Authorisation, all of it: an alias or username that the `sf` CLI has stored (web login, JWT bearer, access token), or
 * SF_ACCESS_TOKEN with an instance URL, or a JWT key named in the environment, both held in memory only.
 */
import { AuthInfo, ConfigAggregator, OrgConfigProperties, StateAggregator } from '@salesforce/core';
import { readJwtLogin, signIn, type JwtLogin } from './jwtLogin.ts';
import { API_VERSION, isSendableToken, OrgHttp } from './orgHttp.ts';
import { RequestBudget, type BudgetOptions } from './requestBudget.ts';
import { loadWords } from './words.ts';

const messages = loadWords('touchline.connect');

export interface ConnectOptions {
  /** Alias or username; without one, the `sf` CLI's default org. */
  readonly targetOrg?: string;
  /** With SF_ACCESS_TOKEN in the environment. */
  readonly instanceUrl?: string;
  readonly apiVersion?: string;
  readonly budget?: BudgetOptions;
}

type Refresh = (connection: undefined, callback: (error: Error | null, accessToken?: string) => void) => Promise<void>;

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The address without a path; refused where the token would go out unencrypted, or where somebody wrote a password into it. */
function readInstanceUrl(text: string): string {
  const url = URL.parse(text);
  if (!url) throw messages.createError('badInstanceUrl', [text]);
  const { protocol, hostname, username, password, origin } = url;
  if (username !== '' || password !== '') throw messages.createError('loginInInstanceUrl');
  if (protocol === 'http:' && !LOOPBACK.test(hostname)) throw messages.createError('plainInstanceUrl', [origin]);
  if (protocol !== 'https:' && protocol !== 'http:') throw messages.createError('badInstanceUrl', [text]);
  return origin;
}

function connectByToken(instanceUrl: string, apiVersion: string, budget?: BudgetOptions): OrgHttp {
  const accessToken = process.env['SF_ACCESS_TOKEN'];
  if (!accessToken) throw messages.createError('noAccessToken');
  if (!isSendableToken(accessToken)) throw messages.createError('brokenAccessToken');
  const origin = readInstanceUrl(instanceUrl);
  return new OrgHttp({ instanceUrl: origin, accessToken, apiVersion, label: origin, budget });
}

async function defaultOrg(): Promise<string> {
  const config = await ConfigAggregator.create();
  const name = config.getPropertyValue(OrgConfigProperties.TARGET_ORG);
  if (typeof name !== 'string' || name === '') throw messages.createError('noTargetOrg');
  return name;
}

async function connectByLogin(name: string, apiVersion: string, budget?: BudgetOptions): Promise<OrgHttp> {
  const { aliases } = await StateAggregator.getInstance();
  const username = aliases.resolveUsername(name);
  let authInfo: AuthInfo;
  try {
    authInfo = await AuthInfo.create({ username });
  } catch (error) {
    throw messages.createError('unknownOrg', [name], [name], error instanceof Error ? error : undefined);
  }
  const { accessToken, instanceUrl, refreshFn } = authInfo.getConnectionOptions();
  if (!accessToken || !instanceUrl) throw messages.createError('unknownOrg', [name], [name]);
  const refresh = refreshFn as Refresh | undefined;
  return new OrgHttp({
    instanceUrl,
    accessToken,
    apiVersion,
    label: name,
    budget,
    refresh:
      refresh &&
      ((mayAskAgain) =>
        new Promise<string>((resolve, reject) => {
          // The CLI's library also asks the org whether it is a Dev Hub.
          mayAskAgain();
          void refresh(undefined, (error, token) => {
            if (token) resolve(token);
            else reject(messages.createError('tokenExpired', [name], [name], error ?? undefined));
          });
        }))
  });
}

/** An org named outright goes before the environment, which goes before the `sf` CLI's default org. */
async function connectByKey(named: JwtLogin, apiVersion: string, budget?: BudgetOptions): Promise<OrgHttp> {
  if (!URL.canParse(named.loginUrl)) throw messages.createError('badLoginUrl', [named.loginUrl]);
  const login = { ...named, loginUrl: readInstanceUrl(named.loginUrl) };
  const allowed = new RequestBudget(budget);
  allowed.take();
  let signIns = 1;
  const { accessToken, instanceUrl } = await signIn(login, () => {
    if (allowed.left === 0) return false;
    allowed.take();
    signIns++;
    return true;
  });
  const refresh = async (mayAskAgain: () => boolean): Promise<string> => (await signIn(login, mayAskAgain)).accessToken;
  const http = new OrgHttp({ instanceUrl: readInstanceUrl(instanceUrl), accessToken, apiVersion, label: login.username, budget, refresh });
  for (; signIns > 0; signIns--) http.countSignIn();
  return http;
}

/** The login of the environment, where it is the one that holds. */
export function keyLoginOf({ targetOrg, instanceUrl }: Pick<ConnectOptions, 'targetOrg' | 'instanceUrl'>): JwtLogin | undefined {
  return targetOrg === undefined && instanceUrl === undefined ? readJwtLogin(process.env) : undefined;
}

/** Opens a connection without asking the org anything yet. */
export async function connect({ targetOrg, instanceUrl, apiVersion = API_VERSION, budget }: ConnectOptions): Promise<OrgHttp> {
  if (instanceUrl !== undefined) return connectByToken(instanceUrl, apiVersion, budget);
  const login = keyLoginOf({ targetOrg });
  if (login) return connectByKey(login, apiVersion, budget);
  return connectByLogin(targetOrg ?? (await defaultOrg()), apiVersion, budget);
}
