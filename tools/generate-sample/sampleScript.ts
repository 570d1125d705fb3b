/** The words in which stories are written: people, visitors, their visits, their calls, and what each call should become. */
import { createHash } from 'node:crypto';
import { LANDING_SITE, SITE } from './company.ts';
import { at, salesforceTime } from './instants.ts';
import type { OriginOf } from './origins.ts';
import { BROWSERS, CITIES, type City } from './places.ts';
import type { Expectation, SampleBook } from './sampleBook.ts';
import { seededRandom, seedOf } from './seededRandom.ts';
import type { Vendor } from './vendors.ts';

export interface SamplePerson {
  readonly id: string;
  readonly email?: string;
  readonly phone: string;
}

export interface PersonFacts {
  readonly name: string;
  /** `YYYY-MM-DD HH:MM` in UTC. */
  readonly since: string;
  readonly email?: string;
}

export interface VisitFacts {
  readonly page?: string;
  readonly pages?: number;
  /** From the first page view to the last. */
  readonly minutes?: number;
  /** Minutes after the start. */
  readonly form?: number;
  readonly chat?: number;
  /** Given in form or chat. */
  readonly email?: string;
  readonly city?: City;
  /** As the tracking script spelled it, where not as the cookie does. */
  readonly spelling?: string;
}

export interface CallScript {
  readonly by: Vendor;
  /** The Task's person; none for a Task that names nobody. */
  readonly from?: SamplePerson;
  readonly visitor?: string;
  /** Task.Type; the vendor's usual one if absent, blank if `''`. */
  readonly type?: string;
  readonly seconds?: number;
  readonly answered?: boolean;
  readonly dialled?: string;
  /** Minutes from the end of the call to the Task, where not the vendor's usual time. */
  readonly postedAfterMinutes?: number;
  readonly caller?: string;
  /** Fields beside or instead of what the vendor writes. */
  readonly fields?: Readonly<Record<string, string | number | boolean | undefined>>;
}

export interface StoryScript extends CallScript {
  readonly expect: Expectation;
  readonly tells: string;
  readonly reference?: readonly number[];
}

const MINUTE = 60_000;

/** The value of the cookie: 32 hexadecimal digits of the visitor's own. */
export function visitorId(name: string): string {
  return createHash('md5').update(`larchvale:${name}`).digest('hex');
}

export class SampleScript {
  #people = 0;
  #calls = 0;

  constructor(readonly book: SampleBook) {}

  account(name: string, site: string, since: string): string {
    return this.book.add('Account', { Name: name, Website: `https://${site}`, CreatedDate: salesforceTime(at(since)) });
  }

  contact(accountId: string, { name, since, email }: PersonFacts): SamplePerson {
    const phone = this.#nextPhone();
    const id = this.book.add('Contact', {
      ...splitName(name),
      AccountId: accountId,
      Email: email,
      Phone: phone,
      CreatedDate: salesforceTime(at(since))
    });
    return { id, email, phone };
  }

  lead(company: string, { name, since, email }: PersonFacts): SamplePerson {
    const phone = this.#nextPhone();
    const id = this.book.add('Lead', {
      ...splitName(name),
      Company: company,
      Email: email,
      Phone: phone,
      Status: 'Open - Not Contacted',
      CreatedDate: salesforceTime(at(since))
    });
    return { id, email, phone };
  }

  /** Stores one visit of a visitor; gives its session key. */
  visit(visitor: string, start: string, origin: OriginOf, facts: VisitFacts = {}): string {
    const startedAt = at(start);
    const random = seededRandom(seedOf(`${visitor} ${start}`));
    const { fields, referrer, query, host } = origin(random);
    const [browser, platform] = random.weighted(BROWSERS);
    const { city, region } = facts.city ?? seededRandom(seedOf(visitor)).pick(CITIES);
    const page = `${host ?? SITE}${facts.page ?? '/walk-in-coolers'}`;
    const rawQuery = query ? `?${new URLSearchParams(query).toString()}` : '';
    const sessionKey = `${visitor}-${startedAt}`;
    this.book.add('Web_Session__c', {
      Session_Key__c: sessionKey,
      BizibleId__c: facts.spelling ?? visitor,
      Visitor_Key__c: visitor,
      Started_At__c: salesforceTime(startedAt),
      Last_Activity_At__c: salesforceTime(startedAt + (facts.minutes ?? 0) * MINUTE),
      Page_Views__c: facts.pages ?? 1,
      Email__c: facts.email,
      Landing_Page__c: shortPage(page),
      Landing_Page_Raw__c: `https://${page}${rawQuery}`,
      Referrer_Page__c: referrer && shortPage(referrer.replace('https://', '')),
      Referrer_Page_Raw__c: referrer,
      Form_URL__c: facts.form === undefined ? undefined : shortPage(`${LANDING_SITE}/quote`),
      Form_Submitted_At__c: facts.form === undefined ? undefined : salesforceTime(startedAt + facts.form * MINUTE),
      Chat_Started_At__c: facts.chat === undefined ? undefined : salesforceTime(startedAt + facts.chat * MINUTE),
      ...fields,
      Browser__c: browser,
      Platform__c: platform,
      Geo_City__c: city,
      Geo_Region__c: region,
      Geo_Country__c: 'United States'
    });
    return sessionKey;
  }

  /** The vendor's Task about one call; gives its Id. */
  call(time: string, script: CallScript): string {
    this.#calls += 1;
    const { by, from, seconds = 190, answered = true } = script;
    const callTime = at(time);
    const dialled = script.dialled ?? by.pool[this.#calls % by.pool.length] ?? '';
    const written = by.write({
      callTime,
      seconds,
      answered,
      caller: script.caller ?? from?.phone ?? this.#nextPhone(),
      dialled,
      visitorId: script.visitor,
      type: script.type === '' ? undefined : (script.type ?? (answered ? by.usualType : 'Left Message')),
      number: this.#calls
    });
    const postedAt =
      callTime + seconds * 1_000 + (script.postedAfterMinutes === undefined ? by.postsAfter * 1_000 : script.postedAfterMinutes * MINUTE);
    return this.book.add('Task', {
      ...written,
      WhoId: from?.id,
      Status: 'Completed',
      ActivityDate: salesforceTime(callTime).slice(0, 10),
      CreatedDate: salesforceTime(postedAt),
      ...script.fields
    });
  }

  /** A call with a point: named, and with what it should become. */
  story(name: string, time: string, script: StoryScript): string {
    const taskId = this.call(time, script);
    this.book.tell({ name, taskId, expected: script.expect, reference: script.reference ?? [], tells: script.tells });
    return taskId;
  }

  #nextPhone(): string {
    const number = this.#people;
    this.#people += 1;
    const { area } = CITIES[1 + (number % (CITIES.length - 1))] ?? { area: '216' };
    return `+1${area}55501${String(Math.floor(number / (CITIES.length - 1))).padStart(2, '0')}`;
  }
}

function splitName(name: string): { readonly FirstName: string; readonly LastName: string } {
  const [first = '', ...last] = name.split(' ');
  return { FirstName: first, LastName: last.join(' ') };
}

/** Without scheme, `www.` and query. */
function shortPage(page: string): string {
  return page.replace(/^www\./, '').replace(/[?#].*$/, '');
}
