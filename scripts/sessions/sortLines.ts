/**
 * Sorts more lines than fit into memory: full chunks are sorted and written to files of a folder, and the files are merged in the end.
 * Memory holds one chunk while lines come and one block of each file while they go, however many there are.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mergeRuns } from './mergeRuns.ts';

export interface SortOptions {
  /** An existing folder; it is only written to when the lines don't fit into one chunk. */
  readonly folder: string;
  /** Characters of a chunk. */
  readonly chunkLength?: number;
  /** Files merged at once; more are merged in several rounds. */
  readonly maxRuns?: number;
}

export interface LineSorter {
  /** A line without a line break. Wait for it: it may be writing. */
  add(line: string): Promise<void> | undefined;
  /** All lines in ascending order of their UTF-16 units; to be called once, after the last line. */
  sorted(): AsyncGenerator<string>;
}

const CHUNK_LENGTH = 24_000_000;
const MAX_RUNS = 48;
/** What a line costs beside its text, roughly: without it, short lines would fill memory before the chunk is full. */
const LINE_COST = 40;
const LINES_A_WRITE = 1_000;

/**
 * @example
 * const sorter = createLineSorter({ folder });
 * for (const line of ['b', 'c', 'a']) await sorter.add(line);
 * await Array.fromAsync(sorter.sorted()) // ['a', 'b', 'c']
 */
export function createLineSorter({ folder, chunkLength = CHUNK_LENGTH, maxRuns = MAX_RUNS }: SortOptions): LineSorter {
  let chunk: string[] = [];
  let length = 0;
  let runs: string[] = [];
  let files = 0;

  const nextFile = () => join(folder, `run-${files++}`);

  async function writeChunk(): Promise<void> {
    const run = nextFile();
    chunk.sort(compareUnits);
    await writeFile(run, batches(chunk));
    runs.push(run);
    chunk = [];
    length = 0;
  }

  async function mergeRound(): Promise<void> {
    const merged: string[] = [];
    for (let from = 0; from < runs.length; from += maxRuns) {
      const run = nextFile();
      await writeFile(run, batches(mergeRuns(runs.slice(from, from + maxRuns))));
      merged.push(run);
    }
    runs = merged;
  }

  return {
    add(line) {
      chunk.push(line);
      length += line.length + LINE_COST;
      return length < chunkLength ? undefined : writeChunk();
    },
    async *sorted() {
      if (runs.length === 0) {
        yield* chunk.sort(compareUnits);
        return;
      }
      if (chunk.length > 0) await writeChunk();
      while (runs.length > maxRuns) await mergeRound();
      yield* mergeRuns(runs);
    }
  };
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function* batches(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let batch: string[] = [];
  for await (const line of lines) {
    batch.push(line);
    if (batch.length < LINES_A_WRITE) continue;
    yield `${batch.join('\n')}\n`;
    batch = [];
  }
  if (batch.length > 0) yield `${batch.join('\n')}\n`;
}
