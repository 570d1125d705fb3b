/**
 * Lists the rules of `attribution-rules.md` that no test cites. A test cites a rule by a case row's `rule: 'R7'` (or
 * `'R7, R9'`) or by a title that begins with it: `it('R14 keeps …')`.
 *
 *     tsx tools/rule-coverage.ts                                     R1 to R40
 *     tsx tools/rule-coverage.ts --rules R1-R20,R25-R28,R38,R40      these; exits 1 when one is missing
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const TESTS = ['force-app/**/__tests__/**/*.ts', 'scripts/**/*.test.ts'];
const CITATION = /\brule: ?(['"`])(.*?)\1|\b(?:it|test)(?:\.each\([^)]*\))?\( ?['"`](R\d+(?:(?:, | and )R\d+)*)/g;

/** `R1-R3,R38` → R1, R2, R3, R38. */
function expandRules(list: string): string[] {
  return list.split(',').flatMap((part) => {
    const [, from, to] = /^\s*R(\d+)(?:-R(\d+))?\s*$/.exec(part) ?? [];
    if (from === undefined) throw new Error(`--rules: "${part}" is neither a rule (R7) nor a range (R1-R20).`);
    return Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, n) => `R${Number(from) + n}`);
  });
}

function countCitations(files: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of files) {
    for (const [, , row, title] of readFileSync(join(ROOT, file), 'utf8').matchAll(CITATION)) {
      for (const [rule] of (row ?? title ?? '').matchAll(/R\d+/g)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
  }
  return counts;
}

const { values } = parseArgs({ options: { rules: { type: 'string', default: 'R1-R40' } } });
const wanted = expandRules(values.rules);
const files = globSync(TESTS, { cwd: ROOT });
const counts = countCitations(files);
const missing = wanted.filter((rule) => !counts.has(rule));

console.log(wanted.map((rule) => `${rule} ${counts.get(rule) ?? 0}`).join('  '));
console.log(
  missing.length === 0
    ? `All ${wanted.length} rules are cited by tests (${files.length} files).`
    : `No test cites ${missing.join(', ')}. Add a case row with rule: '${missing[0]}'.`
);
process.exitCode = missing.length > 0 ? 1 : 0;
