/** What an admin copies to bring visits in, with this org's own names. */
import { fieldName, objectName } from 'c/ownFields';
import type { OrgAddress } from 'c/orgAddress';

const OBJECT = 'Web_Session__c';
/** 32 hex digits, lower-cased and without dashes: its own canonical form (R3). */
const VISITOR = '5b1f0c2e8a7d4b6f9e3c1a2d4f6b8c0e';
const API_VERSION = 'v67.0';

export interface SessionCommands {
  readonly login: string;
  readonly importFile: string;
  readonly build: string;
  /** One visit by REST, written twice without harm. */
  readonly upsert: string;
  readonly warehouse: string;
}

export function sessionCommands({ url, alias }: OrgAddress): SessionCommands {
  const example = {
    [fieldName(OBJECT, 'visitorId')]: VISITOR,
    [fieldName(OBJECT, 'visitorKey')]: VISITOR,
    [fieldName(OBJECT, 'startedAt')]: '2026-05-04T12:17:00Z',
    [fieldName(OBJECT, 'lastActivityAt')]: '2026-05-04T12:25:00Z',
    [fieldName(OBJECT, 'landingPageRaw')]: 'https://www.example.com/offer?gclid=…',
    [fieldName(OBJECT, 'referrerPageRaw')]: 'https://www.google.com/'
  };
  const path = `/services/data/${API_VERSION}/sobjects/${objectName(OBJECT)}/${fieldName(OBJECT, 'sessionKey')}/visit-1`;
  return {
    login: `sf org login web --alias ${alias} --instance-url ${url}`,
    importFile: `npx touchline sessions import sessions.csv --target-org ${alias}`,
    build: `npx touchline sessions build --events views.csv --out sessions.csv --target-org ${alias}`,
    upsert: `PATCH ${url}${path}\n\n${JSON.stringify(example, undefined, 2)}`,
    warehouse: `npx touchline resolve --calls calls.csv --sessions postgres://reader@warehouse.example/web --sessions-table visits --out out`
  };
}
