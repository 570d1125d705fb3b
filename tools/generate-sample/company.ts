/**
 * Larch & Vale Cold Rooms, an invented maker of walk-in coolers in Columbus, Ohio. It sells to kitchens, shops and breweries around,
 * advertises on Google and Microsoft, and most customers phone. Everything here is made up: names, places of business, numbers.
 */
import { callRail, callTrackingMetrics, invoca, VENDORS } from './vendors.ts';
import type { SampleBook } from './sampleBook.ts';

export const SITE = 'www.larchvale.example';
export const LANDING_SITE = 'info.larchvale.example';

/** Advertised outside the web: a call to one needs no visitor id to have a channel (R2, R19). */
export const BROCHURE_NUMBER = '+16145550170';
export const RADIO_NUMBER = '+16145550172';
export const VAN_NUMBER = '+16145550174';

const STATIC_NUMBERS = [
  [BROCHURE_NUMBER, callTrackingMetrics.name, 'Print', 'Spring brochure'],
  [RADIO_NUMBER, invoca.name, 'Radio', 'Drive time'],
  [VAN_NUMBER, callRail.name, 'Vehicle', undefined]
] as const;

export function addSetup(book: SampleBook): void {
  book.add('Touchline_Setting__c', {
    Key__c: 'default',
    Name: 'Touchline Settings',
    Window_Minutes__c: 30,
    Window_Basis__c: 'sessionStart',
    Dialled_Number_Field__c: 'CallObject',
    Minimum_Duration_Seconds__c: 5,
    Identity_Conflict__c: 'hold',
    Static_Numbers__c: true,
    Shared_Emails__c: 'info@;office@',
    Carryover__c: true,
    Own_Domains__c: 'larchvale.example',
    Account_Mapping__c: 'account'
  });
  // The main line, too, stands on the site for everybody, so it says nothing of the channel.
  for (const vendor of VENDORS) {
    for (const phone of vendor.pool) {
      book.add('Tracking_Number__c', { Phone_E164__c: phone, Name: phone, Vendor__c: vendor.name, Pooled__c: true });
    }
  }
  for (const [phone, vendor, channel, subchannel] of STATIC_NUMBERS) {
    book.add('Tracking_Number__c', {
      Phone_E164__c: phone,
      Name: subchannel ?? 'Vans',
      Vendor__c: vendor,
      Pooled__c: false,
      Channel__c: channel,
      Subchannel__c: subchannel
    });
  }
  book.add('Suppression_Rule__c', {
    Rule_Key__c: 'careers-pages',
    Name: 'Careers pages',
    Applies_To__c: 'Touchpoint',
    Group__c: 'careers',
    Field__c: 'Landing_Page__c',
    Operator__c: 'contains',
    Value__c: '/careers',
    Active__c: true
  });
}
