/** The reference product's own examples (reference-cases.md), moved to 2026 and to our company. */
import { direct, directAfterGoogleAds, facebookPost, googleAds, linkedInPost, organicGoogle, partnerSite, posterCode } from '../origins.ts';
import { merged, skipped, standalone } from '../expectations.ts';
import { visitorId, type SampleScript } from '../sampleScript.ts';
import { callRail, callTrackingMetrics, invoca } from '../vendors.ts';

const brandAd = googleAds({ campaign: 'cold-rooms-ohio', keyword: 'walk in cooler columbus' });

function twelveSeventeen(script: SampleScript): void {
  const mara = script.lead('Quill Street Bakery', {
    name: 'Mara Quillfeather',
    since: '2026-05-04 12:36',
    email: 'mara@quillstreet.example'
  });
  const visitor = visitorId('mara');
  script.visit(visitor, '2026-05-04 12:17', brandAd, { pages: 4, minutes: 11, page: '/walk-in-coolers/bakeries' });
  script.story('twelve-seventeen', '2026-05-04 12:30', {
    by: callTrackingMetrics,
    from: mara,
    visitor,
    seconds: 312,
    expect: merged('Paid Search.Google Ads'),
    reference: [2, 10],
    tells: 'A call 13 minutes after a paid click is tied to the visit; ad, referrer and landing page are kept.'
  });

  const osric = script.lead('Pennywort Deli', { name: 'Osric Pennywort', since: '2026-05-05 13:12', email: 'osric@pennywortdeli.example' });
  const late = visitorId('osric');
  script.visit(late, '2026-05-05 12:17', brandAd, { pages: 3, minutes: 8 });
  script.story('too-late', '2026-05-05 13:05', {
    by: callTrackingMetrics,
    from: osric,
    visitor: late,
    expect: standalone('sessionTooOld'),
    reference: [1],
    tells: 'The same visit, but the call comes 48 minutes after it: a touchpoint of its own, without web data.'
  });
}

function blankFields(script: SampleScript): void {
  const tamsin = script.lead('Velloway Florists', { name: 'Tamsin Velloway', since: '2026-05-06 14:20', email: 'tamsin@velloway.example' });
  script.visit(visitorId('tamsin'), '2026-05-06 14:02', organicGoogle, { pages: 5, minutes: 13, form: 12, email: tamsin.email });
  script.story('no-visitor-id', '2026-05-06 14:18', {
    by: callTrackingMetrics,
    from: tamsin,
    expect: skipped('noVisitorId'),
    reference: [3],
    tells: 'The visit is there, but the vendor sent no visitor id: no touchpoint, and the vendor has to be asked.'
  });

  const bryony = script.lead('Tansy & Thyme Catering', { name: 'Bryony Tansley', since: '2026-05-07 15:48' });
  const visitor = visitorId('bryony');
  script.visit(visitor, '2026-05-07 15:33', organicGoogle, { pages: 2, minutes: 4 });
  script.story('blank-type', '2026-05-07 15:41', {
    by: callTrackingMetrics,
    from: bryony,
    visitor,
    type: '',
    expect: merged('Organic Search.Google'),
    reference: [4, 5],
    tells: 'Type is blank, so the touchpoint reads Web Visit; set Type to Call and resolve again, and the same record becomes Call.'
  });
}

function fromTheScreenshots(script: SampleScript): void {
  const caspian = script.lead('Saltmarsh Seafood', { name: 'Caspian Saltmarsh', since: '2026-05-11 21:10' });
  script.story('left-message', '2026-05-11 21:04', {
    by: invoca,
    from: caspian,
    visitor: visitorId('caspian'),
    answered: false,
    seconds: 41,
    expect: standalone('noSession'),
    reference: [6, 7],
    tells: 'A voicemail of a visitor whose visits were never stored: Type and Medium are Left Message, Source is Salesforce Task.'
  });

  const dorrit = script.lead('Copperline Butchers', {
    name: 'Dorrit Copperline',
    since: '2026-05-12 16:30',
    email: 'dorrit@copperline.example'
  });
  const demo = visitorId('dorrit');
  const demoAd = googleAds({
    campaign: 'cold-rooms-demo',
    keyword: 'cold room demo',
    content: 'book-a-demo',
    host: 'info.larchvale.example'
  });
  script.visit(demo, '2026-05-12 16:11', demoAd, { page: '/demo', pages: 2, minutes: 5 });
  script.story('demo-page', '2026-05-12 16:19', {
    by: callRail,
    from: dorrit,
    visitor: demo,
    expect: merged('Paid Search.Google Ads'),
    reference: [8, 10],
    tells: 'An ad led to the demo page; the call keeps the landing page and the channel of the ad.'
  });

  const ferdy = script.lead('Juniper Hotels', { name: 'Ferdy Larkspur', since: '2026-06-12 14:12', email: 'ferdy@juniperhotels.example' });
  const returning = visitorId('ferdy');
  script.visit(returning, '2026-05-20 18:40', organicGoogle, { pages: 6, minutes: 14 });
  script.visit(returning, '2026-06-12 14:00', direct, { pages: 2, minutes: 3 });
  script.visit(returning, '2026-06-15 13:20', direct, { page: '/service', pages: 3, minutes: 9, form: 7, email: ferdy.email });
  script.story('return-direct', '2026-06-12 14:05', {
    by: callTrackingMetrics,
    from: ferdy,
    visitor: returning,
    expect: merged('Direct'),
    reference: [9],
    tells: 'First an organic visit, weeks later a direct one with the call, then a form: FT, then LC, then PostLC.'
  });
}

