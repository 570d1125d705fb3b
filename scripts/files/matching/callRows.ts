import { join } from 'node:path';
import { NO_VISITOR } from 'c/attributionEngine';
import { KeyTable } from './keyTable.ts';
import { checkValues, refuseBlank, refuseTime, timeOf, type ValueProblem } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { CallColumns } from './callColumns.ts';
import { addVisitor } from './fileVisitors.ts';
import { roomyCounts, roomyFloats } from './roomyMemory.ts';
import { shelve } from './shelvedNumbers.ts';

/** The calls of a file as numbers: what has to be in memory while sessions go by. The rest is read from the file again. */
export class CallRows {
  count = 0;
  timeOf: Float64Array;
  visitorOf: Uint32Array;
  visitors: KeyTable;
  private refs: Float64Array;
  private shelvedRefs?: () => Float64Array;
  private forgotten = 0;

  /** @param expected how many calls may come, where that is known */
  constructor(
    private readonly columns: CallColumns,
    expected = 1024
  ) {
    this.refs = roomyFloats(expected);
    this.timeOf = roomyFloats(expected);
    this.visitorOf = roomyCounts(expected);
    this.visitors = new KeyTable(expected);
  }

  /** Takes in a row, or says what is wrong with it. */
  add(record: CsvScanner): ValueProblem | undefined {
    const { id, createdDate, callTime, visitorId, typed, all } = this.columns;
    const problem = refuseBlank(record, id, all) ?? checkValues(record, typed);
    if (problem) return problem;
    const created = timeOf(record, createdDate);
    if (!(created > -Infinity)) return refuseTime(record, createdDate, all);
    const vendorTime = callTime < 0 ? -Infinity : timeOf(record, callTime);
    if (Number.isNaN(vendorTime)) return refuseTime(record, callTime, all);
    const visitor = addVisitor(this.visitors, record, visitorId);
    if (this.count === this.refs.length) this.makeRoom();
    this.refs[this.count] = record.recordOffset;
    this.timeOf[this.count] = vendorTime > -Infinity ? vendorTime : created;
    this.visitorOf[this.count] = visitor < 0 ? NO_VISITOR : visitor;
    this.count++;
    return undefined;
  }

  /** Puts the places into a file until they are asked for. No call may come after it. */
  shelveRefs(folder: string): void {
    this.shelvedRefs = shelve(this.refs.subarray(0, this.count), join(folder, 'calls-refs'));
    this.refs = new Float64Array(0);
  }

  /** Where each call's row stands in the file. */
  refsOf(): Float64Array {
    return this.shelvedRefs?.() ?? this.refs;
  }

  /** Lets go of the times, once the calls are sorted by them. */
  forgetTimes(): void {
    this.timeOf = new Float64Array(0);
  }

  /** Lets go of what only the match needs. */
  forgetVisitors(): void {
    this.forgotten = this.visitors.size;
    this.visitors = new KeyTable();
  }

  get visitorCount(): number {
    return this.forgotten + this.visitors.size;
  }

  private makeRoom(): void {
    const grow = <T extends Float64Array | Uint32Array>(old: T, larger: T): T => {
      larger.set(old);
      return larger;
    };
    const room = Math.ceil(this.count * 1.5);
    this.refs = grow(this.refs, roomyFloats(room));
    this.timeOf = grow(this.timeOf, roomyFloats(room));
    this.visitorOf = grow(this.visitorOf, roomyCounts(room));
  }
}
