/**
 * A run with a limit, upload and memory of a tenth or a hundredth, so that a tenth or a hundredth of the rows takes the
 * requests of all: `node scaledRun.ts INSTANCE_URL TOKEN SCALE`. Prints what `touchline resolve --json` does.
 */
import { scopeToGoOn } from '../../scripts/resolve/goOn.ts';
import { runResolve } from '../../scripts/resolve/runResolve.ts';
import { JOB_BYTES } from '../../scripts/salesforce/bulk/ingestCsv.ts';
import { openOrg } from '../../scripts/salesforce/openOrg.ts';
import { API_VERSION, MOST_ROWS, OrgHttp } from '../../scripts/salesforce/orgHttp.ts';

const [instanceUrl = '', accessToken = '', scale = '1'] = process.argv.slice(2);
const by = Number(scale);
const http = new OrgHttp({
  instanceUrl,
  accessToken,
  apiVersion: API_VERSION,
  label: 'bench',
  mostRows: MOST_ROWS / by,
  jobBytes: JOB_BYTES / by,
  bulkAbove: { rowsRead: 8_000 / by, rowsWritten: 2_000 / by }
});
const org = await openOrg(http);
const { setAside, ...result } = await runResolve(org, (reader) => scopeToGoOn(reader, org.description), {
  dryRun: false,
  now: Date.now,
  movesWatermark: true
});
console.log(JSON.stringify({ result: { ...result, setAside: setAside.length } }));
await http.close();
