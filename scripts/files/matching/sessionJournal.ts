/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside a block */
import { closeSync, openSync } from 'node:fs';
import { readNumbers, writeNumbers } from './spilledNumbers.ts';

const FIELDS = 3;
const BLOCK = 32_768 * FIELDS;
/** Blocks that are kept in memory: 3 MB; what is beyond goes to a file. */
const IN_MEMORY = 4;

/** A journal as arrays, so that it can come from another thread. */
export interface SessionJournalParts {
  readonly blocks: readonly Float64Array[];
  readonly current: Float64Array;
  readonly used: number;
  readonly spilled: number;
  readonly spillPath: string;
  readonly length: number;
}

/**
 * Remembers visitor, start and place of every session that may matter later, in the order they came. 160,000 are
 * held in memory, more in a file.
 */
export class SessionJournal {
  private blocks: Float64Array[] = [];
  private current: Float64Array = new Float64Array(BLOCK);
  private used = 0;
  private file: number | undefined;
  private spilled = 0;
  length = 0;

  /** @param spillPath a file of this name is made when there are more than 160,000 sessions */
  constructor(private readonly spillPath: string) {}

  static of(parts: SessionJournalParts): SessionJournal {
    const journal = new SessionJournal(parts.spillPath);
    journal.blocks = [...parts.blocks];
    journal.current = parts.current;
    journal.used = parts.used;
    journal.spilled = parts.spilled;
    journal.length = parts.length;
    if (parts.spilled > 0) journal.file = openSync(parts.spillPath, 'r');
    return journal;
  }

  /** What was added so far; no more may be added after it. */
  share(): SessionJournalParts {
    const { blocks, current, used, spilled, spillPath, length } = this;
    this.close();
    return { blocks, current, used, spilled, spillPath, length };
  }

  add(visitor: number, startedAt: number, ref: number): void {
    const { current, used } = this;
    current[used] = visitor;
    current[used + 1] = startedAt;
    current[used + 2] = ref;
    this.used = used + FIELDS;
    this.length++;
    if (this.used === BLOCK) this.turn();
  }

  forEach(take: (visitor: number, startedAt: number, ref: number) => void): void {
    const show = (block: Float64Array, used: number): void => {
      for (let at = 0; at < used; at += FIELDS) take(block[at]!, block[at + 1]!, block[at + 2]!);
    };
    const block = new Float64Array(BLOCK);
    for (let at = 0; at < this.spilled; at++) {
      readNumbers(this.file!, block, at * block.byteLength);
      show(block, BLOCK);
    }
    for (const held of this.blocks) show(held, BLOCK);
    show(this.current, this.used);
  }

  close(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private turn(): void {
    if (this.blocks.length < IN_MEMORY) {
      this.blocks.push(this.current);
      this.current = new Float64Array(BLOCK);
    } else {
      this.file ??= openSync(this.spillPath, 'w+');
      writeNumbers(this.file, this.current, this.spilled++ * this.current.byteLength);
    }
    this.used = 0;
  }
}
