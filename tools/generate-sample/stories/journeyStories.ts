/** Customers over months, with their opportunities: what positions and credit are worked out from (R29 to R36). */
import { contactRole, opportunity } from '../deals.ts';
import { direct, googleAds, newsletter, organicGoogle } from '../origins.ts';
import { merged } from '../expectations.ts';
import { visitorId, type SampleScript } from '../sampleScript.ts';
import { tellTwoBuyersStory } from './twoBuyersStory.ts';
import { callRail, callTrackingMetrics, invoca } from '../vendors.ts';

const roomAd = googleAds({ campaign: 'cold-rooms-ohio', keyword: 'walk in cooler installation' });

function wholePath(script: SampleScript): void {
  const account = script.account('Harrow Creek Brewing', 'www.harrowcreek.example', '2026-06-09 14:30');
  const wendel = script.contact(account, { name: 'Wendel Oakshott', since: '2026-06-09 14:30', email: 'wendel@harrowcreek.example' });
  const visitor = visitorId('wendel');
  const shared = { by: callTrackingMetrics, from: wendel, visitor };
  script.visit(visitor, '2026-06-02 20:15', organicGoogle, { page: '/breweries', pages: 4, minutes: 9 });
  script.visit(visitor, '2026-06-09 14:06', roomAd, { page: '/breweries', pages: 3, minutes: 5 });
  script.story('full-path-lead', '2026-06-09 14:17', {
    ...shared,
    expect: merged('Paid Search.Google Ads'),
    reference: [19],
    tells: 'Full Path with two middles, $10,000: this call is the lead creation, 2,250.'
  });
  script.visit(visitor, '2026-06-15 13:00', newsletter, { pages: 3, minutes: 10, form: 8, email: wendel.email });
  script.visit(visitor, '2026-06-22 13:20', direct, { page: '/breweries/prices', pages: 2, minutes: 4 });
  script.story('full-path-creation', '2026-06-22 13:31', {
    ...shared,
    expect: merged('Direct'),
    reference: [19],
    tells: 'The day before the opportunity is created: OC, 2,250.'
  });
  script.visit(visitor, '2026-07-01 17:45', newsletter, { pages: 2, minutes: 6 });
  script.story('full-path-middle', '2026-07-01 17:58', {
    ...shared,
    expect: merged('Email'),
    reference: [19],
    tells: 'Between creation and close: a middle touch, 500.'
  });
  script.visit(visitor, '2026-07-20 14:00', direct, { page: '/contact', pages: 1, minutes: 0 });
  script.story('full-path-close', '2026-07-20 14:04', {
    ...shared,
    expect: merged('Direct'),
    reference: [19],
    tells: 'The last call before the deal is won: Closed, 2,250.'
  });
  const won = opportunity(script, {
    name: 'Harrow Creek: keg cellar',
    accountId: account,
    stage: 'Closed Won',
    created: '2026-06-23 13:00',
    closes: '2026-07-24',
    amount: 10_000
  });
  contactRole(script, won, wendel.id, true, 'Decision Maker');
}

function wShape(script: SampleScript): void {
  const account = script.account('Orchard Row Market', 'www.orchardrow.example', '2026-08-05 15:00');
  const tilda = script.contact(account, { name: 'Tilda Brackenbury', since: '2026-08-05 15:00', email: 'tilda@orchardrow.example' });
  const visitor = visitorId('tilda');
  const shared = { by: callRail, from: tilda, visitor };
  script.visit(visitor, '2026-08-03 16:20', roomAd, { pages: 3, minutes: 6 });
  script.visit(visitor, '2026-08-05 14:30', organicGoogle, { pages: 2, minutes: 5 });
  script.story('w-shaped-lead', '2026-08-05 14:41', {
    ...shared,
    expect: merged('Organic Search.Google'),
    reference: [18],
    tells: 'W-Shaped with one middle, $10,000: this call is the lead creation, 3,000.'
  });
  script.visit(visitor, '2026-08-11 13:00', newsletter, { pages: 4, minutes: 9, form: 7, email: tilda.email });
  script.visit(visitor, '2026-08-18 13:40', direct, { pages: 2, minutes: 3 });
  script.story('w-shaped-creation', '2026-08-18 13:50', {
    ...shared,
    expect: merged('Direct'),
    reference: [18],
    tells: 'The day before the opportunity is created: OC, 3,000.'
  });
  const won = opportunity(script, {
    name: 'Orchard Row: produce cooler',
    accountId: account,
    stage: 'Closed Won',
    created: '2026-08-19 15:00',
    closes: '2026-09-30',
    amount: 10_000
  });
  contactRole(script, won, tilda.id, true, 'Decision Maker');
}

