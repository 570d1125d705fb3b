import { pino } from 'pino';
import type { Facts } from './logFacts.ts';

/** One step of a run, as numbers, codes and Ids. */
export type Log = (event: string, facts: Facts) => void;

const LEVELS: Readonly<Record<string, 'warn' | 'error'>> = { setAside: 'warn', reconnecting: 'warn', failed: 'error' };

/**
 * Lines of JSON on standard error, each with `level`, `time`, `msg` and the facts; standard output belongs to the result.
 *
 * @example openLog()('resolved', { calls: 2 }) // {"level":30,"time":1777896000000,"calls":2,"msg":"resolved"}
 */
export function openLog(): Log {
  const log = pino({ base: null }, pino.destination(2));
  return (event, facts) => log[LEVELS[event] ?? 'info'](facts, event);
}

/** The same, silent at a terminal: there a command says itself how it goes. */
export function openQuietLog(): Log {
  return process.stderr.isTTY ? () => undefined : openLog();
}
