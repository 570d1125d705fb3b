/** Calls at the edges of the window and of what a visitor id and a call time can be (R3, R4, R7 to R10). */
import { at, salesforceTime } from '../instants.ts';
import { googleAds, googleAdsUntagged, microsoftAds, organicBing, organicGoogle } from '../origins.ts';
import { merged, standalone } from '../expectations.ts';
import { visitorId, type SampleScript } from '../sampleScript.ts';
import { callRail, callTrackingMetrics, dialogTech, invoca } from '../vendors.ts';

const serviceAd = googleAds({ campaign: 'service-contracts', keyword: 'cold room repair near me', content: 'same-day' });

function edges(script: SampleScript): void {
  const edwin = script.lead('Thistledown Dairy', { name: 'Edwin Thistledown', since: '2026-06-02 14:40' });
  const inside = visitorId('edwin');
  script.visit(inside, '2026-06-02 14:00', serviceAd, { pages: 7, minutes: 24 });
  script.story('last-second', '2026-06-02 14:29:59', {
    by: callTrackingMetrics,
    from: edwin,
    visitor: inside,
    expect: merged('Paid Search.Google Ads'),
    tells: '29 minutes and 59 seconds after the visit began: just inside the window.'
  });

  const greta = script.lead('Applegarth Foods', { name: 'Greta Applegarth', since: '2026-06-03 14:40' });
  const outside = visitorId('greta');
  script.visit(outside, '2026-06-03 14:00', serviceAd, { pages: 7, minutes: 26 });
  script.story('exactly-thirty', '2026-06-03 14:30', {
    by: callTrackingMetrics,
    from: greta,
    visitor: outside,
    expect: standalone('sessionTooOld'),
    tells: 'Exactly 30 minutes after the visit began: the window is strict, so it is too old.'
  });

  const silas = script.lead('Bellweather Inns', { name: 'Silas Bellweather', since: '2026-06-04 13:20' });
  const tabs = visitorId('silas');
  script.visit(tabs, '2026-06-04 12:50', organicBing, { pages: 1 });
  script.visit(tabs, '2026-06-04 12:58', microsoftAds, { pages: 4, minutes: 9 });
  script.visit(tabs, '2026-06-04 13:31', organicGoogle, { pages: 2, minutes: 3 });
  script.story('three-visits', '2026-06-04 13:12', {
    by: invoca,
    from: silas,
    visitor: tabs,
    expect: merged('Paid Search.Microsoft Ads'),
    tells: 'Three visits around the call: the latest that began before it is taken.'
  });

  const wilma = script.lead('Underhill Bakes', { name: 'Wilma Underhay', since: '2026-06-05 19:05' });
  const after = visitorId('wilma');
  script.visit(after, '2026-06-05 19:02', organicGoogle, { pages: 3, minutes: 6 });
  script.story('call-before-visit', '2026-06-05 18:54', {
    by: callTrackingMetrics,
    from: wilma,
    visitor: after,
    expect: standalone('sessionStartsLater'),
    tells: "The only visit began after the call, so it can't have led to it."
  });
}

function callTimes(script: SampleScript): void {
  const posted = script.lead('Hartsease Nursing Homes', { name: 'Posy Hartsease', since: '2026-06-09 15:40' });
  const late = visitorId('posy');
  script.visit(late, '2026-06-09 14:48', googleAdsUntagged, { pages: 3, minutes: 7 });
  script.story('posted-late', '2026-06-09 15:00', {
    by: callRail,
    from: posted,
    visitor: late,
    seconds: 245,
    postedAfterMinutes: 19,
    expect: standalone('sessionTooOld'),
    tells: 'The call came 12 minutes after the visit, but the vendor posted it late and without a call time: it looks 35 minutes old.'
  });

  const known = script.lead('Rookwood Venison', { name: 'Basil Rookwood', since: '2026-06-10 15:45' });
  const timed = visitorId('basil');
  script.visit(timed, '2026-06-10 14:48', googleAdsUntagged, { pages: 3, minutes: 7 });
  script.story('posted-late-with-time', '2026-06-10 15:00', {
    by: callRail,
    from: known,
    visitor: timed,
    seconds: 245,
    postedAfterMinutes: 19,
    fields: { Touchpoint_Date__c: salesforceTime(at('2026-06-10 15:00')) },
    expect: merged('Paid Search.Google Ads'),
    tells: 'The same, but with the time the call began on the Task: tied to the visit, 12 minutes before the call.'
  });
}

function visitorIds(script: SampleScript): void {
  const juno = script.lead('Winterbourne Ices', { name: 'Juno Winterbourne', since: '2026-06-11 17:40' });
  const plain = visitorId('juno');
  const dashed = plain.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, 'v_$1-$2-$3-$4-$5').toUpperCase();
  script.visit(plain, '2026-06-11 17:12', serviceAd, { pages: 5, minutes: 15 });
  script.story('odd-spelling', '2026-06-11 17:30', {
    by: dialogTech,
    from: juno,
    visitor: dashed,
    expect: merged('Paid Search.Google Ads'),
    tells: 'The vendor writes the visitor id in capitals, with dashes and a leading V_: it is the same visitor.'
  });

  const kit = script.lead('Sorrel Street Kitchens', { name: 'Kit Sorrelby', since: '2026-06-16 20:00' });
  script.visit('Kiosk-7', '2026-06-16 19:34', organicGoogle, { page: '/showroom', pages: 2, minutes: 3 });
  script.story('kiosk', '2026-06-16 19:51', {
    by: callTrackingMetrics,
    from: kit,
    visitor: 'Kiosk-7',
    expect: merged('Organic Search.Google'),
    tells: "An id that looks like no cookie, from the showroom's kiosk, is never rejected."
  });
}

export function tellWindowStories(script: SampleScript): void {
  edges(script);
  callTimes(script);
  visitorIds(script);
}
