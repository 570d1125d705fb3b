import { api, LightningElement } from 'lwc';
import Carryover_Ad from '@salesforce/label/c.Carryover_Ad';
import Carryover_Ad_When from '@salesforce/label/c.Carryover_Ad_When';
import Carryover_Carried from '@salesforce/label/c.Carryover_Carried';
import Carryover_Direct from '@salesforce/label/c.Carryover_Direct';
import Carryover_Late_When from '@salesforce/label/c.Carryover_Late_When';
import Carryover_Paid_Search from '@salesforce/label/c.Carryover_Paid_Search';
import Carryover_Soon_When from '@salesforce/label/c.Carryover_Soon_When';
import Carryover_Title from '@salesforce/label/c.Carryover_Title';
import Carryover_Typed from '@salesforce/label/c.Carryover_Typed';

interface DrawnVisit {
  readonly key: string;
  readonly when: string;
  readonly how: string;
  readonly channel: string;
  readonly cssClass: string;
}

/** What carryover does (R23): a direct visit within seven days takes the channel of the visit before it; a later one doesn't. */
export default class CarryoverPicture extends LightningElement {
  @api isOn = false;

  readonly labels = { title: Carryover_Title };

  get visits(): readonly DrawnVisit[] {
    const soon = this.isOn
      ? { channel: Carryover_Carried, cssClass: 'channel channel_paid' }
      : { channel: Carryover_Direct, cssClass: 'channel' };
    return [
      { key: 'ad', when: Carryover_Ad_When, how: Carryover_Ad, channel: Carryover_Paid_Search, cssClass: 'channel channel_paid' },
      { key: 'soon', when: Carryover_Soon_When, how: Carryover_Typed, ...soon },
      { key: 'late', when: Carryover_Late_When, how: Carryover_Typed, channel: Carryover_Direct, cssClass: 'channel' }
    ];
  }
}
