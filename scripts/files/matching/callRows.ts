import { NO_VISITOR } from 'c/attributionEngine';
import { KeyTable } from './keyTable.ts';
import { checkValues, refuseBlank, refuseTime, timeOf, type ValueProblem } from '../bytes/checkValues.ts';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { CallColumns } from './callColumns.ts';
import { addVisitor } from './fileVisitors.ts';
import { roomyCounts, roomyFloats } from './roomyMemory.ts';

/** The calls of a file as numbers: what has to be in memory while sessions go by. The rest is read from the file again. */
export class CallRows {
  count = 0;
  /** Where each call's row stands in the file. */
  refs: Float64Array;
  timeOf: Float64Array;
  visitorOf: Uint32Array;
  visitors: KeyTable;
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

  /** Lets go of what only the match needs. */
  forgetVisitors(): void {
    this.forgotten = this.visitors.size;
    this.visitors = new KeyTable();
    this.timeOf = new Float64Array(0);
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
    this.refs = grow(this.refs, new Float64Array(room));
    this.timeOf = grow(this.timeOf, new Float64Array(room));
    this.visitorOf = grow(this.visitorOf, new Uint32Array(room));
  }
}
