/** Lines on disk, as bytes: as text, a line would keep in memory all that was read with it. */
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';

/** Of a file that is being written: hundreds of them may be open at once. */
const WAITING_BYTES = 1 << 16;
const READ_BYTES = 1 << 20;
/** Of UTF-8, for one character of JavaScript. */
const MOST_BYTES = 3;
const NEWLINE = 10;

/** A file of lines, written one after the other. */
export class LineFile {
  readonly path: string;
  private waiting: Buffer | undefined;
  private filled = 0;

  constructor(path: string) {
    this.path = path;
  }

  add(line: string): void {
    const room = this.roomFor(line.length * MOST_BYTES + 1);
    if (!room) {
      this.addBytes(Buffer.from(line));
      return;
    }
    this.filled += room.write(line, this.filled);
    room[this.filled++] = NEWLINE;
  }

  addBytes(line: Uint8Array): void {
    const room = this.roomFor(line.length + 1);
    if (room) {
      room.set(line, this.filled);
      this.filled += line.length;
      room[this.filled++] = NEWLINE;
    } else {
      appendFileSync(this.path, line);
      appendFileSync(this.path, '\n');
    }
  }

  /** Where so many bytes more fit, after what waits was written if need be; `undefined` where they are too many to wait. */
  private roomFor(bytes: number): Buffer | undefined {
    if (this.filled + bytes > WAITING_BYTES) this.flush();
    if (bytes > WAITING_BYTES) return undefined;
    this.waiting ??= Buffer.allocUnsafeSlow(WAITING_BYTES);
    return this.waiting;
  }

  private flush(): void {
    if (this.waiting && this.filled > 0) appendFileSync(this.path, this.waiting.subarray(0, this.filled));
    this.filled = 0;
  }

  /** All that was added is on disk, and nothing of it in memory. */
  end(): void {
    this.flush();
    this.waiting = undefined;
  }

  /** All lines in order, without their ends; each is only good until the next one is asked for. */
  *lines(): Generator<Buffer> {
    this.end();
    const file = openSync(this.path, 'a+');
    try {
      yield* linesOf(file);
    } finally {
      closeSync(file);
    }
  }

  /** The same; afterwards the file is gone. */
  *take(): Generator<Buffer> {
    try {
      yield* this.lines();
    } finally {
      this.remove();
    }
  }

  remove(): void {
    this.waiting = undefined;
    this.filled = 0;
    rmSync(this.path, { force: true });
  }
}

function* linesOf(file: number): Generator<Buffer> {
  let buffer = Buffer.allocUnsafeSlow(READ_BYTES);
  let begun = 0;
  for (let at = 0; ;) {
    if (begun === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    const read = readSync(file, buffer, begun, buffer.length - begun, at);
    if (read === 0) break;
    at += read;
    const filled = buffer.subarray(0, begun + read);
    let from = 0;
    for (let to = filled.indexOf(NEWLINE); to >= 0; to = filled.indexOf(NEWLINE, from)) {
      yield buffer.subarray(from, to);
      from = to + 1;
    }
    buffer.copyWithin(0, from, filled.length);
    begun = filled.length - from;
  }
}