function sessionsOfAVisitor(script: SampleScript): void {
  const ada = script.lead('Fernwood Farms', { name: 'Ada Fernwood', since: '2026-05-18 13:44' });
  const twice = visitorId('ada');
  script.visit(twice, '2026-05-18 13:29', organicGoogle, { minutes: 0 });
  script.visit(twice, '2026-05-18 13:30', brandAd, { pages: 3, minutes: 6 });
  script.story('organic-then-ad', '2026-05-18 13:39', {
    by: callTrackingMetrics,
    from: ada,
    visitor: twice,
    expect: merged('Paid Search.Google Ads'),
    reference: [13],
    tells: 'An organic visit and one minute later a paid click: two visits, and the later one led to the call.'
  });

  const rufus = script.lead('Harrow Creek Brewing', {
    name: 'Rufus Harrowgate',
    since: '2026-05-19 17:31',
    email: 'rufus@harrowcreek.example'
  });
  const social = visitorId('rufus');
  script.visit(social, '2026-05-19 17:04', linkedInPost, { page: '/breweries', pages: 4, minutes: 12 });
  script.story('linkedin-then-direct', '2026-05-19 17:26', {
    by: invoca,
    from: rufus,
    visitor: social,
    expect: merged('Organic Social.LinkedIn'),
    reference: [14],
    tells: 'A visit from LinkedIn, gone on directly after five minutes: still one visit, and it keeps LinkedIn.'
  });

  const hedda = script.lead('Orchard Row Market', { name: 'Hedda Orchardson', since: '2026-05-20 15:22' });
  const referred = visitorId('hedda');
  script.visit(referred, '2026-05-20 14:58', direct, { pages: 2, minutes: 4 });
  script.visit(referred, '2026-05-20 15:06', partnerSite, { pages: 3, minutes: 7 });
  script.story('direct-then-referral', '2026-05-20 15:17', {
    by: callRail,
    from: hedda,
    visitor: referred,
    expect: merged('Referral'),
    reference: [15],
    tells: 'A direct visit, then one from a partner site: the referral starts a visit of its own and led to the call.'
  });

  const linus = script.lead('Millbrook Schools', { name: 'Linus Millbrooke', since: '2026-05-21 14:16' });
  const pause = visitorId('linus');
  script.visit(pause, '2026-05-21 13:20', brandAd, { pages: 3, minutes: 9 });
  script.visit(pause, '2026-05-21 14:00', directAfterGoogleAds, { pages: 2, minutes: 4 });
  script.story('after-a-pause', '2026-05-21 14:09', {
    by: callTrackingMetrics,
    from: linus,
    visitor: pause,
    expect: merged('Paid Search.Google Ads'),
    reference: [12],
    tells: 'After 31 quiet minutes a new, direct visit starts; it carries over the channel of the ad, and its source stays direct.'
  });
}

function namedChannels(script: SampleScript): void {
  const nell = script.lead('Goosefoot Provisions', { name: 'Nell Goosefoot', since: '2026-09-14 16:50' });
  const facebook = visitorId('nell');
  script.visit(facebook, '2026-09-14 16:31', facebookPost, { page: '/open-day', pages: 2, minutes: 5 });
  script.story('facebook-post', '2026-09-14 16:43', {
    by: callRail,
    from: nell,
    visitor: facebook,
    expect: merged('Organic Social.Facebook'),
    reference: [23],
    tells: 'utm_source=Facebook, with a capital letter as the reference has it, is Organic Social.'
  });

  const ivo = script.lead('Marrowfat Canteens', { name: 'Ivo Marrowfat', since: '2026-09-16 18:12' });
  const poster = visitorId('ivo');
  script.visit(poster, '2026-09-16 17:55', posterCode, { page: '/fair', pages: 1, minutes: 0 });
  script.story('poster-code', '2026-09-16 18:03', {
    by: callTrackingMetrics,
    from: ivo,
    visitor: poster,
    expect: merged('Other'),
    reference: [24],
    tells: 'A QR code on a poster: no channel rule matches, so the channel is Other.'
  });
}

export function tellReferenceStories(script: SampleScript): void {
  twelveSeventeen(script);
  blankFields(script);
  fromTheScreenshots(script);
  sessionsOfAVisitor(script);
  namedChannels(script);
}
