import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/**
 * A number as vendors write it in E.164; one that is none (`+` for an anonymous caller, an extension alone) stays as it is.
 *
 * @param country ISO 3166 alpha-2, for numbers without a country
 * @example toE164('(202) 555-0101', 'US') // '+12025550101'
 */
export function toE164(number: string, country: string): string {
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: country as CountryCode, extract: false });
  return parsed?.isPossible() ? parsed.number : number;
}
