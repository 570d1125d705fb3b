import { seededRandom as seededNumbers } from '../../local-org/faults/seededRandom.ts';

/** Chance that comes out the same at every run, so that the sample can be checked in and compared. */
export interface SeededRandom {
  /** From `least` up to and including `most`. */
  whole(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  chance(probability: number): boolean;
  /** So many characters of Base64url, as click ids have. */
  token(length: number): string;
}

const TOKEN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

export function seededRandom(seed: number): SeededRandom {
  const next = seededNumbers(seed);
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[whole(0, list.length - 1)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  return {
    whole,
    pick,
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      const found = list.find(([, weight]) => (left -= weight) < 0) ?? list[list.length - 1];
      if (found === undefined) throw new Error('Nothing to pick from');
      return found[0];
    },
    chance: (probability) => next() < probability,
    token: (length) => Array.from({ length }, () => TOKEN.charAt(whole(0, TOKEN.length - 1))).join('')
  };
}

/** A number of one's own for each text, so that adding a story changes no other. */
export function seedOf(text: string): number {
  return [...text].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261) >>> 0;
}
