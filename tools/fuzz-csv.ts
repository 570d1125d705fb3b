/**
 * `npm run fuzz:csv [rows] [seed]`: the byte scanner against csv-parse on generated files, odd ones included. A million
 * rows unless told; the same seed makes the same files.
 */
import { compareScanners } from '../scripts/files/bytes/compareScanners.ts';

const [rows = '1000000', firstSeed = '1'] = process.argv.slice(2);
const ROWS_A_FILE = 1000;
const started = performance.now();
const files = Math.ceil(Number(rows) / ROWS_A_FILE);
for (let file = 0; file < files; file++) compareScanners(ROWS_A_FILE, Number(firstSeed) + file);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${files * ROWS_A_FILE} rows in ${files} files, seeds ${firstSeed} to ${Number(firstSeed) + files - 1}: no difference, ${seconds} s`
);
