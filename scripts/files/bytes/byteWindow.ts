/** Bytes of a file that are in memory: filled at the end, and moved to the front as they are read. */
const LF = 10;
/** Bytes behind the last one that may be read along with it. */
const BEYOND = 32;
const FIRST_BYTES = 1 << 16;
/** By no more than this at once, as it would double what is large already. */
const MOST_GROWTH = 1 << 22;

/** Where the bytes stand. */
export interface WindowMemory {
  readonly text: Buffer;
  /** Makes `text` at least so long; what stands in it stays. */
  makeRoom(length: number): void;
}

export class OwnMemory implements WindowMemory {
  text = Buffer.allocUnsafeSlow(FIRST_BYTES);

  makeRoom(length: number): void {
    const larger = Buffer.allocUnsafeSlow(length);
    larger.set(this.text);
    this.text = larger;
  }
}

export class ByteWindow {
  bytes: Buffer;
  /** The same bytes, to be read four at a time. */
  view: DataView;
  /** Place of `bytes[0]` in the file (in the unpacked one, if it is packed). */
  offset: number;
  /** Behind the last byte of the file that is there; a line feed stands at it. */
  end = 0;
  /** No more bytes follow. */
  isLast = false;
  /** How far `bytes` are read. */
  protected at = 0;

  /** @param offset where in the file the first bytes come from */
  constructor(
    private readonly memory: WindowMemory,
    offset: number
  ) {
    this.offset = offset;
    this.bytes = memory.text;
    this.view = viewOf(this.bytes);
  }

  /** Begins anew at another place of the file. */
  reset(offset: number): void {
    this.offset = offset;
    this.at = 0;
    this.end = 0;
    this.isLast = false;
  }

  /** Goes to a place whose bytes are still there; false when they are not. */
  seek(offset: number): boolean {
    const at = offset - this.offset;
    if (at < 0 || at >= this.end) return false;
    this.at = at;
    return true;
  }

  /** Where the next bytes of the file may be put before they are added: what is added from there need not be copied. */
  roomFor(length: number): Uint8Array {
    const room = this.reserve(length);
    this.mark();
    return room;
  }

  /** Adds the next bytes of the file. */
  append(chunk: Uint8Array): void {
    const room = this.reserve(chunk.length);
    if (chunk.buffer !== room.buffer || chunk.byteOffset !== room.byteOffset) room.set(chunk);
    this.end += chunk.length;
    this.mark();
  }

  /** Says that no more bytes follow. */
  finish(): void {
    this.isLast = true;
  }

  /** Told when bytes were added or moved. */
  protected mark(): void {
    this.bytes[this.end] = LF;
  }

  /** Moves what is not read yet to the front; returns the place behind it. */
  private reserve(length: number): Uint8Array {
    if (this.at > 0) this.bytes.copyWithin(0, this.at, this.end);
    this.offset += this.at;
    this.end -= this.at;
    this.at = 0;
    const needed = this.end + length + 1 + BEYOND;
    if (needed > this.bytes.length) this.makeRoom(Math.max(needed, Math.min(this.bytes.length * 2, needed + MOST_GROWTH)));
    return this.bytes.subarray(this.end, this.end + length);
  }

  private makeRoom(length: number): void {
    this.memory.makeRoom(length);
    this.bytes = this.memory.text;
    this.view = viewOf(this.bytes);
  }
}

function viewOf(bytes: Buffer): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
