/** Merges files of sorted lines, each read block by block, by a heap of their first lines. Every file is removed when it has been read. */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';

interface Cursor {
  line: string;
  lines: readonly string[];
  at: number;
  readonly blocks: AsyncGenerator<readonly string[]>;
}

/** @example Array.fromAsync(mergeRuns(['run-0', 'run-1'])) // the lines of both, in ascending order */
export async function* mergeRuns(paths: readonly string[]): AsyncGenerator<string> {
  const heap: Cursor[] = [];
  try {
    for (const path of paths) {
      const cursor: Cursor = { line: '', lines: [], at: 0, blocks: readBlocks(path) };
      heap.push(cursor);
      if (!(await advance(cursor))) heap.pop();
    }
    heap.sort((a, b) => (a.line < b.line ? -1 : 1));
    for (let first = heap[0]; first; first = heap[0]) {
      yield first.line;
      const more = first.at < first.lines.length ? step(first) : await advance(first);
      if (!more) {
        const last = heap.pop();
        if (!last || last === first) continue;
        heap[0] = last;
      }
      sink(heap);
    }
  } finally {
    for (const { blocks } of heap) await blocks.return(undefined);
  }
}

function step(cursor: Cursor): true {
  cursor.line = cursor.lines[cursor.at++] ?? '';
  return true;
}

async function advance(cursor: Cursor): Promise<boolean> {
  while (cursor.at >= cursor.lines.length) {
    const block = await cursor.blocks.next();
    if (block.done) return false;
    cursor.lines = block.value;
    cursor.at = 0;
  }
  return step(cursor);
}

/** Restores the heap after its first element has changed. */
function sink(heap: Cursor[]): void {
  const moving = heap[0];
  if (!moving) return;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    const right = heap[child + 1];
    let smaller = heap[child];
    if (!smaller) break;
    if (right && right.line < smaller.line) {
      child++;
      smaller = right;
    }
    if (smaller.line >= moving.line) break;
    heap[at] = smaller;
    at = child;
  }
  heap[at] = moving;
}

async function* readBlocks(path: string): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const block of createReadStream(path, 'utf8')) {
    const lines = (rest + String(block)).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  await rm(path);
}
