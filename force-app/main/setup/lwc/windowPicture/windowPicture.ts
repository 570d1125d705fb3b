import { api, LightningElement } from 'lwc';
import type { Evidence, WindowBasis } from 'c/attributionEngine';
import { fillLabel } from 'c/callStory';
import { READER_FORMAT, readerOffset } from 'c/readerFormat';
import Window_First_Page from '@salesforce/label/c.Window_First_Page';
import Window_Last_Page from '@salesforce/label/c.Window_Last_Page';
import Window_Not_Tied from '@salesforce/label/c.Window_Not_Tied';
import Window_Tied from '@salesforce/label/c.Window_Tied';
import { exampleVisit, type Example } from './exampleVisit';

const MINUTE = 60_000;
/** Some noon; the reader's clock shows it as one. */
const NOON = Date.UTC(2026, 4, 4, 12);

/** What the window does, on a visit from 12:00 to 12:20 and a call at 12:40. */
export default class WindowPicture extends LightningElement {
  @api minutes = 30;
  @api basis: WindowBasis = 'sessionStart';

  get evidence(): Evidence {
    return this.example.evidence;
  }

  get sentence(): string {
    const { isTied, ageMs } = this.example;
    const from = this.basis === 'lastActivity' ? Window_Last_Page : Window_First_Page;
    return fillLabel(
      isTied ? Window_Tied : Window_Not_Tied,
      READER_FORMAT.duration(ageMs),
      from,
      READER_FORMAT.duration(this.minutes * MINUTE)
    );
  }

  private get example(): Example {
    return exampleVisit(this.minutes, this.basis, NOON - readerOffset(NOON));
  }
}
