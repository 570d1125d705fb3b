/**
 * A soak, shown: a company lives, a watcher and another writer work, every fault strikes at 5 %; afterwards the org is
 * compared with one that is resolved afresh, and the watcher's memory is told.
 *
 *     npm run soak                                     ten minutes
 *     npm run soak -- --minutes 2 --seed 7 --json
 */
import { parseArgs } from 'node:util';
import { soakRun } from './soakRun.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    share: { type: 'string', default: '5' },
    rate: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false }
  }
});
const report = await soakRun(
  { minutes: Number(values.minutes), seed: Number(values.seed), probability: Number(values.share) / 100, perSecond: Number(values.rate) },
  (line) => {
    if (!values.json) console.error(line);
  }
);
if (values.json) console.log(JSON.stringify(report));
else {
  const {
    minutes,
    calls,
    lost,
    duplicated,
    different,
    faults,
    watcherRestarts,
    otherRuns,
    rssMb,
    rssSlopeMbPerMinute,
    usedMb,
    secondsToEqual
  } = report;
  const struck = Object.entries(faults).map(([kind, count]) => `${kind} ${String(count)}`);
  console.log(`${String(minutes)} minutes, ${String(calls)} calls; ${struck.join(', ')}`);
  console.log(
    `watcher started again ${String(watcherRestarts)} times; other runs ended ${String(otherRuns.ended)}, failed ${String(otherRuns.failed)}`
  );
  console.log(
    `${String(lost)} lost, ${String(duplicated)} duplicated, ${String(different)} different, ${String(secondsToEqual)} s after the faults`
  );
  console.log(`memory ${rssMb.join(' ')} MB, ${String(rssSlopeMbPerMinute)} MB a minute over the second half`);
  console.log(`in use after collections ${usedMb.join(' ')} MB`);
}
process.exitCode = report.lost + report.duplicated + report.different > 0 ? 1 : 0;
