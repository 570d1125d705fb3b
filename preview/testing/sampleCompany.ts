import { loadSample, type LoadedSample } from '../../data/sample/load.ts';
import { runResolve } from '../../scripts/resolve/runResolve.ts';
import { scopeOfAll } from '../../scripts/resolve/scopes.ts';
import { openOrg } from '../../scripts/salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';
import type { OpenPages } from './openPages.ts';

/** A day on which the sample's story is fresh: its calls are of spring and summer 2026. */
export const SAMPLE_DAY = Date.UTC(2026, 7, 1, 9);

/** Loads the sample company and decides all its calls, as `npm start` does. */
export async function loadDecidedSample({ org }: OpenPages): Promise<LoadedSample> {
  const { instanceUrl, accessToken } = org;
  const loaded = await loadSample({ instanceUrl, accessToken });
  await runAutomation({ org }, SAMPLE_DAY);
  return loaded;
}

/** What the automation does round the clock, once for all calls. */
export async function runAutomation({ org }: Pick<OpenPages, 'org'>, now: number): Promise<void> {
  const { instanceUrl, accessToken } = org;
  const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'the org of the pages' });
  await runResolve(await openOrg(http), scopeOfAll, { dryRun: false, now: () => now });
  await http.close();
}
