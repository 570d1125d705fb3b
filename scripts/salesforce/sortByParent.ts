import type { RowKindName } from 'c/attributionEngine';

/** Saving a row locks its parents: the rows of one parent stand together, so that no two requests fight over it (P22). */
export const PARENTS: Readonly<Record<RowKindName, readonly string[]>> = {
  touchpoint: ['account', 'contact', 'lead', 'webSession'],
  trackedCall: ['contact', 'lead', 'webSession', 'touchpoint'],
  attributionTouchpoint: ['opportunity', 'account', 'contact', 'touchpoint'],
  webSession: []
};

interface Keyed {
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** @example sortByParent('touchpoint', writes) // those of one account one after the other */
export function sortByParent<W extends Keyed>(kind: RowKindName, writes: readonly W[]): W[] {
  const order = writes.map((write) => ({
    write,
    by: [...PARENTS[kind].map((parent) => String(write.values[parent] ?? '')), write.key].join('\u0000')
  }));
  return order.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0)).map(({ write }) => write);
}
