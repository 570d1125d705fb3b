import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkMetadata, PACKAGE_FOLDER } from './checkMetadata.ts';
import { readDeclarations } from './declarations.ts';
import { formatFinding, type FindingCode } from './finding.ts';
import { measureMutations } from './measureMutations.ts';
import { SEEDED_ERRORS, type Edit } from './seededErrors/seededErrors.ts';

const VALID = join(import.meta.dirname, 'fixtures/valid');
const SCHEMA_CHECK = join(import.meta.dirname, '../../../shared/tools/check-metadata-schema.py');
const declarations = readDeclarations();

after(() => edited.forEach((folder) => rmSync(folder, { recursive: true })));

const edited = new Map<readonly Edit[], string>();

/** A copy of the valid package with the edits in it, made once. */
function withEdits(edits: readonly Edit[]): string {
  const made = edited.get(edits);
  if (made !== undefined) return made;
  const folder = mkdtempSync(join(tmpdir(), 'touchline-metadata-'));
  edited.set(edits, folder);
  cpSync(VALID, folder, { recursive: true });
  for (const { file, find, replace } of edits) {
    const path = join(folder, 'main', file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(find, replace);
    assert.notEqual(after, before, `the edit of ${file} found nothing to replace`);
    writeFileSync(path, after);
  }
  return folder;
}

/** Findings about what is not there, or about a file as a whole, have no line of their own. */
const WITHOUT_LINE: ReadonlySet<FindingCode> = new Set(['missingElement', 'description', 'unreachable', 'xml']);

/** First and last line of a file that an edit changed. */
function changedLines(file: string, folder: string): [number, number] {
  const [before, after] = [join(VALID, 'main', file), join(folder, 'main', file)].map((path) => readFileSync(path, 'utf8').split('\n'));
  const first = (after ?? []).findIndex((line, i) => line !== before?.[i]);
  const same = [...(after ?? [])].reverse().findIndex((line, i) => line !== before?.at(-1 - i));
  return [first + 1, Math.max(first + 1, (after?.length ?? 0) - same)];
}

/** Which of the folders Salesforce's XSD check has a problem with. */
function schemaProblems(folders: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync('python3', [SCHEMA_CHECK, ...folders], { encoding: 'utf8', maxBuffer: 1e8 });
  const found = folders.filter((folder) => stdout.split('\n').some((line) => line.startsWith(`${folder}/`)));
  assert.equal(status, found.length > 0 ? 1 : 0, stderr);
  return found;
}

describe('check:metadata', () => {
  it('finds nothing in valid files of every type we ship', () => {
    assert.deepEqual(checkMetadata(VALID, declarations).findings.map(formatFinding), []);
  });

  it('finds nothing in our own package', () => {
    assert.deepEqual(checkMetadata(PACKAGE_FOLDER, declarations).findings.map(formatFinding), []);
  });

  for (const { what, edits, expected } of SEEDED_ERRORS) {
    it(`catches ${what}`, () => {
      const folder = withEdits(edits);
      // The valid bundles compile: only what was edited has to be compiled again.
      const { findings } = checkMetadata(folder, declarations, ({ name }) => edits.some(({ file }) => file.startsWith(`lwc/${name}/`)));
      for (const { file, code, says, reads } of expected) {
        const [first, last] = edits.some((edit) => edit.file === file) ? changedLines(file, folder) : [1, Infinity];
        const lines = readFileSync(join(folder, 'main', file), 'utf8').split('\n');
        const isThere = (line: number) =>
          WITHOUT_LINE.has(code) || (reads === undefined ? line >= first && line <= last : lines[line - 1]?.includes(reads));
        const found = findings.find(
          (finding) => finding.file === `main/${file}` && finding.code === code && finding.message.includes(says) && isThere(finding.line)
        );
        assert.ok(found, `wanted ${code} '${says}' in ${file}:${first}-${last}, got:\n${findings.map(formatFinding).join('\n')}`);
        assert.ok(found.mend.length > 0);
      }
    });
  }

  it('catches at least 95 % of seeded mutations of our own metadata', () => {
    const { caught, made, misses } = measureMutations(PACKAGE_FOLDER, declarations, 60, 11);
    assert.equal(made, 60);
    assert.ok(caught / made >= 0.95, misses.join('\n'));
  });
});

describe(
  "agreement with Salesforce's XSD",
  { skip: existsSync(SCHEMA_CHECK) ? false : 'the schema check is not beside this clone' },
  () => {
    it('has no problem with what we find sound', () => {
      assert.deepEqual(schemaProblems([VALID, PACKAGE_FOLDER]), []);
    });

    const inXml = SEEDED_ERRORS.filter(({ edits: [edit] }) => edit?.file.endsWith('.xml'));
    const folders = new Map<string, string>();
    let found: string[] = [];
    // All at once: to read the schema takes longer than to check a folder.
    before(() => {
      for (const { what, edits } of inXml) folders.set(what, withEdits(edits));
      found = schemaProblems([...folders.values()]);
    });
    for (const { what, inSchema = false } of inXml) {
      it(`${inSchema ? 'sees' : 'does not see'} ${what}`, () => {
        assert.equal(found.includes(folders.get(what) ?? ''), inSchema);
      });
    }
  }
);
