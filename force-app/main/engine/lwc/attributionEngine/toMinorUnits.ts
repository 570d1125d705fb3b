/** What an amount was read as. `unreadable` is no decimal number; `tooLarge` is past 15 digits, where rows could not hold it exactly. */
export type MinorUnits = number | 'unreadable' | 'tooLarge';

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i;
/** A decimal of 15 digits survives the way through a JavaScript number; 10^12 in a currency of three decimals has just that. */
const LARGEST = 10n ** 15n;

/**
 * Reads a decimal amount as a whole number of the currency's minor units (R36). Finer digits are rounded half up by absolute value.
 *
 * @example toMinorUnits('1234.505', 2) // 123451
 * @example toMinorUnits('-0.5', 0) // -1
 */
export function toMinorUnits(amount: string, digits: number): MinorUnits {
  const match = DECIMAL.exec(amount.trim());
  if (!match) return 'unreadable';
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole + fraction === '') return 'unreadable';
  const shift = digits + Number(exponent) - fraction.length;
  const value = BigInt(whole + fraction);
  const scale = 10n ** BigInt(Math.abs(shift));
  const units = shift >= 0 ? value * scale : (2n * value + scale) / (2n * scale);
  if (units > LARGEST) return 'tooLarge';
  // Not −0, which reads as another value than 0.
  return sign === '-' && units !== 0n ? -Number(units) : Number(units);
}
