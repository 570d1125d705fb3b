/** What to do at each vendor so that visitor id and call time reach the Task: words by label, texts to copy by what goes into them. */
import Vendor_CallRail_Cookie from '@salesforce/label/c.Vendor_CallRail_Cookie';
import Vendor_CallRail_Late from '@salesforce/label/c.Vendor_CallRail_Late';
import Vendor_CallRail_Map from '@salesforce/label/c.Vendor_CallRail_Map';
import Vendor_CTM_Cookie from '@salesforce/label/c.Vendor_CTM_Cookie';
import Vendor_CTM_Map from '@salesforce/label/c.Vendor_CTM_Map';
import Vendor_CTM_Number from '@salesforce/label/c.Vendor_CTM_Number';
import Vendor_DialogTech_Ask from '@salesforce/label/c.Vendor_DialogTech_Ask';
import Vendor_DialogTech_Direction from '@salesforce/label/c.Vendor_DialogTech_Direction';
import Vendor_Invoca_Cookie from '@salesforce/label/c.Vendor_Invoca_Cookie';
import Vendor_Invoca_Map from '@salesforce/label/c.Vendor_Invoca_Map';
import Vendor_Invoca_Number from '@salesforce/label/c.Vendor_Invoca_Number';
import Vendor_Name_Other from '@salesforce/label/c.Vendor_Name_Other';
import Vendor_Other_Cookie from '@salesforce/label/c.Vendor_Other_Cookie';
import Vendor_Other_Map from '@salesforce/label/c.Vendor_Other_Map';
import Vendor_Step_Test from '@salesforce/label/c.Vendor_Step_Test';
import Vendor_Step_Layout from '@salesforce/label/c.Vendor_Step_Layout';

/** One vendor: its steps in order, with {0} for the field of the visitor id and {1} for that of the call time. */
export interface Vendor {
  readonly value: string;
  /** A name of the trade is not translated. */
  readonly name: string;
  readonly steps: readonly string[];
}

const LAST_STEPS = [Vendor_Step_Layout, Vendor_Step_Test];

export const VENDORS: readonly Vendor[] = Object.freeze([
  {
    value: 'callTrackingMetrics',
    name: 'CallTrackingMetrics',
    steps: [Vendor_CTM_Cookie, Vendor_CTM_Map, Vendor_CTM_Number, ...LAST_STEPS]
  },
  { value: 'callRail', name: 'CallRail', steps: [Vendor_CallRail_Cookie, Vendor_CallRail_Map, Vendor_CallRail_Late, ...LAST_STEPS] },
  { value: 'invoca', name: 'Invoca', steps: [Vendor_Invoca_Cookie, Vendor_Invoca_Map, Vendor_Invoca_Number, ...LAST_STEPS] },
  { value: 'dialogTech', name: 'DialogTech', steps: [Vendor_DialogTech_Ask, Vendor_Other_Map, Vendor_DialogTech_Direction, ...LAST_STEPS] },
  { value: 'other', name: Vendor_Name_Other, steps: [Vendor_Other_Cookie, Vendor_Other_Map, ...LAST_STEPS] }
]);

/** The cookie in which the tracking script keeps the visitor id. */
export const VISITOR_COOKIE = '_biz_uid';
/** What a vendor's script can run where it takes no cookie by name. */
export const COOKIE_SCRIPT = `(document.cookie.match(/(?:^|;\\s*)${VISITOR_COOKIE}=([^;]+)/) || [])[1] || ''`;
