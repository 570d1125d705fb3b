/** The waiting writes of one step of the plan, in portions of an upload each. */
import { columnSet } from './ingestCsv.ts';
import type { LineFile } from './lineFile.ts';
import type { Waiting } from './waitingLine.ts';
import { WaitingPortion } from './waitingPortion.ts';

export class WaitingPortions {
  private readonly newFile: (number: number) => LineFile;
  private readonly jobBytes: number;
  private readonly portions: WaitingPortion[] = [];
  private readonly open = new Map<string, WaitingPortion>();

  constructor(newFile: (number: number) => LineFile, jobBytes: number) {
    this.newFile = newFile;
    this.jobBytes = jobBytes;
  }

  /**
   * Writes that clear other lookups are of another upload, as `csvParts` has it.
   *
   * @param order what it is sorted by within its upload
   * @param cells what is sent of it
   */
  add(waiting: Waiting, order: number, cells: Readonly<Record<string, string>>): void {
    const name = columnSet(cells);
    const known = this.open.get(name);
    if (known?.add(waiting, order, cells)) return;
    known?.end();
    const portion = new WaitingPortion(this.newFile(this.portions.length), this.jobBytes);
    portion.add(waiting, order, cells);
    this.portions.push(portion);
    this.open.set(name, portion);
  }

  /** One after the other; each is gone when the next one is asked for. */
  *take(): Generator<WaitingPortion> {
    this.open.clear();
    for (let portion = this.portions.shift(); portion; portion = this.portions.shift()) {
      yield portion;
      portion.remove();
    }
  }
}
