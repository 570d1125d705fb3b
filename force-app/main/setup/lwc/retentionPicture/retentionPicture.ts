import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import { READER_FORMAT } from 'c/readerFormat';
import Retention_Count from '@salesforce/label/c.Retention_Count';
import Retention_For_Ever from '@salesforce/label/c.Retention_For_Ever';
import Retention_Keep from '@salesforce/label/c.Retention_Keep';
import Retention_Today from '@salesforce/label/c.Retention_Today';

const DAY = 86_400_000;

interface DrawnBar {
  readonly key: string;
  readonly text: string;
  readonly style: string;
  readonly cssClass: string;
}

/** Two bars that end today: how far back visits count, how long they are kept. The second one shorter is a hole in the first. */
export default class RetentionPicture extends LightningElement {
  @api lookback = 365;
  /** Absent: for ever. */
  @api retention: number | undefined;

  readonly labels = { today: Retention_Today };

  get bars(): readonly DrawnBar[] {
    const { lookback, retention } = this;
    const longest = Math.max(lookback, retention ?? lookback * 1.25);
    const width = (days: number): string => `width: ${((days / longest) * 100).toFixed(1)}%`;
    const days = (count: number): string => READER_FORMAT.duration(count * DAY);
    return [
      { key: 'count', text: fillLabel(Retention_Count, days(lookback)), style: width(lookback), cssClass: 'bar' },
      {
        key: 'keep',
        text: retention === undefined ? Retention_For_Ever : fillLabel(Retention_Keep, days(retention)),
        style: width(retention ?? longest),
        cssClass: retention !== undefined && retention < lookback ? 'bar bar_short' : 'bar bar_keep'
      }
    ];
  }
}
