import type { Question, RowKind, Rows, RowsByKind } from './recordReader';

/** What makes a row of each kind the same row. */
const IDENTITY: { readonly [K in RowKind]: (row: RowsByKind[K]) => string } = {
  calls: (row) => row.taskId,
  webSessions: (row) => row.sessionKey,
  people: (row) => row.id,
  opportunities: (row) => row.opportunityId,
  contactRoles: (row) => `${row.opportunityId} ${row.contactId} ${String(row.isPrimary)}`,
  trackedCalls: (row) => row.id,
  touchpoints: (row) => row.id,
  attributionTouchpoints: (row) => row.id
};

type Maps = { readonly [K in RowKind]: Map<string, RowsByKind[K]> };

export const ROW_KINDS = Object.keys(IDENTITY) as readonly RowKind[];

export function identityOf<K extends RowKind>(kind: K, row: RowsByKind[K]): string {
  return IDENTITY[kind](row);
}

export interface Identities {
  identities(kind: RowKind): Iterable<string>;
}

/** Rows found so far, each once, and what has been asked already. */
export class GatheredRows implements Identities {
  private readonly maps: Maps = {
    calls: new Map(),
    webSessions: new Map(),
    people: new Map(),
    opportunities: new Map(),
    contactRoles: new Map(),
    trackedCalls: new Map(),
    touchpoints: new Map(),
    attributionTouchpoints: new Map()
  };
  private readonly asked = new Map<string, Set<string>>();

  add(rows: Rows): void {
    for (const kind of ROW_KINDS) this.addKind(kind, rows);
  }

  private addKind<K extends RowKind>(kind: K, rows: Rows): void {
    for (const row of rows[kind] ?? []) this.maps[kind].set(identityOf(kind, row), row);
  }

  all<K extends RowKind>(kind: K): RowsByKind[K][] {
    return [...this.maps[kind].values()];
  }

  has(kind: RowKind, identity: string): boolean {
    return this.maps[kind].has(identity);
  }

  identities(kind: RowKind): Iterable<string> {
    return this.maps[kind].keys();
  }

  /** Which rows there are at this moment; rows added later are not among them. */
  snapshot(): Identities {
    const sets = new Map(ROW_KINDS.map((kind) => [kind, new Set(this.maps[kind].keys())]));
    return { identities: (kind) => sets.get(kind) ?? [] };
  }

  get size(): number {
    return ROW_KINDS.reduce((sum, kind) => sum + this.maps[kind].size, 0);
  }

  /** The questions without values asked before; those left without values fall away. */
  unasked(questions: readonly Question[]): Question[] {
    return questions.flatMap((question) => {
      const name = `${question.rows} ${question.by}`;
      const known = this.asked.get(name) ?? new Set<string>();
      this.asked.set(name, known);
      const values = [...new Set(question.values)].filter((value) => value !== '' && !known.has(value));
      for (const value of values) known.add(value);
      return values.length > 0 ? [{ ...question, values }] : [];
    });
  }
}
