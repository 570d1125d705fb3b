import { api, LightningElement } from 'lwc';

/** How a figure moved against the period before. */
export type Trend = 'up' | 'down' | 'same';

const ICONS: Readonly<Record<Trend, string>> = { up: 'utility:arrowup', down: 'utility:arrowdown', same: 'utility:dash' };

/** One figure, its change beside it in words. */
export default class FigureTile extends LightningElement {
  /** What the figure is. */
  @api label = '';
  /** The figure as it is written. */
  @api value = '';
  /** The figure in full, where it is written short. */
  @api exact = '';
  /** What it counts, and what not. */
  @api help = '';
  /** Its change in words: "12% more than in the 30 days before". */
  @api change = '';
  /** Which way it went. */
  @api trend: Trend = 'same';

  get iconName(): string {
    return ICONS[this.trend];
  }
}
