import { ok, type RestHandler, type Route } from '../restRequest.ts';

const userInfo: RestHandler = ({ session }, { org, instanceUrl }) => {
  const user = org.db.get('SELECT * FROM "User" WHERE Id = ?', session.userId) ?? {};
  const url = instanceUrl();
  return ok({
    sub: `${url}/id/${org.id}/${session.userId}`,
    user_id: session.userId,
    organization_id: org.id,
    preferred_username: session.username,
    nickname: user['CommunityNickname'] ?? session.username,
    name: user['Name'] ?? session.username,
    email: user['Email'],
    email_verified: true,
    given_name: user['FirstName'],
    family_name: user['LastName'],
    zoneinfo: session.timeZone,
    locale: user['LocaleSidKey'],
    language: user['LanguageLocaleKey'],
    active: true,
    user_type: 'STANDARD',
    urls: {
      rest: `${url}/services/data/v{version}/`,
      sobjects: `${url}/services/data/v{version}/sobjects/`,
      query: `${url}/services/data/v{version}/query/`
    }
  });
};

const identity: RestHandler = ({ session }, { org, instanceUrl }) => {
  const user = org.db.get('SELECT * FROM "User" WHERE Id = ?', session.userId) ?? {};
  return ok({
    id: `${instanceUrl()}/id/${org.id}/${session.userId}`,
    user_id: session.userId,
    organization_id: org.id,
    username: session.username,
    display_name: user['Name'] ?? session.username,
    email: user['Email'],
    timezone: session.timeZone,
    active: true,
    user_type: 'STANDARD',
    urls: { rest: `${instanceUrl()}/services/data/v{version}/` }
  });
};

export const identityRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/oauth2/userinfo', handler: userInfo },
  { method: 'POST', pattern: '/services/oauth2/userinfo', handler: userInfo },
  { method: 'GET', pattern: '/id/:organization/:user', handler: identity }
];
