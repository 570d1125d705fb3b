/** Removes unfinished files and folders also when the process ends before its work does, by a signal or by an error nobody caught. */
import { rmSync } from 'node:fs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const paths = new Set<string>();

/**
 * Notes a file or folder that must not outlive the process; the answer takes the note back.
 *
 * @example
 * const keep = removeAtEnd('sessions.csv.part');
 * await rename('sessions.csv.part', 'sessions.csv');
 * keep();
 */
export function removeAtEnd(path: string): () => void {
  if (paths.size === 0) listen();
  paths.add(path);
  return () => {
    if (paths.delete(path) && paths.size === 0) stopListening();
  };
}

function listen(): void {
  process.on('exit', removeAll);
  for (const signal of SIGNALS) process.on(signal, endBySignal);
}

function stopListening(): void {
  process.off('exit', removeAll);
  for (const signal of SIGNALS) process.off(signal, endBySignal);
}

function removeAll(): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

/** With our listener gone the same signal does what it does by itself. */
function endBySignal(signal: NodeJS.Signals): void {
  removeAll();
  stopListening();
  process.kill(process.pid, signal);
}
