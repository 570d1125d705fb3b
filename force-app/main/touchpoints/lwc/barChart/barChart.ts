import { api, LightningElement } from 'lwc';
import { sumSeries, type SeriesSum } from 'c/chartLegend';
import { FIGURES } from 'c/figureFormat';
import DIRECTION from '@salesforce/i18n/dir';
import { layoutBars, type Bar, type DrawnBar } from './layoutBars';

export type { Bar } from './layoutBars';

/**
 * Bars that lie, longest first as they are given.
 *
 * @fires barselected `{ key }` when a bar is pressed
 */
export default class BarChart extends LightningElement {
  /** The bars. */
  @api bars: readonly Bar[] = [];
  /** What is drawn, for who can't see it. */
  @api label = '';
  /** Values are money. */
  @api isMoney = false;
  /** Of all values, where it isn't the org's one. */
  @api currency: string | undefined;

  get drawn(): readonly DrawnBar[] {
    return layoutBars(this.bars, DIRECTION === 'rtl');
  }

  /** A chart of one series needs no legend. */
  get legend(): readonly (SeriesSum & { readonly display: string })[] {
    const sums = sumSeries(this.bars).filter(({ value }) => value > 0);
    return sums.length < 2
      ? []
      : sums.map((sum) => ({ ...sum, display: this.isMoney ? FIGURES.shortMoney(sum.value, this.currency) : FIGURES.count(sum.value) }));
  }

  get hasLegend(): boolean {
    return this.legend.length > 0;
  }

  select(event: MouseEvent): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('barselected', { detail: { key } }));
  }
}
