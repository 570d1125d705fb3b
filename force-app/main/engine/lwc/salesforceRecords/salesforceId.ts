const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * An Id in its form of 18 characters, whose last three say which letters are capital; `undefined` for what is no Id (P16).
 *
 * @example toId18('00T5e00000a1B2C') // '00T5e00000a1B2CEAU'
 */
export function toId18(id: string): string | undefined {
  if (!/^([A-Za-z0-9]{15}|[A-Za-z0-9]{18})$/.test(id)) return undefined;
  const base = id.slice(0, 15);
  const suffix = [0, 5, 10].map((from) => {
    const capitals = [...base.slice(from, from + 5)].reduce((bits, letter, i) => bits | (/[A-Z]/.test(letter) ? 1 << i : 0), 0);
    return ALPHABET.charAt(capitals);
  });
  return base + suffix.join('');
}

/** The first three characters of an Id say what it is an Id of. */
export const KEY_PREFIX = { Task: '00T', Lead: '00Q', Contact: '003', User: '005', Opportunity: '006' } as const;
