/** Lists write `{}` where a country stands: as an ending (`google.{}`: google.de, google.co.uk) or as two letters before (`{}.bing.com`). */
const COUNTRY_ENDING = /\.(?:(?:com|org|net|co|it|edu)\.)?[a-z]{2}$/;
const COUNTRY_BEGINNING = /^[a-z]{2}\./;
const MOBILE_OR_NUMBERED = /^(?:m|www\d+)\./;

/**
 * The entry of this very host, its mobile and numbered twins included.
 *
 * @example
 * findHost(new Map([['google.{}', 'google']]), 'm.google.co.uk') // 'google'
 */
export function findHost<Entry>(table: ReadonlyMap<string, Entry>, host: string): Entry | undefined {
  for (const spelling of [host, host.replace(MOBILE_OR_NUMBERED, '')]) {
    const entry =
      table.get(spelling) ?? table.get(spelling.replace(COUNTRY_ENDING, '.{}')) ?? table.get(spelling.replace(COUNTRY_BEGINNING, '{}.'));
    if (entry !== undefined) return entry;
  }
  return undefined;
}

/**
 * The entry of a host or of the nearest domain above it.
 *
 * @example
 * findHostOrParent(new Map([['facebook.com', 'facebook']]), 'l.facebook.com') // 'facebook'
 */
export function findHostOrParent<Entry>(table: ReadonlyMap<string, Entry>, host: string): Entry | undefined {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const entry = table.get(name) ?? table.get(name.replace(COUNTRY_ENDING, '.{}'));
    if (entry !== undefined) return entry;
  }
  return undefined;
}
