import { SOQL_ERRORS } from '../../soql/soqlError.ts';

/** Where a page begins: after a row of a query, or of one whose rows an earlier request remembered. */
export interface Cursor {
  readonly index: number;
  readonly snapshot?: string;
}

/**
 * The cursor of a row, counted from 0, as the guide's examples have it.
 *
 *     writeCursor({ index: 9 })   // 'djE6OQ==', which is v1:9
 */
export function writeCursor({ index, snapshot }: Cursor): string {
  return Buffer.from(snapshot === undefined ? `v1:${index}` : `v2:${snapshot}:${index}`).toString('base64');
}

/** Reads a cursor this org wrote; anything else is refused. */
export function readCursor(text: string): Cursor {
  const parts = /^(?:v1|v2:(?<snapshot>\w+)):(?<index>\d{1,9})$/.exec(Buffer.from(text, 'base64').toString());
  if (parts?.groups === undefined) throw SOQL_ERRORS.badLocator();
  return { index: Number(parts.groups['index']), snapshot: parts.groups['snapshot'] };
}
