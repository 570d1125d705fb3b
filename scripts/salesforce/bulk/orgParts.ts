/**
 * A whole org in parts that hang together with nothing else, for orgs that are more than a process should hold. Every row is
 * read once, in the few requests of bulk queries, and put on disk; when all are there it is known what hangs together.
 */
import { ROW_KINDS, type RowKind, type Rows, type RowsByKind } from 'c/resolutionPath';
import { giveBackMemory } from './giveBackMemory.ts';
import { HangTogether, type JoinSettings } from './hangTogether.ts';
import { keepHeapSmall } from './keepHeapSmall.ts';
import { NumberList } from './numberList.ts';
import { ownText } from './ownText.ts';
import { Spool } from './rowSpool.ts';

export interface OrgPartsOptions {
  readonly settings: JoinSettings;
  /** Rows of a part, about. */
  readonly partRows: number;
  /** Tasks that were recorded once and are no calls any more, asked for by Id when all others have come. */
  readonly callsById: (taskIds: readonly string[]) => AsyncIterable<Rows>;
}

/** `NaN` stands for a number somebody emptied by hand, and JSON has no word for it. */
function parseRow(json: string): unknown {
  // Where nothing was emptied, asking of every value is most of the work.
  if (!json.includes('null')) return JSON.parse(json) as unknown;
  return JSON.parse(json, (_, value: unknown) => (value === null ? NaN : value)) as unknown;
}

function forEachRow(rows: Rows, work: <K extends RowKind>(kind: K, row: RowsByKind[K]) => void): void {
  const each = <K extends RowKind>(kind: K): void => {
    for (const row of rows[kind] ?? []) work(kind, row);
  };
  for (const kind of ROW_KINDS) each(kind);
}

/**
 * @param pages all rows of an org: what is stored and opportunities before the others, since only they name what joins them
 * @example for await (const rows of orgParts(pages, options)) await resolveClosed(closedByItself(rows), ends);
 */
export async function* orgParts(pages: AsyncIterable<Rows>, options: OrgPartsOptions): AsyncGenerator<Rows> {
  keepHeapSmall();
  const spool = new Spool();
  try {
    const parts = await putInParts(spool, pages, options);
    giveBackMemory();
    for (let part = 0; part < parts; part++) yield readPart(spool.file(partName(part)).take());
  } finally {
    spool.remove();
  }
}

/** Apart from the generator, which would keep what is known of all rows until its end. */
async function putInParts(spool: Spool, pages: AsyncIterable<Rows>, options: OrgPartsOptions): Promise<number> {
  return shareRows(spool, await readRows(spool, pages, options), options.partRows);
}

const partName = (part: number): string => `part${String(part)}`;

/** What is known of the rows on disk: of each the number it hangs together by. */
interface ReadRows {
  readonly numbers: NumberList;
  readonly together: HangTogether;
}

async function readRows(spool: Spool, pages: AsyncIterable<Rows>, { settings, callsById }: OrgPartsOptions): Promise<ReadRows> {
  const together = new HangTogether(settings);
  const numbers = new NumberList();
  const all = spool.file('all');
  const unread = new Set<string>();
  const keep = (rows: Rows): void =>
    forEachRow(rows, (kind, row) => {
      numbers.push(together.add(kind, row));
      all.add(String(ROW_KINDS.indexOf(kind)) + JSON.stringify(row));
    });
  for await (const rows of pages) {
    for (const { row } of rows.trackedCalls ?? []) unread.add(ownText(row.taskId));
    for (const { taskId } of rows.calls ?? []) unread.delete(taskId);
    keep(rows);
  }
  for await (const rows of callsById([...unread])) keep(rows);
  return { numbers, together };
}

/** Puts each row on disk in the file of its part. @returns how many parts there are */
function shareRows(spool: Spool, { numbers, together }: ReadRows, partRows: number): number {
  const parts = shareOut(numbers, together, partRows);
  let at = 0;
  for (const line of spool.file('all').take()) spool.file(partName(numbers.at(at++))).addBytes(line);
  return parts;
}

/**
 * In which part each row goes: whole sets that hang together, as many as fill one. It stands where the row's number stood.
 *
 * @returns how many parts there are
 */
function shareOut(numbers: NumberList, together: HangTogether, partRows: number): number {
  /** Of a set its rows, and once its part is known -1 for the first, -2 for the next. */
  const shares = new Int32Array(together.size);
  for (let at = 0; at < numbers.length; at++) {
    const set = together.partOf(numbers.at(at));
    numbers.set(at, set);
    shares[set] = (shares[set] ?? 0) + 1;
  }
  let part = 0;
  let rows = 0;
  for (let at = 0; at < numbers.length; at++) {
    const set = numbers.at(at);
    const size = shares[set] ?? 0;
    if (size > 0) {
      if (rows > 0 && rows + size > partRows) [part, rows] = [part + 1, 0];
      shares[set] = -1 - part;
      rows += size;
    }
    numbers.set(at, -1 - (shares[set] ?? 0));
  }
  return numbers.length === 0 ? 0 : part + 1;
}

const FIRST_DIGIT = 48;

function readPart(lines: Iterable<Buffer>): Rows {
  const rows = new Map<RowKind, unknown[]>(ROW_KINDS.map((kind) => [kind, []]));
  for (const line of lines) {
    const kind = ROW_KINDS[(line[0] ?? 0) - FIRST_DIGIT];
    if (kind !== undefined) rows.get(kind)?.push(parseRow(line.toString('utf8', 1)));
  }
  return Object.fromEntries(rows) as Rows;
}
