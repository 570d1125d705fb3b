/** Two buyers of one account, a third contact without a role, and a call after the close (reference cases 20 to 22). */
import { contactRole, opportunity } from '../deals.ts';
import { merged } from '../expectations.ts';
import { direct, googleAds, newsletter, organicGoogle, partnerSite } from '../origins.ts';
import { visitorId, type SampleScript } from '../sampleScript.ts';
import { callRail, callTrackingMetrics, invoca } from '../vendors.ts';

const roomAd = googleAds({ campaign: 'cold-rooms-ohio', keyword: 'walk in cooler installation' });

export function tellTwoBuyersStory(script: SampleScript): void {
  const account = script.account('Pemberly Hospital Kitchens', 'www.pemberlykitchens.example', '2026-01-06 15:00');
  const della = script.contact(account, { name: 'Della Pemberly', since: '2026-02-04 16:10', email: 'della@pemberlykitchens.example' });
  const boris = script.contact(account, { name: 'Boris Hatchmere', since: '2026-02-20 15:00', email: 'boris@pemberlykitchens.example' });
  const ines = script.contact(account, { name: 'Ines Calloway', since: '2026-03-19 15:00', email: 'ines@pemberlykitchens.example' });
  const [dellas, boriss, iness] = ['della', 'boris', 'ines'].map(visitorId) as [string, string, string];

  script.visit(boriss, '2026-01-08 14:10', organicGoogle, { pages: 3, minutes: 5 });
  script.visit(dellas, '2026-01-12 19:40', roomAd, { pages: 6, minutes: 14 });
  script.visit(dellas, '2026-02-04 15:52', newsletter, { pages: 3, minutes: 8 });
  script.visit(boriss, '2026-02-20 14:41', direct, { pages: 4, minutes: 11, form: 9, email: boris.email });
  script.visit(dellas, '2026-03-04 16:15', organicGoogle, { page: '/hospitals', pages: 5, minutes: 12 });
  script.visit(iness, '2026-03-19 14:30', partnerSite, { pages: 3, minutes: 7 });
  script.visit(boriss, '2026-05-01 13:05', roomAd, { pages: 2, minutes: 3 });
  script.visit(dellas, '2026-05-12 15:00', direct, { page: '/service', pages: 2, minutes: 4 });

  const tell = script.story.bind(script);
  tell('two-buyers-lead', '2026-02-04 16:01', {
    by: callTrackingMetrics,
    from: della,
    visitor: dellas,
    expect: merged('Email'),
    reference: [20],
    tells: "Della's first call makes her known: the lead creation of the first of two buyers."
  });
  tell('two-buyers-creation', '2026-03-04 16:30', {
    by: callTrackingMetrics,
    from: della,
    visitor: dellas,
    expect: merged('Organic Search.Google'),
    reference: [20],
    tells: 'Her second call, three days before the opportunity is created: OC.'
  });
  tell('not-on-the-roles', '2026-03-19 14:44', {
    by: invoca,
    from: ines,
    visitor: iness,
    expect: merged('Referral'),
    reference: [22],
    tells: 'A contact on the account but without a contact role: counted under the account mapping only.'
  });
  tell('two-buyers-close', '2026-05-01 13:16', {
    by: callRail,
    from: boris,
    visitor: boriss,
    expect: merged('Paid Search.Google Ads'),
    reference: [20],
    tells: "The other buyer's call, five days before the deal is won: Closed."
  });
  tell('after-the-close', '2026-05-12 15:09', {
    by: callTrackingMetrics,
    from: della,
    visitor: dellas,
    expect: merged('Direct'),
    reference: [21],
    tells: 'A call after the close is a touchpoint, but no part of the won opportunity.'
  });

  const won = opportunity(script, {
    name: 'Pemberly: four cold rooms',
    accountId: account,
    stage: 'Closed Won',
    created: '2026-03-07 15:00',
    closes: '2026-05-06',
    amount: 48_000
  });
  contactRole(script, won, della.id, true, 'Decision Maker');
  contactRole(script, won, boris.id, false, 'Economic Buyer');
}
