import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import Vendor_Choose from '@salesforce/label/c.Vendor_Choose';
import Vendor_Choose_First from '@salesforce/label/c.Vendor_Choose_First';
import Vendor_Copy_Call_Time from '@salesforce/label/c.Vendor_Copy_Call_Time';
import Vendor_Copy_Cookie from '@salesforce/label/c.Vendor_Copy_Cookie';
import Vendor_Copy_Letter from '@salesforce/label/c.Vendor_Copy_Letter';
import Vendor_Copy_Script from '@salesforce/label/c.Vendor_Copy_Script';
import Vendor_Copy_Visitor_Id from '@salesforce/label/c.Vendor_Copy_Visitor_Id';
import Vendor_Heading from '@salesforce/label/c.Vendor_Heading';
import Vendor_Letter from '@salesforce/label/c.Vendor_Letter';
import { COOKIE_SCRIPT, VENDORS, VISITOR_COOKIE, type Vendor } from './vendors';

/** Characters that want a line of their own. */
const LONG = 40;

/**
 * What to configure at the vendor.
 *
 * @fires vendorchange `detail: { vendor }` when another one is chosen
 */
export default class VendorGuide extends LightningElement {
  /** One of the vendors' values; blank: none chosen yet. */
  @api vendor = '';
  /** Fields of Task, by API name, as the vendor has to spell them. */
  @api visitorIdField = '';
  @api callTimeField = '';

  readonly labels = { heading: Vendor_Heading, choose: Vendor_Choose, chooseFirst: Vendor_Choose_First };
  readonly options = VENDORS.map(({ value, name }) => ({ value, label: name }));

  get chosen(): Vendor | undefined {
    return VENDORS.find(({ value }) => value === this.vendor);
  }

  get steps(): readonly { readonly key: number; readonly text: string }[] {
    return (this.chosen?.steps ?? []).map((step, key) => ({ key, text: fillLabel(step, this.visitorIdField, this.callTimeField) }));
  }

  get copies(): readonly { readonly label: string; readonly text: string; readonly cssClass: string }[] {
    const { visitorIdField, callTimeField } = this;
    const copies = [
      { label: Vendor_Copy_Visitor_Id, text: visitorIdField },
      { label: Vendor_Copy_Call_Time, text: callTimeField },
      { label: Vendor_Copy_Cookie, text: VISITOR_COOKIE },
      { label: Vendor_Copy_Script, text: COOKIE_SCRIPT },
      { label: Vendor_Copy_Letter, text: fillLabel(Vendor_Letter, visitorIdField, callTimeField, VISITOR_COOKIE) }
    ];
    return copies.map((copy) => ({ ...copy, cssClass: copy.text.length > LONG ? 'wide' : '' }));
  }

  choose(event: CustomEvent<{ readonly value: string }>): void {
    this.dispatchEvent(new CustomEvent('vendorchange', { detail: { vendor: event.detail.value } }));
  }
}
