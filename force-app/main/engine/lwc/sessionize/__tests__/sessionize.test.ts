import * as fc from 'fast-check';
import { compileChannelRules, DEFAULT_SETTINGS, hostOf } from 'c/attributionEngine';
import { compileNeverExternal, sessionize, type PageView, type SessionizeContext } from '../sessionize';
import type { ReferrerSites } from '../sourceAndMedium';

const START = Date.UTC(2026, 4, 4, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const nowhere = () => undefined;
const sites: ReferrerSites = {
  webmail: nowhere,
  aiAssistant: nowhere,
  searchEngine: (host) => (host === 'google.com' ? 'google' : undefined),
  socialNetwork: (host) => (host === 'linkedin.com' ? 'linkedin' : undefined)
};

const context: SessionizeContext = { visitorKey: 'v', carryover: true, rules: compileChannelRules([]), sites };

interface Given {
  /** Minutes after the start. */
  readonly at: number;
  readonly from?: 'google.com' | 'linkedin.com' | 'partner.com';
  readonly gclid?: string;
  readonly utmSource?: string;
  readonly form?: boolean;
  readonly url?: string;
  readonly email?: string;
}

const view = ({ at, from, gclid, utmSource, form, email, url: page = 'https://example.com/' }: Given): PageView => {
  const url = page + (gclid ? `?gclid=${gclid}` : '') + (utmSource ? `?utm_source=${utmSource}` : '');
  const referrer = from && `https://${from}/`;
  return {
    kind: form ? 'form' : 'page',
    at: START + at * MINUTE,
    url,
    referrer,
    email,
    arrival: { tagged: utmSource !== undefined, utmSource, clickIdType: gclid && 'gclid', referrerHost: from },
    describe: () => ({
      landingPage: hostOf(url),
      landingPageRaw: url,
      referrerPageRaw: referrer,
      clickId: gclid,
      clickIdType: gclid && 'gclid'
    })
  };
};

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly views: readonly Given[];
  /** Minute and channel of each session; `+` marks an inherited channel. */
  readonly sessions: readonly string[];
}

