import { ok, type RestHandler, type Route } from '../restRequest.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The username a JWT speaks for; its signature isn't checked, as the org has no certificates. */
function subjectOf(assertion: string): string | undefined {
  try {
    const claims = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString()) as { sub?: unknown };
    return typeof claims.sub === 'string' ? claims.sub : undefined;
  } catch {
    return undefined;
  }
}

/** `/services/oauth2/token` for JWT bearer and refresh tokens: gives the user's access token. */
const token: RestHandler = ({ body }, { org, instanceUrl, sessionOfUser, refreshedSession }) => {
  const form = new URLSearchParams(typeof body === 'string' ? body : '');
  const grant = form.get('grant_type');
  if (grant !== JWT_BEARER && grant !== 'refresh_token') {
    return { status: 400, body: { error: 'unsupported_grant_type', error_description: 'grant type not supported' } };
  }
  const session =
    grant === JWT_BEARER ? sessionOfUser(subjectOf(form.get('assertion') ?? '') ?? '') : refreshedSession(form.get('refresh_token') ?? '');
  if (session === undefined)
    return { status: 400, body: { error: 'invalid_grant', error_description: "user hasn't approved this consumer" } };
  return ok({
    access_token: session.token,
    scope: 'api web refresh_token',
    instance_url: instanceUrl(),
    id: `${instanceUrl()}/id/${org.id}/${session.userId}`,
    token_type: 'Bearer'
  });
};

export const tokenRoutes: readonly Route[] = [{ method: 'POST', pattern: '/services/oauth2/token', handler: token, open: true }];