function shortJourneys(script: SampleScript): void {
  const hotels = script.account('Juniper Hotels', 'www.juniperhotels.example', '2026-08-25 15:00');
  const magnus = script.contact(hotels, { name: 'Magnus Tarrowby', since: '2026-08-25 15:00', email: 'magnus@juniperhotels.example' });
  script.visit(visitorId('magnus'), '2026-08-25 14:36', roomAd, { page: '/hotels', pages: 5, minutes: 11 });
  script.story('one-touch', '2026-08-25 14:49', {
    by: callTrackingMetrics,
    from: magnus,
    visitor: visitorId('magnus'),
    expect: merged('Paid Search.Google Ads'),
    reference: [16],
    tells: 'First touch and lead creation are one call: U-Shaped gives it all.'
  });
  opportunity(script, {
    name: 'Juniper: banqueting freezer',
    accountId: hotels,
    stage: 'Closed Won',
    created: '2026-08-27 15:00',
    closes: '2026-09-18',
    amount: 15_900
  });

  const dairy = script.account('Thistledown Dairy', 'www.thistledowndairy.example', '2026-09-08 14:00');
  const elspet = script.contact(dairy, { name: 'Elspet Quorley', since: '2026-09-08 14:00', email: 'elspet@thistledowndairy.example' });
  script.visit(visitorId('elspet'), '2026-09-01 13:00', organicGoogle, { pages: 3, minutes: 8 });
  script.visit(visitorId('elspet'), '2026-09-08 13:38', direct, { pages: 2, minutes: 4 });
  script.story('two-touches', '2026-09-08 13:47', {
    by: invoca,
    from: elspet,
    visitor: visitorId('elspet'),
    expect: merged('Direct'),
    reference: [17],
    tells: 'A visit, then the call that made her known, no middle: U-Shaped halves the credit.'
  });
  opportunity(script, {
    name: 'Thistledown: milk store',
    accountId: dairy,
    stage: 'Proposal/Price Quote',
    created: '2026-09-10 15:00',
    closes: '2026-12-11',
    amount: 6_500
  });

  const butchers = script.account('Copperline Butchers', 'www.copperline.example', '2026-05-26 14:00');
  script.contact(butchers, { name: 'Dorrit Copperline', since: '2026-05-26 14:00', email: 'dorrit@copperline.example' });
  opportunity(script, {
    name: 'Copperline: hanging room',
    accountId: butchers,
    stage: 'Closed Lost',
    created: '2026-05-27 15:00',
    closes: '2026-08-14',
    amount: 22_400
  });
  const floral = script.account('Velloway Florists', 'www.velloway.example', '2026-05-28 14:00');
  script.contact(floral, { name: 'Tamsin Velloway', since: '2026-05-28 14:00', email: 'tamsin@velloway.example' });
  opportunity(script, {
    name: 'Velloway: flower cooler',
    accountId: floral,
    stage: 'Qualification',
    created: '2026-06-01 15:00',
    closes: '2026-12-18'
  });
  const school = script.account('Millbrook Schools', 'www.millbrookschools.example', '2026-01-20 14:00');
  opportunity(script, {
    name: 'Millbrook: canteen rebuild',
    accountId: school,
    stage: 'Closed Won',
    created: '2026-01-22 15:00',
    closes: '2026-04-10',
    amount: 31_250.5
  });
}

export function tellJourneyStories(script: SampleScript): void {
  tellTwoBuyersStory(script);
  wholePath(script);
  wShape(script);
  shortJourneys(script);
}
