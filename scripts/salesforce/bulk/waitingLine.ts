/** A write that waits on disk, as a line: the number it is sorted by, a tab, and the write as JSON. */
import type { PlainWrite } from 'c/resolutionPath';

/** A write with the calls that hear of it when it is refused. */
export interface Waiting {
  readonly write: PlainWrite;
  readonly calls?: readonly { readonly taskId: string; readonly id?: string }[];
}

const TAB = 9;
const DIGITS = 36;

/**
 * A property that is there and `undefined` is to be cleared, and JSON would leave it out.
 *
 * @example toLine({ write: { key: 'k', values: { lead: undefined } } }, 71) // '1z\t{"key":"k","values":{"lead":null}}'
 */
export function toLine({ write: { key, id, values }, calls }: Waiting, order: number): string {
  const all: Record<string, unknown> = {};
  for (const name of Object.keys(values)) all[name] = values[name] ?? null;
  return `${order.toString(DIGITS)}\t${JSON.stringify({ key, id, values: all, calls })}`;
}

export function fromLine(line: Buffer): Waiting {
  const { calls, ...write } = JSON.parse(line.toString('utf8', line.indexOf(TAB) + 1)) as PlainWrite & Pick<Waiting, 'calls'>;
  const values = write.values as Record<string, unknown>;
  for (const name of Object.keys(values)) if (values[name] === null) values[name] = undefined;
  return { write, calls };
}

/** The number a line is sorted by. */
export function orderOf(line: Buffer): number {
  return parseInt(line.toString('latin1', 0, line.indexOf(TAB)), DIGITS);
}
