/** The bulk of the sample: everyday visits and calls by chance, the same at every run. No story hangs on them. */
import {
  carriedOver,
  chatGpt,
  direct,
  duckDuckGo,
  facebookPost,
  googleAds,
  googleAdsUntagged,
  linkedInAds,
  linkedInPost,
  microsoftAds,
  newsletter,
  organicBing,
  organicGoogle,
  partnerSite,
  tradeMagazine,
  type OriginOf
} from './origins.ts';
import { customerName } from './customerNames.ts';
import { CITIES, type City } from './places.ts';
import { visitorId, type SamplePerson, type SampleScript } from './sampleScript.ts';
import { SEASONS, type Season } from './seasons.ts';
import { seededRandom, type SeededRandom } from './seededRandom.ts';
import { callRail, callTrackingMetrics, dialogTech, invoca } from './vendors.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

const CAMPAIGNS = [
  { campaign: 'cold-rooms-ohio', keyword: 'walk in cooler columbus' },
  { campaign: 'cold-rooms-ohio', keyword: 'cold room installation' },
  { campaign: 'cold-rooms-pennsylvania', keyword: 'walk in freezer pittsburgh' },
  { campaign: 'service-contracts', keyword: 'cold room repair near me', content: 'same-day' },
  { campaign: 'brewery-cellars', keyword: 'keg cooler room' }
] as const;

const ORIGINS: readonly (readonly [OriginOf | 'ad', number])[] = [
  ['ad', 26],
  [googleAdsUntagged, 7],
  [organicGoogle, 24],
  [direct, 12],
  [microsoftAds, 6],
  [organicBing, 5],
  [newsletter, 5],
  [partnerSite, 4],
  [facebookPost, 3],
  [linkedInPost, 2],
  [linkedInAds, 2],
  [chatGpt, 2],
  [duckDuckGo, 1],
  [tradeMagazine, 1]
];

const PAGES = [
  '/',
  '/walk-in-coolers',
  '/walk-in-coolers/bakeries',
  '/walk-in-freezers',
  '/breweries',
  '/hotels',
  '/service',
  '/prices',
  '/contact'
];

const VENDOR_SHARES = [
  [callTrackingMetrics, 9],
  [callRail, 5],
  [invoca, 4],
  [dialogTech, 2]
] as const;

interface Visit {
  readonly startedAt: number;
  readonly fields: Readonly<Record<string, string | number | boolean | undefined>>;
}

const timeText = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');

/** A weekday of the season, in the hours of the American East. */
function workingMoment(random: SeededRandom, { firstDay, days }: Season): number {
  const day = random.whole(0, days);
  const weekday = day % 7 > 4 ? day - 2 : day;
  return firstDay + weekday * DAY + random.whole(13 * 60, 21 * 60) * MINUTE + random.whole(0, 59) * 1_000;
}

/** A direct arrival within seven days of another visit carries its channel over (R23). */
function originOf(random: SeededRandom, startedAt: number, earlier: Visit | undefined): OriginOf {
  const picked = random.weighted(ORIGINS);
  if (picked === 'ad') return googleAds(random.pick(CAMPAIGNS));
  const carries = picked === direct && earlier !== undefined && startedAt - earlier.startedAt < 6 * DAY;
  return carries ? carriedOver(earlier.fields) : picked;
}

/** Whose turn it is, and by which dice. */
interface Turn {
  readonly script: SampleScript;
  readonly random: SeededRandom;
  readonly season: Season;
  readonly visitor: string;
  readonly city: City;
  readonly number: number;
}

function visits({ script, random, season, visitor, city }: Turn, lead?: SamplePerson): readonly number[] {
  const count = random.weighted([
    [1, 5],
    [2, 3],
    [3, 2]
  ] as const);
  const starts: number[] = [];
  let startedAt = workingMoment(random, season);
  let earlier: Visit | undefined;
  for (let visit = 0; visit < count && startedAt < season.ends; visit++) {
    const origin = originOf(random, startedAt, earlier);
    const pages = random.whole(1, 7);
    const minutes = pages === 1 ? 0 : random.whole(pages, pages * 3);
    const form = lead?.email && visit === count - 1 && pages > 2 ? minutes - 1 : undefined;
    script.visit(visitor, timeText(startedAt), origin, {
      page: random.pick(PAGES),
      pages,
      minutes,
      form,
      email: form === undefined ? undefined : lead?.email,
      city
    });
    const { fields } = origin(random);
    if (fields.Source__c !== 'Web Direct') earlier = { startedAt, fields };
    starts.push(startedAt);
    startedAt += random.whole(1, 12) * DAY + random.whole(-120, 120) * MINUTE;
  }
  return starts;
}

/** Most callers ring while the visit is fresh; some hours later; of some the vendor sends no visitor id. */
function ring(turn: Turn): void {
  const { script, random, visitor, number } = turn;
  const starts = visits(turn);
  const minutes = random.weighted([
    [random.whole(2, 22), 8],
    [random.whole(40, 300), 2]
  ]);
  const callTime = random.pick(starts) + minutes * MINUTE;
  const vendor = random.weighted(VENDOR_SHARES);
  const answered = random.chance(0.8);
  const { person, company, email } = customerName(number);
  const lead = script.lead(company, {
    name: person,
    since: timeText(callTime + 20 * MINUTE),
    email: random.chance(0.6) ? email : undefined
  });
  script.call(timeText(callTime), {
    by: vendor,
    from: lead,
    visitor: random.chance(0.88) ? visitor : undefined,
    answered,
    seconds: answered ? random.whole(40, 620) : random.whole(6, 50)
  });
}

function addSeason(script: SampleScript, season: Season): void {
  const random = seededRandom(season.seed);
  for (let number = season.from; number < season.from + season.visitors; number++) {
    const turn: Turn = { script, random, season, visitor: visitorId(`everyday-${number}`), city: random.pick(CITIES), number };
    const doing = random.weighted(season.doing);
    if (doing === 'calls') ring(turn);
    else if (doing === 'browses') visits(turn);
    else {
      const { person, company, email } = customerName(number);
      visits(turn, script.lead(company, { name: person, since: timeText(workingMoment(random, season)), email }));
    }
  }
}

export function addEverydayTraffic(script: SampleScript): void {
  for (const season of SEASONS) addSeason(script, season);
}
