/**
 * Crash safety, shown: processes are killed (SIGKILL) at random requests and started again, and the org is compared with one
 * nobody disturbed.
 *
 *     npm run test:crash                                 200 kills
 *     npm run test:crash -- --times 20 --seed 7 --json
 */
import { parseArgs } from 'node:util';
import { crashRuns } from './crashRuns.ts';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } }
});
const report = await crashRuns(Number(values.times), Number(values.seed), (done) => {
  if (!values.json && process.stderr.isTTY) process.stderr.write(`\r${String(done)} of ${values.times}`);
});
const { trials, killed, lost, duplicated, different, failures, seconds, seed } = report;
if (values.json) console.log(JSON.stringify(report));
else {
  console.log(`${String(trials)} trials with seed ${String(seed)}, ${String(killed)} killed, ${String(seconds)} s`);
  console.log(`${String(lost)} lost, ${String(duplicated)} duplicated, ${String(different)} different`);
  for (const failure of failures) console.log(`  ${failure}`);
}
process.exitCode = lost + duplicated + different > 0 ? 1 : 0;
