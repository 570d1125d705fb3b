import { NEWEST_VERSION } from '../routeTable.ts';
import { ok, type RestHandler, type Route } from '../restRequest.ts';

const SEASONS = ['Spring', 'Summer', 'Winter'] as const;

/** Release names go round: 64 is Summer '25, 65 Winter '26, 66 Spring '26, 67 Summer '26. */
function label(version: number): string {
  const season = SEASONS[(version - 66 + 66) % 3] ?? 'Spring';
  const year = 26 + Math.floor((version - 65) / 3);
  return `${season} '${String(year).padStart(2, '0')}`;
}

const versions: RestHandler = () => {
  const list = [];
  for (let version = 31; version <= NEWEST_VERSION; version++) {
    list.push({ label: label(version), url: `/services/data/v${version}.0`, version: `${version}.0` });
  }
  return ok(list);
};

const RESOURCES = ['limits', 'query', 'queryAll', 'sobjects', 'composite'];

const resources: RestHandler = ({ root, session }, { instanceUrl, org }) => {
  const links = Object.fromEntries(RESOURCES.map((name) => [name, `${root}/${name}`]));
  return ok({ ...links, identity: `${instanceUrl()}/id/${org.id}/${session.userId}` });
};

export const discoveryRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/services/data', handler: versions, open: true },
  { method: 'GET', pattern: '/services/data/:version', handler: resources }
];
