import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import Link_New_Tab from '@salesforce/label/c.Link_New_Tab';

/** Leads to a page of Setup. It has no page reference of its own, only an address that is the same in every org. */
export default class SetupLink extends NavigationMixin(LightningElement) {
  /** What the link says. */
  @api label = '';
  /** Without the org's own address: `/lightning/setup/Flows/home`. */
  @api path = '';

  readonly labels = { newTab: Link_New_Tab };

  open(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate]({ type: 'standard__webPage', attributes: { url: this.path } });
  }
}
