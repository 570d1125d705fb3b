import { api, LightningElement } from 'lwc';
import { sumSeries, type SeriesSum } from 'c/chartLegend';
import { FIGURES } from 'c/figureFormat';
import FORM_FACTOR from '@salesforce/client/formFactor';
import DIRECTION from '@salesforce/i18n/dir';
import { layoutColumns, type Column, type DrawnColumn, type DrawnColumns } from './layoutColumns';

export type { Column } from './layoutColumns';

const HEIGHT = 150;
const LABELS = FORM_FACTOR === 'Small' ? 4 : 7;
const IS_RIGHT_TO_LEFT = DIRECTION === 'rtl';
const STEPS: Readonly<Record<string, number>> = { ArrowRight: IS_RIGHT_TO_LEFT ? -1 : 1, ArrowLeft: IS_RIGHT_TO_LEFT ? 1 : -1 };

/**
 * Columns over time. One of them takes the focus; arrow keys, Home and End go on from there, Enter opens.
 *
 * @fires columnselected `{ key }` when a column is pressed
 */
export default class DayChart extends LightningElement {
  /** What is drawn, for who can't see it. */
  @api label = '';

  readonly height = HEIGHT;
  readonly fullHeight = HEIGHT + 24;
  readonly labelY = HEIGHT + 16;

  private given: readonly Column[] = [];
  private current = 0;
  private movesFocus = false;

  /** The columns, earliest first. */
  @api
  get columns(): readonly Column[] {
    return this.given;
  }
  set columns(value: readonly Column[]) {
    this.given = value;
    this.current = Math.max(0, value.length - 1);
  }

  renderedCallback(): void {
    if (!this.movesFocus) return;
    this.movesFocus = false;
    this.template?.querySelector<SVGElement>('[tabindex="0"]')?.focus();
  }

  get drawn(): DrawnColumns {
    return layoutColumns(this.given, { height: HEIGHT, isRightToLeft: IS_RIGHT_TO_LEFT, labels: LABELS });
  }

  get drawnColumns(): readonly (DrawnColumn & { readonly tabIndex: string; readonly index: number })[] {
    return this.drawn.columns.map((column, index) => ({ ...column, index, tabIndex: index === this.current ? '0' : '-1' }));
  }

  get ticks(): readonly { readonly value: number; readonly y: number; readonly textY: number; readonly text: string }[] {
    return this.drawn.ticks.map((tick) => ({ ...tick, text: FIGURES.count(tick.value) }));
  }

  get axisX(): string {
    return IS_RIGHT_TO_LEFT ? '100%' : '0%';
  }

  get axisAnchor(): string {
    return IS_RIGHT_TO_LEFT ? 'end' : 'start';
  }

  get legend(): readonly (SeriesSum & { readonly display: string })[] {
    return sumSeries(this.given)
      .filter(({ value }) => value > 0)
      .map((sum) => ({ ...sum, display: FIGURES.count(sum.value) }));
  }

  select(event: Event): void {
    const { key, index } = (event.currentTarget as SVGElement).dataset;
    this.current = Number(index);
    this.dispatchEvent(new CustomEvent('columnselected', { detail: { key } }));
  }

  handleKey(event: KeyboardEvent): void {
    const last = this.given.length - 1;
    const target = { Home: 0, End: last }[event.key] ?? this.current + (STEPS[event.key] ?? 0);
    if (event.key === 'Enter' || event.key === ' ') this.select(event);
    else if (event.key === 'Home' || event.key === 'End' || STEPS[event.key] !== undefined) {
      this.movesFocus = true;
      this.current = Math.min(last, Math.max(0, target));
    } else return;
    event.preventDefault();
  }
}
