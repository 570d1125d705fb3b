import { ok, type RestAnswer, type RestHandler, type Route } from '../restRequest.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

interface Claims {
  readonly sub?: unknown;
  /** In seconds. */
  readonly exp?: unknown;
}

/** Whom a JWT speaks for, and until when; its signature isn't checked, as the org has no certificates. */
function claimsOf(assertion: string): Claims {
  try {
    return JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()) as Claims;
  } catch {
    return {};
  }
}

function refused(description: string): RestAnswer {
  return { status: 400, body: { error: 'invalid_grant', error_description: description } };
}

/** `/services/oauth2/token` for JWT bearer and refresh tokens: gives the user's access token. */
const token: RestHandler = ({ body }, { org, instanceUrl, sessionOfUser, refreshedSession }) => {
  const form = new URLSearchParams(typeof body === 'string' ? body : '');
  const grant = form.get('grant_type');
  if (grant !== JWT_BEARER && grant !== 'refresh_token') {
    return { status: 400, body: { error: 'unsupported_grant_type', error_description: 'grant type not supported' } };
  }
  const { sub, exp } = claimsOf(form.get('assertion') ?? '');
  // The words are those of a code that came too late, for a JWT too (https://salesforce.stackexchange.com/questions/282513).
  if (grant === JWT_BEARER && typeof exp === 'number' && exp * 1000 <= Date.now()) return refused('expired authorization code');
  const session =
    grant === JWT_BEARER ? sessionOfUser(typeof sub === 'string' ? sub : '') : refreshedSession(form.get('refresh_token') ?? '');
  if (session === undefined) return refused("user hasn't approved this consumer");
  return ok({
    access_token: session.token,
    scope: 'api web refresh_token',
    instance_url: instanceUrl(),
    id: `${instanceUrl()}/id/${org.id}/${session.userId}`,
    token_type: 'Bearer'
  });
};

export const tokenRoutes: readonly Route[] = [{ method: 'POST', pattern: '/services/oauth2/token', handler: token, open: true }];
