const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SUFFIX = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

/** The three characters that make a case-sensitive 15-character id safe to compare without case. */
function checksum(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let place = 0; place < 5; place++) {
      const code = id15.charCodeAt(block * 5 + place);
      if (code >= 65 && code <= 90) bits |= 1 << place;
    }
    suffix += SUFFIX[bits];
  }
  return suffix;
}

/**
 * The 18-character form of an id given with 15 or 18 characters; undefined for anything else.
 *
 *     toId18('00Q000000000001')      // '00Q000000000001AAA'
 *     toId18('00Q000000000001AAA')   // '00Q000000000001AAA'
 *     toId18('hello')                // undefined
 */
export function toId18(text: string): string | undefined {
  if (!ID.test(text)) return undefined;
  const id15 = text.slice(0, 15);
  const id18 = id15 + checksum(id15);
  if (text.length === 15 || text === id18) return id18;
  return restoreCase(text);
}

/** An 18-character id may come back from a tool that lost its case: the suffix says which letters were capitals. */
function restoreCase(text: string): string | undefined {
  const suffix = text.slice(15).toUpperCase();
  let id15 = '';
  for (let place = 0; place < 15; place++) {
    const bits = SUFFIX.indexOf(suffix[Math.floor(place / 5)] ?? '');
    if (bits < 0) return undefined;
    const letter = text[place] ?? '';
    id15 += (bits >> (place % 5)) & 1 ? letter.toUpperCase() : letter.toLowerCase();
  }
  return checksum(id15) === suffix ? id15 + suffix : undefined;
}

/** The id of the n-th record of an object: ids of one object sort in the order of creation. */
export function makeId(keyPrefix: string, sequence: number): string {
  let digits = '';
  for (let rest = sequence; rest > 0; rest = Math.floor(rest / 62)) digits = DIGITS[rest % 62] + digits;
  const id15 = keyPrefix + digits.padStart(12, '0');
  return id15 + checksum(id15);
}
