/** Which Tasks count, and what becomes of those that don't (R1, R2, R12, R19, R37). */
import { BROCHURE_NUMBER, RADIO_NUMBER, VAN_NUMBER } from '../company.ts';
import { at, salesforceTime } from '../instants.ts';
import { duckDuckGo, googleAds, organicGoogle } from '../origins.ts';
import { held, merged, skipped, standalone, unrecorded } from '../expectations.ts';
import { visitorId, type SampleScript } from '../sampleScript.ts';
import { callRail, callTrackingMetrics, dialogTech, invoca } from '../vendors.ts';

const officeAd = googleAds({ campaign: 'cold-rooms-pennsylvania', keyword: 'walk in freezer pittsburgh' });

function advertisedNumbers(script: SampleScript): void {
  const brochure = script.lead('Winnowmill Bakehouse', { name: 'Clemence Winnowmill', since: '2026-04-14 15:40' });
  script.story('brochure', '2026-04-14 15:31', {
    by: callTrackingMetrics,
    from: brochure,
    dialled: BROCHURE_NUMBER,
    expect: standalone('staticNumber', 'Print.Spring brochure'),
    tells: 'No visitor id, but the number stands only in the spring brochure: it has a channel of its own.'
  });

  const radio = script.lead('Thornapple Taverns', { name: 'Garrick Thornapple', since: '2026-04-21 21:15' });
  script.story('radio', '2026-04-21 21:02', {
    by: invoca,
    from: radio,
    visitor: visitorId('garrick'),
    dialled: RADIO_NUMBER,
    expect: standalone('noSession', 'Radio.Drive time'),
    tells: 'A visitor id without a stored visit, on the number from the radio spot, written 614-555-0172: the number gives the channel.'
  });

  const van = script.lead('Bramblecote Barns', { name: 'Hester Bramblecote', since: '2026-04-23 13:30' });
  const seen = visitorId('hester');
  script.visit(seen, '2026-04-23 13:08', duckDuckGo, { page: '/contact', pages: 2, minutes: 2 });
  script.story('van-but-visited', '2026-04-23 13:19', {
    by: callRail,
    from: van,
    visitor: seen,
    dialled: VAN_NUMBER,
    expect: merged('Organic Search.DuckDuckGo'),
    tells: 'Dialled from the side of a van, but with a visit in the window: the visit gives the channel.'
  });
}

function leftOut(script: SampleScript): void {
  const misdialled = script.lead('Dovecot Dining', { name: 'Tobias Dovecot', since: '2026-07-07 14:00' });
  const short = visitorId('tobias');
  script.visit(short, '2026-07-07 13:50', officeAd, { pages: 2, minutes: 3 });
  script.story('hung-up', '2026-07-07 13:55', {
    by: callTrackingMetrics,
    from: misdialled,
    visitor: short,
    seconds: 3,
    expect: skipped('excludedByFilter'),
    tells: 'Three seconds long: the settings leave out calls shorter than five.'
  });

  const applicant = script.lead('Applicants', { name: 'Sabine Hollowell', since: '2026-07-08 15:30', email: 'sabine@hollowell.example' });
  const careers = visitorId('sabine');
  script.visit(careers, '2026-07-06 19:10', organicGoogle, { pages: 2, minutes: 4 });
  script.visit(careers, '2026-07-08 15:12', duckDuckGo, { page: '/careers/fitters', pages: 3, minutes: 6 });
  script.visit(careers, '2026-07-10 16:00', organicGoogle, {
    page: '/walk-in-coolers',
    pages: 4,
    minutes: 8,
    form: 5,
    email: applicant.email
  });
  script.story('job-applicant', '2026-07-08 15:21', {
    by: callTrackingMetrics,
    from: applicant,
    visitor: careers,
    expect: skipped('suppressed'),
    reference: [28],
    tells: 'A call from the careers pages is suppressed; the later form becomes the lead creation instead.'
  });

  const deleted = script.lead('Pepperwell Pizza', { name: 'Mungo Pepperwell', since: '2026-07-09 17:30' });
  const gone = visitorId('mungo');
  script.visit(gone, '2026-07-09 17:11', organicGoogle, { pages: 3, minutes: 5 });
  const deletedTask = script.story('deleted-task', '2026-07-09 17:20', {
    by: callRail,
    from: deleted,
    visitor: gone,
    fields: { IsDeleted: true },
    expect: skipped('taskDeleted'),
    tells: 'The Task was deleted after the call: its tracked call stays and says so.'
  });
  captured(script, { taskId: deletedTask, visitor: gone, lead: deleted.id, type: 'Phone Call', createdAt: '2026-07-09 17:23:55' });

  const mainLine = script.lead('Verity Pharmacies', { name: 'Isolde Verityne', since: '2026-07-13 18:30' });
  script.story('main-line', '2026-07-13 18:12', {
    by: dialogTech,
    from: mainLine,
    expect: skipped('noVisitorId'),
    tells: 'The old vendor on the main line sends no direction and no visitor id; TaskSubtype says it was a call.'
  });

  const customer = script.lead('Eastmarch Eggs', { name: 'Cosmo Eastmarch', since: '2026-07-14 14:00' });
  script.story('call-back', '2026-07-14 14:05', {
    by: callTrackingMetrics,
    from: customer,
    fields: { CallType: 'Outbound', Subject: 'Outbound call to customer' },
    expect: unrecorded,
    tells: 'Our own call to a customer has no visitor id and leaves no record.'
  });
}

