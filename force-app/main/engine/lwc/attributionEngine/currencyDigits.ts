/** ISO 4217's exceptions to two decimals. CLF and UYW have four there; the revenue fields hold three, so their unit here is the third decimal. */
const EXCEPTIONS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD CLF IQD JOD KWD LYD OMR TND UYW'
};

const DIGITS = new Map(
  Object.entries(EXCEPTIONS).flatMap(([digits, codes]) => codes.split(' ').map((code) => [code, Number(digits)] as const))
);

/**
 * How many decimals a currency's minor unit has (R36).
 *
 * @example currencyDigits('USD') // 2
 * @example currencyDigits('JPY') // 0
 */
export function currencyDigits(currencyIsoCode: string): number {
  return DIGITS.get(currencyIsoCode) ?? 2;
}