const cases: readonly Case[] = [
  { rule: 'R21', name: 'goes on at 29:59.999', views: [{ at: 0 }, { at: 30 - 1 / MINUTE }], sessions: ['0 Direct'] },
  { rule: 'R21', name: 'starts anew at 30:00.000', views: [{ at: 0 }, { at: 30 }], sessions: ['0 Direct', '30 Direct'] },
  { rule: 'R21', name: 'starts anew after 31 minutes (case 12)', views: [{ at: 0 }, { at: 31 }], sessions: ['0 Direct', '31 Direct'] },
  { rule: 'R21', name: 'a form keeps it going', views: [{ at: 0 }, { at: 29, form: true }, { at: 58 }], sessions: ['0 Direct'] },
  {
    rule: 'R21',
    name: 'the gap counts from the last view, not the first',
    views: [{ at: 0 }, { at: 20 }, { at: 49 }],
    sessions: ['0 Direct']
  },
  { rule: 'R21', name: 'a form after the gap starts one', views: [{ at: 0 }, { at: 30, form: true }], sessions: ['0 Direct', '30 Direct'] },
  {
    rule: 'R22',
    name: 'an ad one minute after a search result (case 13)',
    views: [
      { at: 0, from: 'google.com' },
      { at: 1, from: 'google.com', gclid: 'Ab' }
    ],
    sessions: ['0 Organic Search', '1 Paid Search']
  },
  {
    rule: 'R22',
    name: 'a direct view does not end a visit from LinkedIn (case 14)',
    views: [{ at: 0, from: 'linkedin.com' }, { at: 5 }],
    sessions: ['0 Organic Social']
  },
  {
    rule: 'R22',
    name: 'a referral ends a direct visit (case 15)',
    views: [{ at: 0 }, { at: 1, from: 'partner.com' }],
    sessions: ['0 Direct', '1 Referral']
  },
  { rule: 'R22', name: 'UTM alone ends it', views: [{ at: 0 }, { at: 1, utmSource: 'newsletter' }], sessions: ['0 Direct', '1 Email'] },
  {
    rule: 'R22',
    name: 'even within the same second',
    views: [{ at: 0 }, { at: 0, from: 'partner.com' }],
    sessions: ['0 Direct', '0 Referral']
  },
  {
    rule: 'R22',
    name: 'a reload goes on',
    views: [{ at: 0, from: 'partner.com' }, { at: 2 }, { at: 3, from: 'partner.com' }],
    sessions: ['0 Referral']
  },
  {
    rule: 'R22',
    name: 'another page with the same referrer is no reload',
    views: [
      { at: 0, from: 'partner.com' },
      { at: 3, from: 'partner.com', url: 'https://example.com/b' }
    ],
    sessions: ['0 Referral', '3 Referral']
  },
  {
    rule: 'R22',
    name: 'a reload of a later page is none: the first page counts',
    views: [{ at: 0 }, { at: 1, from: 'partner.com' }, { at: 2, url: 'https://example.com/b' }, { at: 3, from: 'partner.com' }],
    sessions: ['0 Direct', '1 Referral']
  },
  {
    rule: 'R22',
    name: 'a form on the landed page starts nothing',
    views: [
      { at: 0, from: 'google.com', gclid: 'Ab' },
      { at: 4, form: true, from: 'google.com', gclid: 'Ab', url: 'https://example.com/form' }
    ],
    sessions: ['0 Paid Search']
  },
  {
    rule: 'R22',
    name: 'a reload after the gap starts anew',
    views: [
      { at: 0, from: 'partner.com' },
      { at: 30, from: 'partner.com' }
    ],
    sessions: ['0 Referral', '30 Referral']
  },
  {
    rule: 'R23',
    name: 'a direct session takes the last channel',
    views: [{ at: 0, from: 'google.com', gclid: 'Ab' }, { at: 60 }],
    sessions: ['0 Paid Search', '60 Paid Search+']
  },
  {
    rule: 'R23',
    name: 'the latest one that is not direct',
    views: [{ at: 0, from: 'google.com' }, { at: 60, from: 'linkedin.com' }, { at: 120 }, { at: 180 }],
    sessions: ['0 Organic Search', '60 Organic Social', '120 Organic Social+', '180 Organic Social+']
  },
  {
    rule: 'R23',
    name: 'for less than seven days',
    views: [{ at: 0, from: 'google.com' }, { at: (7 * DAY - 1) / MINUTE }],
    sessions: ['0 Organic Search', '10079.999983333333 Organic Search+']
  },
  {
    rule: 'R23',
    name: 'not after seven days',
    views: [{ at: 0, from: 'google.com' }, { at: (7 * DAY) / MINUTE }],
    sessions: ['0 Organic Search', '10080 Direct']
  },
  {
    rule: 'R23',
    name: 'counted from the last activity',
    views: [{ at: 0, from: 'google.com' }, { at: 20 }, { at: (7 * DAY) / MINUTE + 19 }],
    sessions: ['0 Organic Search', '10099 Organic Search+']
  },
  {
    rule: 'R23',
    name: 'not chained through direct sessions',
    views: [{ at: 0, from: 'google.com' }, { at: (6 * DAY) / MINUTE }, { at: (12 * DAY) / MINUTE }],
    sessions: ['0 Organic Search', '8640 Organic Search+', '17280 Direct']
  },
  { rule: 'R23', name: 'nothing to take', views: [{ at: 0 }, { at: 60, from: 'google.com' }], sessions: ['0 Direct', '60 Organic Search'] }
];

const told = (given: readonly Given[], settings = context) =>
  sessionize(given.map(view), settings).map(
    ({ startedAt, channel, channelInherited }) => `${(startedAt - START) / MINUTE} ${channel}${channelInherited ? '+' : ''}`
  );

