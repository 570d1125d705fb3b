import { seededRandom } from '../../files/bytes/oddCsv.ts';

/** A call and a session as the rule sees them; times in milliseconds, `undefined` for blank. */
export interface WorldCall {
  readonly id: string;
  readonly visitorId: string;
  readonly at: number;
}

export interface WorldSession {
  readonly key: string;
  readonly visitorId: string;
  readonly startedAt: number;
  readonly lastActivityAt?: number;
}

export interface World {
  readonly calls: readonly WorldCall[];
  readonly sessions: readonly WorldSession[];
}

const START = Date.parse('2026-03-01T00:00:00Z');
const MINUTE = 60_000;
const SPELLINGS: readonly ((hex: string) => string)[] = [
  (hex) => hex,
  (hex) => hex.toUpperCase(),
  (hex) => `v_${hex}`,
  (hex) => `V_${hex.slice(0, 8)}-${hex.slice(8)}`,
  (hex) => `  ${hex}\t`,
  (hex) => `Kiosk ${hex.slice(-3)}`,
  (hex) => `né-${hex.slice(-3)}`,
  () => '',
  () => '   '
];

/**
 * Calls and sessions in which ties, edges of the window, several spellings of one visitor and keys that byte order and
 * JavaScript order differently are common.
 */
export function fuzzedWorld(seed: number, callCount: number, sessionCount: number): World {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const visitors = 1 + Math.floor(callCount / 12);
  const visitor = (): string => pick(SPELLINGS)((below(visitors) * 7919 + 0xa0000).toString(16).padStart(32, '0'));
  // Halves of minutes within ten hours: 30 minutes apart to the millisecond, or a millisecond more or less.
  const moment = (): number => START + below(10 * 60 * 2) * (MINUTE / 2) + pick([0, 0, 0, 0, 1, -1]);
  const prefix = (): string => pick(['S-', 's-', '', 'ä', '\uff01', '\u{1F4DE}']);
  return {
    calls: Array.from({ length: callCount }, (_, at) => ({ id: `00T${at}`, visitorId: visitor(), at: moment() })),
    sessions: Array.from({ length: sessionCount }, (_, at) => {
      const startedAt = moment();
      const last = random();
      const lastActivityAt = last < 0.2 ? undefined : last < 0.3 ? startedAt - MINUTE : startedAt + below(240) * (MINUTE / 2);
      return { key: `${prefix()}${at}`, visitorId: visitor(), startedAt, lastActivityAt };
    })
  };
}
