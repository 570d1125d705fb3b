/** Phone numbers as vendors write them, in E.164: the same for an org and for files. */
import { createRequire } from 'node:module';
import type { CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

interface PhoneLibrary {
  readonly parsePhoneNumberFromString: typeof parsePhoneNumberFromString;
}

const load = createRequire(import.meta.url);
let library: PhoneLibrary | undefined;

/** In E.164 beyond doubt. A number of another country may still have a trunk prefix to lose, as +44 020 7946 0000 has. */
const NORTH_AMERICAN = /^\+1[2-9]\d{9}$/;
/** Marks of direction and the like, which a number copied from a page or a chat brings along. */
const INVISIBLE = /\p{Cf}/gu;
const SCHEME = /^\s*tel:/i;

/**
 * A number as vendors write it in E.164; one that is none (`+` for an anonymous caller, an extension alone) stays as it is.
 *
 * @param country ISO 3166 alpha-2, for numbers without a country
 * @example toE164('(202) 555-0101', 'US') // '+12025550101'
 */
export function toE164(number: string, country: string): string {
  if (NORTH_AMERICAN.test(number)) return number;
  // Loaded where a number needs it: files mode starts in less time than that takes.
  library ??= load('libphonenumber-js/min') as PhoneLibrary;
  const bare = number.replace(INVISIBLE, '').replace(SCHEME, '');
  const parsed = library.parsePhoneNumberFromString(bare, { defaultCountry: country as CountryCode, extract: false });
  return parsed?.isPossible() ? parsed.number : number;
}
