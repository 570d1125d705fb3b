/**
 * `npm start`: a local org with the sample company, its calls decided and explained, and the pages to look at them.
 *
 *     npm start              goes on serving until Ctrl+C
 *     npm start -- --once    ends after the summary
 */
import { parseArgs } from 'node:util';
import { Ux } from '@salesforce/sf-plugins-core';
import { loadSample } from '../data/sample/load.ts';
import { startLocalOrg, type LocalOrg } from '../local-org/localOrg.ts';
import { PACKAGE_ROOT } from './packageRoot.ts';
import { explainCalls } from './resolve/explainCalls.ts';
import { revenueByChannel } from './resolve/revenueByChannel.ts';
import { outcomeRows, writtenText } from './resolve/resultText.ts';
import { runResolve } from './resolve/runResolve.ts';
import { scopeOfAll } from './resolve/scopes.ts';
import { storyText } from './resolve/storyText.ts';
import { openOrg } from './salesforce/openOrg.ts';
import { API_VERSION, OrgHttp } from './salesforce/orgHttp.ts';
import { OrgReader } from './salesforce/orgReader.ts';
import { loadWords } from './salesforce/words.ts';
import { START_ADMIN } from './startAdmin.ts';

const words = loadWords('touchline.start');
const PORT = 7357;
/** One of each kind: tied to its visit, too late for it, and without a visitor id. */
const TOLD = ['twelve-seventeen', 'too-late', 'no-visitor-id'];
const ux = new Ux();

/** Ends the process where there is nothing to start: help was asked for, or something that isn't there. */
function readArguments(): { readonly once: boolean } {
  const options = { once: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } } as const;
  try {
    const { values } = parseArgs({ options });
    if (!values.help) return values;
    console.log(words.getMessage('usage'));
    process.exit(0);
  } catch (error) {
    // Node adds advice on arguments that begin with a dash.
    const [wrong] = (error as Error).message.split('. ');
    console.error(`${wrong}.\n\n${words.getMessage('usage')}`);
    process.exit(1);
  }
}

async function startOrg(port: number): Promise<LocalOrg> {
  try {
    return await startLocalOrg({ forceApp: `${PACKAGE_ROOT}/force-app`, port, users: [START_ADMIN], auditFields: true });
  } catch (error) {
    if (port === 0 || (error as { code?: unknown }).code !== 'EADDRINUSE') throw error;
    return startOrg(0);
  }
}

/** Loads, decides and tells; gives the Id of a call to ask about. */
async function summarise({ instanceUrl, accessToken }: LocalOrg): Promise<string> {
  const { calls, counts } = await loadSample({ instanceUrl, accessToken }, { now: Date.now() });
  ux.log(words.getMessage('loaded', [counts['Web_Session__c'], counts['Task'], counts['Lead'], counts['Contact'], counts['Opportunity']]));

  const http = new OrgHttp({ instanceUrl, accessToken, apiVersion: API_VERSION, label: 'the local org' });
  const org = await openOrg(http);
  const { decided, outcomes, channels, written, requests } = await runResolve(org, scopeOfAll, { dryRun: false, now: Date.now });
  ux.table({
    title: words.getMessage('outcomes'),
    data: outcomeRows(outcomes).map((row) => ({ ...row })),
    columns: ['outcome', 'reason', 'calls']
  });
  ux.table({ title: words.getMessage('channels'), data: channels.map((row) => ({ ...row })), columns: ['channel', 'calls'] });
  const revenue = await revenueByChannel(org);
  ux.table({ title: words.getMessage('revenue'), data: revenue.map((row) => ({ ...row })), columns: ['channel', 'touches', 'revenue'] });
  ux.log(words.getMessage('wrote', [decided, writtenText(written), requests]));

  const told = TOLD.flatMap((story) => calls[story] ?? []);
  const explanations = await explainCalls(new OrgReader(org), told, { locale: 'en-US', timeZone: 'UTC' });
  for (const explanation of explanations) ux.log(`\n${storyText(explanation)}`);
  await http.close();
  return told[0] ?? '';
}

async function keepServing(org: LocalOrg, taskId: string): Promise<void> {
  const { instanceUrl, accessToken } = org;
  ux.log(words.getMessage('serving', [instanceUrl, accessToken, accessToken, taskId, instanceUrl]));
  const { startPreview } = await import('../preview/preview.ts');
  const preview = await startPreview({ instanceUrl, accessToken });
  ux.log(words.getMessage('pages', [preview.url]));
}

const { once } = readArguments();
const org = await startOrg(once ? 0 : PORT);
const taskId = await summarise(org);
if (once) await org.stop();
else await keepServing(org, taskId);
