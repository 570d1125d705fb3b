import { api, LightningElement } from 'lwc';
import { seriesStyle } from './chartPart';

export { seriesStyle, sumSeries, type ChartPart, type SeriesSum } from './chartPart';

/** One series with what it comes to. */
export interface LegendEntry {
  readonly series: string;
  readonly name: string;
  readonly display: string;
}

/** Names and totals of the parts of a chart, in the order they are drawn. */
export default class ChartLegend extends LightningElement {
  /** The series. */
  @api entries: readonly LegendEntry[] = [];

  get drawn(): readonly (LegendEntry & { readonly style: string })[] {
    return this.entries.map((entry) => ({ ...entry, style: seriesStyle(entry.series) }));
  }
}
