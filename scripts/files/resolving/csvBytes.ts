import { csvText, quoteCsv } from '../csvText.ts';

const COMMA = 44;
const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
const CR = 13;
const ZERO = 48;
const DAY = 86_400_000;
const MILLION = 1_000_000;
/** Below this both halves of a number, millions and the rest, are small ones. */
const LARGE = 1e15;

/** Writes CSV into a buffer byte by byte: no text is made of a line, none is looked through twice. */
export class CsvBytes {
  private bytes = Buffer.allocUnsafeSlow(1 << 16);
  private end = 0;

  /** What was written so far; the writer begins anew. */
  take(): Uint8Array {
    const taken = new Uint8Array(this.end);
    taken.set(this.bytes.subarray(0, this.end));
    this.end = 0;
    return taken;
  }

  /** How many bytes were written since the last `take`. */
  get length(): number {
    return this.end;
  }

  /** Bytes that are CSV already. */
  raw(written: Uint8Array): void {
    const { length } = written;
    this.reserve(length);
    const { bytes, end } = this;
    for (let at = 0; at < length; at++) bytes[end + at] = written[at] ?? 0;
    this.end += length;
  }

  comma(): void {
    this.reserve(1);
    this.bytes[this.end++] = COMMA;
  }

  newLine(): void {
    this.reserve(1);
    this.bytes[this.end++] = LF;
  }

  /** A text, quoted where it must be (RFC 4180). */
  text(value: string): void {
    this.reserve(value.length * 3 + 2);
    const { bytes } = this;
    let end = this.end;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code === COMMA || code === QUOTE || code === LF || code === CR) return this.quoted(value);
      if (code > 127) {
        this.end += bytes.write(csvText(value), this.end);
        return;
      }
      bytes[end++] = code;
    }
    this.end = end;
  }

  /** A text that is the same inside quotes, in CSV and in JSON; false, and nothing is written, where it is not. */
  plain(value: string): boolean {
    this.reserve(value.length);
    const { bytes, end } = this;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code < 32 || code > 126 || code === QUOTE || code === BACKSLASH) return false;
      bytes[end + at] = code;
    }
    this.end = end + value.length;
    return true;
  }

  private quoted(value: string): void {
    this.reserve(value.length * 2 + 2);
    const { bytes } = this;
    let end = this.end;
    bytes[end++] = QUOTE;
    for (let at = 0; at < value.length; at++) {
      const code = value.charCodeAt(at);
      if (code > 127) {
        const text = quoteCsv(value);
        this.reserve(text.length * 3);
        this.end += this.bytes.write(text, this.end);
        return;
      }
      if (code === QUOTE) bytes[end++] = QUOTE;
      bytes[end++] = code;
    }
    bytes[end++] = QUOTE;
    this.end = end;
  }

  number(value: number): void {
    if (!(value >= 0 && value < LARGE) || Math.floor(value) !== value) return this.text(String(value));
    this.reserve(16);
    const high = Math.floor(value / MILLION);
    if (high > 0) this.digits(high, countDigits(high));
    const low = value - high * MILLION;
    this.digits(low, high > 0 ? 6 : countDigits(low));
  }

  /** `2026-05-04T12:30:00.123+0000`: Salesforce's own form; in files milliseconds count (R7). */
  time(at: number): void {
    const days = Math.floor(at / DAY);
    const { year, month, day } = civilDate(days);
    if (!(year >= 0 && year <= 9999)) return this.text(new Date(at).toISOString().replace('Z', '+0000'));
    const milliseconds = Math.trunc(at - days * DAY);
    const seconds = Math.floor(milliseconds / 1000);
    this.reserve(28);
    this.digits(year, 4);
    this.mark(45, month);
    this.mark(45, day);
    this.mark(84, Math.floor(seconds / 3600));
    this.mark(58, Math.floor(seconds / 60) % 60);
    this.mark(58, seconds % 60);
    this.bytes[this.end++] = 46;
    this.digits(milliseconds % 1000, 3);
    this.bytes[this.end++] = 43;
    this.digits(0, 4);
  }

  private mark(byte: number, value: number): void {
    this.bytes[this.end++] = byte;
    this.digits(value, 2);
  }

  private digits(value: number, count: number): void {
    let rest = value | 0;
    for (let at = this.end + count - 1; at >= this.end; at--) {
      const next = (rest / 10) | 0;
      this.bytes[at] = ZERO + rest - next * 10;
      rest = next;
    }
    this.end += count;
  }

  private reserve(length: number): void {
    if (this.end + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.bytes.length * 2, this.end + length));
    larger.set(this.bytes.subarray(0, this.end));
    this.bytes = larger;
  }
}

function countDigits(value: number): number {
  let count = 1;
  for (let limit = 10; value >= limit; limit *= 10) count++;
  return count;
}

/** The Gregorian date of a day counted from 1 January 1970, by eras of 400 years that begin in March. */
function civilDate(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