describe('sessionize', () => {
  it.each(cases)('$rule $name', ({ views, sessions }) => {
    expect(told(views)).toEqual(sessions);
  });

  it('carries nothing over when the setting is off (R23)', () => {
    expect(told([{ at: 0, from: 'google.com' }, { at: 60 }], { ...context, carryover: false })).toEqual(['0 Organic Search', '60 Direct']);
  });

  it('takes channel and subchannel, nothing else, from the earlier session (R23)', () => {
    const [, direct] = sessionize([view({ at: 0, from: 'google.com', gclid: 'Ab' }), view({ at: 60 })], context);
    expect(direct).toEqual({
      sessionKey: `v-${START + 60 * MINUTE}`,
      visitorKey: 'v',
      startedAt: START + 60 * MINUTE,
      lastActivityAt: START + 60 * MINUTE,
      pageViews: 1,
      landingPage: 'example.com',
      landingPageRaw: 'https://example.com/',
      source: 'Web Direct',
      channel: 'Paid Search',
      subchannel: 'Google Ads',
      channelInherited: true
    });
  });

  it('keeps the first form of a session and its e-mail (R13, case 11)', () => {
    const [session] = sessionize(
      [
        view({ at: 0, email: 'page@example.com' }),
        view({ at: 2, form: true, url: 'https://example.com/a?x=1#top' }),
        view({ at: 3, form: true, url: 'https://example.com/b', email: 'b@example.com' }),
        view({ at: 4, form: true, email: 'c@example.com' })
      ],
      context
    );
    expect(session).toMatchObject({
      formUrl: 'example.com/a',
      formSubmittedAt: START + 2 * MINUTE,
      email: 'b@example.com',
      pageViews: 1
    });
    expect(session?.lastActivityAt).toBe(START + 4 * MINUTE);
  });

  it('keeps the click id as it is (R26)', () => {
    expect(sessionize([view({ at: 0, gclid: 'aBc_-Q' })], context)[0]).toMatchObject({
      clickId: 'aBc_-Q',
      clickIdType: 'gclid',
      source: 'google'
    });
  });

  it('refuses views out of order: the caller sorts', () => {
    expect(() => sessionize([view({ at: 1 }), view({ at: 0 })], context)).toThrow(RangeError);
  });

  const givenView = fc.record({
    at: fc.integer({ min: 0, max: 40 }).map((five) => five * 5),
    from: fc.constantFrom(undefined, undefined, 'google.com' as const, 'partner.com' as const),
    utmSource: fc.constantFrom(undefined, undefined, 'newsletter'),
    form: fc.boolean()
  });
  const inOrder = fc
    .array(givenView, { maxLength: 25 })
    .map((views) => views.sort((a, b) => a.at - b.at || Number(a.form) - Number(b.form)));

  it('gives every session a key of its own, in order, without overlap (R21)', () => {
    fc.assert(
      fc.property(inOrder, (given) => {
        const sessions = sessionize(given.map(view), context);
        expect(new Set(sessions.map((one) => one.sessionKey)).size).toBe(sessions.length);
        sessions.slice(1).forEach((next, at) => expect(next.startedAt).toBeGreaterThanOrEqual(sessions[at]?.lastActivityAt ?? 0));
        expect(sessions.reduce((sum, one) => sum + (one.pageViews ?? 0), 0)).toBe(given.filter((one) => !one.form).length);
      })
    );
  });

  it('gives the same sessions whatever comes later, but for the last one (R21, R23)', () => {
    fc.assert(
      fc.property(inOrder, fc.nat(), (given, cut) => {
        const views = given.map(view);
        const some = sessionize(views.slice(0, cut % (views.length + 1)), context);
        expect(sessionize(views, context).slice(0, Math.max(0, some.length - 1))).toEqual(some.slice(0, -1));
      })
    );
  });

  it('splits by gap alone where nothing arrives from outside (R21)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1 }), (minutes) => {
        const sorted = minutes.sort((a, b) => a - b);
        const gaps = sorted.slice(1).filter((at, before) => at - (sorted[before] ?? 0) >= 30).length;
        expect(told(sorted.map((at) => ({ at })))).toHaveLength(gaps + 1);
      })
    );
  });
});

describe('compileNeverExternal', () => {
  const neverExternal = compileNeverExternal({ ...DEFAULT_SETTINGS, ownDomains: ['https://www.Example.com/', 'example.net'] });
  const hosts = [
    'example.com',
    'shop.example.com',
    'example.net',
    'login.live.com',
    'acme.okta.com',
    'okta.com',
    'notexample.com',
    'google.com'
  ];

  it('knows own domains, sign-in and payment hosts (R22)', () => {
    expect(hosts.filter(neverExternal)).toEqual(['example.com', 'shop.example.com', 'example.net', 'login.live.com', 'acme.okta.com']);
  });

  it('knows nothing when both settings are empty (R22)', () => {
    expect(compileNeverExternal({ ownDomains: [], ignoredReferrers: [] })('example.com')).toBe(false);
  });
});
