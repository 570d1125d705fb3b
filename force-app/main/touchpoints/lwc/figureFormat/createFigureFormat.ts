/** Figures as people of a locale write them. Intl knows digits, signs and plurals of each language. */
export interface FigureFormat {
  count(value: number): string;
  /** @param share 0 to 1 */
  percent(share: number): string;
  /** Whole units where cents say nothing; the currency is the org's where none is given. */
  money(value: number, currency?: string): string;
  /** From a million on in three digits and a word, for places where a long figure has no room: `$41.2B`. */
  shortMoney(value: number, currency?: string): string;
  /** A day of the reader's zone: `Mar 3, 2026`. */
  day(at: number): string;
  /** `Mar 3`, where the year is clear. */
  shortDay(at: number): string;
  /** Day and time to the second, for tooltips. */
  exact(at: number): string;
  /** `66 days` */
  days(count: number): string;
  /** Length of a call: `4:12`. */
  clock(seconds: number): string;
}

/** Instead of a currency: the figure alone. */
export const NO_CURRENCY = '';

const CENTS = 100;
const MILLION = 1_000_000;

function isWhole(value: number): boolean {
  return Math.round(value * CENTS) % CENTS === 0;
}

function styleOf(currency: string): Intl.NumberFormatOptions {
  return currency === NO_CURRENCY ? {} : { style: 'currency', currency };
}

/** A format of `Intl` is slow to make, so one for each currency is kept. */
function moneyFormats(locale: string): (currency: string, isShort: boolean) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return (currency, isShort) => {
    const key = `${currency} ${String(isShort)}`;
    const format =
      made.get(key) ??
      new Intl.NumberFormat(locale, {
        ...styleOf(currency),
        ...(isShort ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {})
      });
    made.set(key, format);
    return format;
  };
}

/**
 * Formats for a reader.
 *
 *     createFigureFormat('en-US', 'UTC', 'USD').money(2250)    // '$2,250'
 *     createFigureFormat('de-DE', 'UTC', 'EUR').percent(0.225) // '22,5 %'
 *     createFigureFormat('en-US', 'UTC', 'USD').clock(252)     // '4:12'
 */
export function createFigureFormat(locale: string, timeZone: string, orgCurrency: string): FigureFormat {
  const count = new Intl.NumberFormat(locale);
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2, useGrouping: false });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium', timeZone });
  const formats = moneyFormats(locale);
  const money = (value: number, currency = orgCurrency): string => formats(currency, isWhole(value)).format(value);
  const compact = (value: number, currency: string): string =>
    new Intl.NumberFormat(locale, { ...styleOf(currency), notation: 'compact', maximumSignificantDigits: 3 }).format(value);
  return {
    count: (value) => count.format(value),
    percent: (share) => percent.format(share),
    money,
    shortMoney: (value, currency = orgCurrency) => (Math.abs(value) < MILLION ? money(value, currency) : compact(value, currency)),
    day: (at) => day.format(at),
    shortDay: (at) => shortDay.format(at),
    exact: (at) => exact.format(at),
    days: (value) => days.format(value),
    clock: (seconds) => `${count.format(Math.floor(seconds / 60))}:${twoDigits.format(Math.floor(seconds % 60))}`
  };
}
