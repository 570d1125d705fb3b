/**
 * Damages our own metadata in many seeded ways and prints the share the check catches.
 *
 *     tsx tools/check-metadata/measureMutations.ts [--count 500] [--seed 1] [--json]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFiles, PACKAGE_FOLDER } from './checkMetadata.ts';
import { readDeclarations, type Declarations } from './declarations.ts';
import { formatFinding } from './finding.ts';
import { mutations, type Mutation, type MutationKind } from './mutate.ts';
import { readFiles, readMetadataFile, type FileReading } from './readFiles.ts';

export interface MutationScore {
  readonly made: number;
  readonly caught: number;
  readonly byKind: Readonly<Record<string, { made: number; caught: number }>>;
  readonly misses: readonly string[];
}

function withMutation(reading: FileReading, mutation: Mutation): FileReading {
  const { file, finding } = readMetadataFile(mutation.file.path, mutation.text);
  const others = reading.files.filter((other) => other !== mutation.file);
  return { ...reading, files: file ? [...others, file] : others, findings: finding ? [finding] : [] };
}

/** A mutation counts as caught when the check says something it does not say of the sound package. */
export function measureMutations(folder: string, declarations: Declarations, count: number, seed: number): MutationScore {
  const reading = readFiles(folder);
  const known = new Set(checkFiles(reading, declarations, () => false).map(formatFinding));
  const textOf = (file: { path: string }) => readFileSync(join(folder, file.path), 'utf8');
  const byKind: Record<MutationKind, { made: number; caught: number }> = {
    renameElement: { made: 0, caught: 0 },
    changeEnumValue: { made: 0, caught: 0 },
    dropRequiredPart: { made: 0, caught: 0 },
    breakReference: { made: 0, caught: 0 }
  };
  const misses: string[] = [];
  for (const mutation of mutations(reading.files, textOf, declarations, count, seed)) {
    const findings = checkFiles(withMutation(reading, mutation), declarations, () => false);
    const isCaught = findings.some((finding) => !known.has(formatFinding(finding)));
    byKind[mutation.kind].made++;
    if (isCaught) byKind[mutation.kind].caught++;
    else misses.push(`${mutation.kind}: ${mutation.what} of ${mutation.file.path}`);
  }
  const sum = (key: 'made' | 'caught') => Object.values(byKind).reduce((total, kind) => total + kind[key], 0);
  return { made: sum('made'), caught: sum('caught'), byKind, misses: misses.sort() };
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false }
    }
  });
  const score = measureMutations(PACKAGE_FOLDER, readDeclarations(), Number(values.count), Number(values.seed));
  if (values.json) console.log(JSON.stringify(score, undefined, 2));
  else {
    for (const [kind, { made, caught }] of Object.entries(score.byKind)) console.log(`${kind.padEnd(18)} ${caught} of ${made}`);
    for (const miss of score.misses) console.log(`missed  ${miss}`);
    console.log(`caught ${score.caught} of ${score.made}: ${((100 * score.caught) / score.made).toFixed(1)} %`);
  }
  process.exitCode = score.caught / score.made >= 0.95 ? 0 : 1;
}