function waiting(script: SampleScript): void {
  const account = script.account('Lakeview Floral Wholesale', 'www.lakeviewfloral.example', '2026-02-03 15:00');
  const nobody = visitorId('lakeview');
  script.visit(nobody, '2026-07-15 13:33', officeAd, { pages: 4, minutes: 9 });
  script.story('nobody-named', '2026-07-15 13:44', {
    by: invoca,
    visitor: nobody,
    fields: { WhatId: account },
    expect: held('noPerson'),
    tells: 'The Task names only an account: held until it names a lead or contact.'
  });

  const fresh = script.lead('Ottersedge Boats', { name: 'Viola Ottersedge', since: '2026-10-19 18:40' });
  const visitor = visitorId('viola');
  script.visit(visitor, '2026-10-19 18:24', officeAd, { pages: 3, minutes: 6 });
  const taskId = script.story('just-captured', '2026-10-19 18:33', {
    by: callTrackingMetrics,
    from: fresh,
    visitor,
    expect: merged('Paid Search.Google Ads'),
    tells: 'Captured a moment ago and still pending when the sample is loaded; the first run ties it to its visit.'
  });
  captured(script, { taskId, visitor, lead: fresh.id, type: 'Call', createdAt: '2026-10-19 18:36:14', callTime: '2026-10-19 18:33' });
}

interface Capture {
  readonly taskId: string;
  readonly visitor: string;
  readonly lead: string;
  readonly type: string;
  readonly createdAt: string;
  readonly callTime?: string;
}

/** A row as the capture flow writes it: recorded, waiting for a decision. */
function captured({ book }: SampleScript, { taskId, visitor, lead, type, createdAt, callTime }: Capture): void {
  const task = book.records('Task').find(({ Id }) => Id === taskId);
  book.add('Tracked_Call__c', {
    Task_Id__c: taskId,
    BizibleId__c: visitor,
    Visitor_Key__c: visitor,
    Task_Type__c: type,
    Subject__c: task?.Subject,
    Direction__c: 'Inbound',
    Duration_Seconds__c: task?.CallDurationInSeconds,
    Disposition__c: task?.CallDisposition,
    Lead__c: lead,
    Task_Created_At__c: salesforceTime(at(createdAt)),
    Vendor_Call_Time__c: callTime && salesforceTime(at(callTime)),
    Outcome__c: 'pending'
  });
}

export function tellIntakeStories(script: SampleScript): void {
  advertisedNumbers(script);
  leftOut(script);
  waiting(script);
}
