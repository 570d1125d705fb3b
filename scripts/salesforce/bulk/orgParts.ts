/**
 * A whole org in parts that hang together with nothing else, for orgs that are more than a process should hold. Every row is
 * read once, in the few requests of bulk queries, and put on disk; when all are there it is known what hangs together.
 */
import { ROW_KINDS, type RowKind, type Rows, type RowsByKind } from 'c/resolutionPath';
import { HangTogether, type JoinSettings } from './hangTogether.ts';
import { NumberList } from './keyNumbers.ts';
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
  const { settings, callsById, partRows } = options;
  const spool = new Spool();
  try {
    const together = new HangTogether(settings);
    const numbers = new NumberList();
    const unread = new Set<string>();
    const keep = (rows: Rows): void =>
      forEachRow(rows, (kind, row) => {
        numbers.push(together.add(kind, row));
        spool.file('all').add(String(ROW_KINDS.indexOf(kind)) + JSON.stringify(row));
      });
    for await (const rows of pages) {
      for (const { row } of rows.trackedCalls ?? []) unread.add(row.taskId);
      for (const { taskId } of rows.calls ?? []) unread.delete(taskId);
      keep(rows);
    }
    for await (const rows of callsById([...unread])) keep(rows);

    const shareOf = shareOut(numbers, together, partRows);
    let at = 0;
    for (const line of spool.file('all').take()) spool.file(`part${String(shareOf[at++] ?? 0)}`).add(line);
    const parts = shareOf.reduce((most, share) => Math.max(most, share + 1), 0);
    for (let part = 0; part < parts; part++) yield readPart(spool.file(`part${String(part)}`).take());
  } finally {
    spool.remove();
  }
}

/** In which part each row goes: whole sets that hang together, as many as fill one. */
function shareOut(numbers: NumberList, together: HangTogether, partRows: number): Int32Array {
  const sets = numbers.toArray().map((number) => together.partOf(number));
  const sizes = new Int32Array(together.size);
  for (const set of sets) sizes[set] = (sizes[set] ?? 0) + 1;
  const partOfSet = new Int32Array(together.size).fill(-1);
  let part = 0;
  let rows = 0;
  for (const set of sets) {
    if (partOfSet[set] !== -1) continue;
    const size = sizes[set] ?? 0;
    if (rows > 0 && rows + size > partRows) [part, rows] = [part + 1, 0];
    partOfSet[set] = part;
    rows += size;
  }
  return sets.map((set) => partOfSet[set] ?? 0);
}

function readPart(lines: Iterable<string>): Rows {
  const rows = new Map<RowKind, unknown[]>(ROW_KINDS.map((kind) => [kind, []]));
  for (const line of lines) {
    const kind = ROW_KINDS[Number(line[0])];
    if (kind !== undefined) rows.get(kind)?.push(parseRow(line.slice(1)));
  }
  return Object.fromEntries(rows) as Rows;
}
