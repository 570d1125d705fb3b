import type { Instant } from 'c/attributionEngine';

export interface TakenCalls {
  readonly taskIds: readonly string[];
  /** When the first of them was heard of. */
  readonly since: Instant;
}

/** Calls that were heard of and are not resolved yet, each once, in the order they came. */
export class WaitingCalls {
  private readonly heardAt = new Map<string, Instant>();

  get size(): number {
    return this.heardAt.size;
  }

  add(taskIds: readonly string[], at: Instant): void {
    for (const taskId of taskIds) this.heardAt.set(taskId, at);
  }

  /** Takes the first ones out; a call heard of again meanwhile waits again. */
  take(most: number): TakenCalls {
    const taskIds = [...this.heardAt.keys()].slice(0, most);
    const since = Math.min(...taskIds.map((taskId) => this.heardAt.get(taskId) ?? Infinity));
    for (const taskId of taskIds) this.heardAt.delete(taskId);
    return { taskIds, since };
  }

  giveBack({ taskIds, since }: TakenCalls): void {
    this.add(taskIds, since);
  }
}
