type Listener = (taskId: string) => void;

const listeners = new Set<Listener>();

/**
 * Listens for calls that were decided in this tab.
 *
 * @returns stops listening
 */
export function onCallChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells that the call of a Task was decided, here or elsewhere, as far as this tab has heard. */
export function tellCallChange(taskId: string): void {
  for (const listener of [...listeners]) listener(taskId);
}
