/** One part of a bar or column. */
export interface ChartPart {
  /** What it is, the same in every bar: `merged`. It picks the colour. */
  readonly series: string;
  readonly name: string;
  readonly value: number;
  /** The value as it is written. */
  readonly display: string;
  /** The same where there is little room. */
  readonly short?: string;
}

/**
 * Steps 30 to 50 of the palette: they stand out from the page and carry white text. Hooks by name, since the parts of one
 * chart stand in several components and styles don't.
 */
const COLORS: ReadonlyMap<string, string> = new Map([
  ['merged', 'accent-container-1'],
  ['calls', 'accent-container-1'],
  ['repeat', 'palette-cloud-blue-30'],
  ['standalone', 'palette-teal-50'],
  ['held', 'palette-orange-50'],
  ['pending', 'palette-purple-50']
]);

/** What paints a series; one without a colour of its own is grey. */
export function seriesStyle(series: string): string {
  return `fill: var(--slds-g-color-${COLORS.get(series) ?? 'neutral-base-50'})`;
}

/** A series with what it comes to in a chart. */
export interface SeriesSum {
  readonly series: string;
  readonly name: string;
  readonly value: number;
}

/** Series in the order they first occur, each with its sum. */
export function sumSeries(bars: readonly { readonly parts: readonly ChartPart[] }[]): readonly SeriesSum[] {
  const sums = new Map<string, SeriesSum>();
  for (const { series, name, value } of bars.flatMap(({ parts }) => parts)) {
    sums.set(series, { series, name, value: (sums.get(series)?.value ?? 0) + value });
  }
  return [...sums.values()];
}
