/** One touchpoint a visit: who names it, who repeats, and whose visit it is (R11 to R13). */
import { chatGpt, googleAds, linkedInAds, newsletter, organicGoogle, tradeMagazine } from '../origins.ts';
import { held, merged, repeat } from '../expectations.ts';
import { visitorId, type SampleScript } from '../sampleScript.ts';
import { callRail, callTrackingMetrics, invoca } from '../vendors.ts';

const roomAd = googleAds({ campaign: 'cold-rooms-ohio', keyword: 'cold room prices' });

function severalInteractions(script: SampleScript): void {
  const opal = script.lead('Hawksworth Catering', { name: 'Opal Hawksby', since: '2026-06-17 14:11', email: 'opal@hawksworth.example' });
  const form = visitorId('opal');
  script.visit(form, '2026-06-17 14:03', roomAd, { pages: 5, minutes: 12, form: 8, email: opal.email });
  script.story('form-then-call', '2026-06-17 14:20', {
    by: callTrackingMetrics,
    from: opal,
    visitor: form,
    expect: repeat('Paid Search.Google Ads'),
    reference: [11],
    tells: 'A form, then a call in the same visit: one touchpoint, Web Form, on which the call counts.'
  });

  const jory = script.lead('Merriwick Provisions', { name: 'Jory Merriwick', since: '2026-06-18 16:50', email: 'jory@merriwick.example' });
  const call = visitorId('jory');
  script.visit(call, '2026-06-18 16:22', newsletter, { page: '/service', pages: 4, minutes: 21, form: 19, email: jory.email });
  script.story('call-then-form', '2026-06-18 16:31', {
    by: callTrackingMetrics,
    from: jory,
    visitor: call,
    expect: merged('Email'),
    tells: 'A call, then a form in the same visit: the call came first and names the touchpoint.'
  });

  const enid = script.lead('Puddlecote Creamery', { name: 'Enid Puddlecote', since: '2026-06-23 18:20', email: 'enid@puddlecote.example' });
  const chat = visitorId('enid');
  script.visit(chat, '2026-06-23 18:02', chatGpt, { pages: 3, minutes: 10, chat: 4, email: enid.email });
  script.story('chat-then-call', '2026-06-23 18:13', {
    by: invoca,
    from: enid,
    visitor: chat,
    expect: repeat('AI Assistant.ChatGPT'),
    tells: 'A chat, then a call in the same visit: the chat names the touchpoint.'
  });

  const perry = script.lead('Rushford Cash & Carry', { name: 'Perry Rushford', since: '2026-06-24 13:30' });
  const twice = visitorId('perry');
  script.visit(twice, '2026-06-24 13:01', linkedInAds, { pages: 6, minutes: 18 });
  const shared = { by: callTrackingMetrics, from: perry, visitor: twice };
  script.story('first-of-two-calls', '2026-06-24 13:06', {
    ...shared,
    answered: false,
    seconds: 22,
    expect: merged('Paid Social.LinkedIn'),
    tells: 'Two calls in one visit: the first names the touchpoint, here a message left.'
  });
  script.story('second-of-two-calls', '2026-06-24 13:19', {
    ...shared,
    seconds: 404,
    expect: repeat('Paid Social.LinkedIn'),
    tells: 'The second call counts on the touchpoint of the first: Call Count is 2.'
  });
}

function identities(script: SampleScript): void {
  script.lead('Foxglove Nurseries', { name: 'Rhona Foxglove', since: '2026-06-30 15:02', email: 'rhona@foxglove.example' });
  const poolUser = visitorId('rhona');
  const caller = script.lead('Stoneybeck Meats', { name: 'Abel Stoneybeck', since: '2026-06-30 15:20', email: 'abel@stoneybeck.example' });
  script.visit(poolUser, '2026-06-30 14:55', roomAd, { pages: 4, minutes: 8, form: 6, email: 'rhona@foxglove.example' });
  script.story('pool-number-passed-on', '2026-06-30 15:14', {
    by: callRail,
    from: caller,
    visitor: poolUser,
    expect: held('identityConflict'),
    tells: 'Someone else gave an e-mail in this visit: the pool number was shown to the next visitor too soon.'
  });

  const first = script.lead('Ashgrove Inns', { name: 'Lettice Ashgrove', since: '2026-07-01 14:20', email: 'lettice@ashgrove.example' });
  const second = script.lead('Coldbrook Farm Shop', {
    name: 'Humphrey Coldbrook',
    since: '2026-07-01 14:40',
    email: 'humphrey@coldbrook.example'
  });
  const line = visitorId('lettice');
  script.visit(line, '2026-07-01 14:06', tradeMagazine, { pages: 5, minutes: 16 });
  script.story('first-caller', '2026-07-01 14:15', {
    by: callTrackingMetrics,
    from: first,
    visitor: line,
    expect: merged('Display'),
    tells: 'The first of two people who called with one visitor id is tied to the visit.'
  });
  script.story('second-caller', '2026-07-01 14:27', {
    by: callTrackingMetrics,
    from: second,
    visitor: line,
    expect: held('identityConflict'),
    tells: 'The second caller is another person: held until someone says whose visit it was.'
  });

  const office = script.lead('Ravensmoor Hall', { name: 'Edda Ravensmoor', since: '2026-07-02 15:25', email: 'edda@ravensmoor.example' });
  const sharedBox = visitorId('edda');
  script.visit(sharedBox, '2026-07-02 15:04', organicGoogle, { pages: 4, minutes: 20, chat: 18, email: 'office@ravensmoor.example' });
  script.story('shared-address', '2026-07-02 15:16', {
    by: invoca,
    from: office,
    visitor: sharedBox,
    expect: merged('Organic Search.Google'),
    tells: "The e-mail given in the visit is a shared mailbox, which is nobody's: no conflict."
  });
}

export function tellCreditStories(script: SampleScript): void {
  severalInteractions(script);
  identities(script);
}
