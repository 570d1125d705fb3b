import { join } from 'node:path';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { CallColumns } from '../matching/callColumns.ts';
import { GrowingNumbers } from '../matching/growingNumbers.ts';
import { KeyTable, viewOf } from '../matching/keyTable.ts';
import { roomyFloats, roomyInts } from '../matching/roomyMemory.ts';
import type { CallListener } from '../matching/readCalls.ts';
import { shelve } from '../matching/shelvedNumbers.ts';
import { idKeys, readId } from '../matching/sessionKeys.ts';

/** What a call without WhoId names. */
export const NOBODY_NAMED = -1;

/** Whom each call of a file names, and a number that orders calls whatever the order of the file. */
export class CallLinks implements CallListener {
  /** WhoIds in the first 15 characters, which tell them apart. */
  private whoIds: KeyTable;
  private who: GrowingNumbers<Int32Array>;
  private hashes: GrowingNumbers;
  private shelved?: { readonly who: () => Int32Array; readonly hashes: () => Float64Array };
  private readonly hashOf: (record: CsvScanner) => number;

  /** @param expected how many calls may come, where that is known */
  constructor(
    private readonly columns: CallColumns,
    expected = 64
  ) {
    this.whoIds = new KeyTable(expected);
    this.who = new GrowingNumbers(roomyInts(expected));
    this.hashes = new GrowingNumbers(roomyFloats(expected));
    this.hashOf = idKeys(columns).hashOf;
  }

  onCall(record: CsvScanner): void {
    this.hashes.push(this.hashOf(record));
    this.who.push(this.numberWho(record));
  }

  private numberWho(record: CsvScanner): number {
    const { whoId } = this.columns;
    if (whoId < 0 || record.isBlank(whoId)) return NOBODY_NAMED;
    const from = record.starts[whoId] ?? 0;
    const length = (record.ends[whoId] ?? 0) - from;
    if (length === 18 && (record.bytes[from] ?? 0) > 32) return this.whoIds.add(record.view, from, from + 15);
    const id = Buffer.from(record.text(whoId).trim());
    return id.length === 0 ? NOBODY_NAMED : this.whoIds.add(viewOf(id), 0, id.length === 18 ? 15 : id.length);
  }

  /** Number of the WhoId of every call. */
  whoOf(): Int32Array {
    return this.shelved?.who() ?? this.who.view();
  }

  hashOfCall(): Float64Array {
    return this.shelved?.hashes() ?? this.hashes.view();
  }

  /** Puts both into files until they are asked for: once, each of them. No call may come after it. */
  shelve(folder: string): void {
    this.shelved = {
      who: shelve(this.who.view(), join(folder, 'calls-who')),
      hashes: shelve(this.hashes.view(), join(folder, 'calls-hashes'))
    };
    this.who = new GrowingNumbers(roomyInts(0));
    this.hashes = new GrowingNumbers();
  }

  get whoCount(): number {
    return this.whoIds.size;
  }

  /** Lets go of the Ids themselves, where nobody will ask for one. */
  forgetIds(): void {
    this.whoIds = new KeyTable();
  }

  /** The number of an Id; -1 when no call names it. */
  find(id: string): number {
    const bytes = Buffer.from(id);
    return this.whoIds.find(viewOf(bytes), 0, bytes.length === 18 ? 15 : bytes.length);
  }

  /** The Id behind a number, in 18 characters. */
  idOf(who: number): string {
    const { whoIds } = this;
    return readId(Buffer.from(whoIds.keyBytes.subarray(whoIds.keyStart(who), whoIds.keyEnd(who))).toString());
  }
}
