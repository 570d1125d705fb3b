import type { ClosedScope } from './closeScope';
import { identityOf } from './gatheredRows';
import type { RowKind, Rows, RowsByKind } from './recordReader';

/** Kinds of rows a scope can begin with. */
const SEED_KINDS = [
  'calls',
  'webSessions',
  'people',
  'opportunities',
  'contactRoles',
  'trackedCalls',
  'touchpoints'
] as const satisfies readonly RowKind[];

/**
 * What has been resolved in this run, so that a row that hung together with an earlier one is not resolved again. Rows a
 * scope began with are not kept: they don't come a second time, and there may be millions of them.
 */
export class DoneRows {
  private readonly done = new Map<RowKind, Set<string>>(SEED_KINDS.map((kind) => [kind, new Set<string>()]));

  /** Not its support, whose other opportunities were left out. */
  add({ core }: ClosedScope, seed: Rows): void {
    for (const kind of SEED_KINDS) {
      const first = new Set(identities(kind, seed));
      for (const identity of core.identities(kind)) if (!first.has(identity)) this.done.get(kind)?.add(identity);
    }
  }

  /** The seed without rows that are done; `undefined` when none are left. */
  leftOf(seed: Rows): Rows | undefined {
    const left: Rows = Object.fromEntries(SEED_KINDS.map((kind) => [kind, this.leftOfKind(kind, seed)]));
    return SEED_KINDS.some((kind) => (left[kind]?.length ?? 0) > 0) ? left : undefined;
  }

  private leftOfKind<K extends RowKind>(kind: K, seed: Rows): RowsByKind[K][] {
    const rows: readonly RowsByKind[K][] = seed[kind] ?? [];
    return rows.filter((row) => !this.done.get(kind)?.has(identityOf(kind, row)));
  }
}

function identities<K extends RowKind>(kind: K, seed: Rows): string[] {
  const rows: readonly RowsByKind[K][] = seed[kind] ?? [];
  return rows.map((row) => identityOf(kind, row));
}
