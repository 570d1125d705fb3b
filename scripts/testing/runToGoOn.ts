import { openOrg } from '../salesforce/openOrg.ts';
import { API_VERSION, OrgHttp, type OrgSession } from '../salesforce/orgHttp.ts';
import { scopeToGoOn } from '../resolve/goOn.ts';
import { runResolve } from '../resolve/runResolve.ts';
import type { ResolveResult } from '../resolve/runResult.ts';
import type { TestOrg } from './testOrg.ts';

/** A run that goes on where the last one ended, through a connection of its own: `touchline resolve` without flags. */
export async function runToGoOn(org: TestOrg, session: Partial<OrgSession> = {}): Promise<ResolveResult> {
  const { instanceUrl, accessToken } = org.local;
  const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'test', ...session });
  try {
    const open = await openOrg(http);
    return await runResolve(open, (reader) => scopeToGoOn(reader, open.description), {
      dryRun: false,
      now: Date.now,
      movesWatermark: true
    });
  } finally {
    await http.close();
  }
}
