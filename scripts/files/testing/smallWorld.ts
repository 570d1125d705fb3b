import { seededRandom } from '../bytes/oddCsv.ts';

/** Files of a small company, by name of the file's kind; each a list of records under API names. */
export interface SmallWorld {
  readonly calls: Record<string, string>[];
  readonly sessions: Record<string, string>[];
  readonly people: Record<string, string>[];
  readonly opportunities: Record<string, string>[];
  readonly contactRoles: Record<string, string>[];
}

const START = Date.parse('2026-03-01T09:00:00Z');
const MINUTE = 60_000;
const VISITORS = [
  '4f2a9c1e77b04d3c8e5a0b1c2d3e4f50',
  'V_4F2A9C1E-77B0-4D3C-8E5A-0B1C2D3E4F50',
  ' 4F2A9C1E77B04D3C8E5A0B1C2D3E4F50',
  'Kiosk-7',
  'né, "7"',
  'b'.repeat(32)
];

/**
 * Makes a world in which everything that can meet does: few visitors in several spellings, few moments, people who share
 * visitors, e-mails and accounts, forms and chats in sessions, ties and edges of the window.
 */
export function smallWorld(
  seed: number,
  size: { readonly calls: number; readonly sessions: number; readonly visitors?: number }
): SmallWorld {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const maybe = (chance: number, value: () => string): string => (random() < chance ? value() : '');
  const visitor = (): string => (size.visitors === undefined ? pick(VISITORS) : `visitor ${below(size.visitors)}`);
  // Halves of minutes over a day: many sessions and calls meet at one instant, and 30 minutes apart.
  const moment = (): number => START + below(48 * 60) * MINUTE + pick([0, 0, 0, 1, -1, 500]);
  const time = (at = moment()): string =>
    pick([iso, (ms: number) => iso(ms).replace('Z', '+0000'), (ms: number) => iso(ms).replace('T', ' ').replace('Z', '')])(at);

  const persons = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? id('00Q', at) : id('003', at)));
  const people = persons.map((personId, at) => ({
    Id: personId,
    Email: maybe(0.7, () => `${pick(['ann', 'bob', 'Cem '])}@x.example`),
    CreatedDate: time(),
    ConvertedContactId: personId.startsWith('00Q') ? maybe(0.3, () => id('003', below(6) * 2 + 1)) : '',
    AccountId: personId.startsWith('003') ? maybe(0.7, () => id('001', below(3))) : '',
    MasterRecordId: at > 8 ? maybe(0.3, () => persons[at - 2] ?? '') : ''
  }));
  const sessions = Array.from({ length: size.sessions }, (_, at) => {
    const start = moment();
    const hasForm = random() < 0.15;
    return {
      Session_Key__c: `S-${at}`,
      BizibleId__c: random() < 0.05 ? '' : visitor(),
      Started_At__c: time(start),
      Last_Activity_At__c: maybe(0.7, () => time(start + below(60) * MINUTE - 5 * MINUTE)),
      Page_Views__c: maybe(0.8, () => String(1 + below(9))),
      Email__c: hasForm ? maybe(0.7, () => pick(['ann@x.example', 'BOB@x.example', 'stranger@y.example'])) : '',
      Form_URL__c: hasForm ? maybe(0.5, () => 'https://x.example/form, "a"') : '',
      Form_Submitted_At__c: hasForm ? maybe(0.6, () => time(start + below(20) * MINUTE)) : '',
      Chat_Started_At__c: maybe(0.05, () => time(start + below(20) * MINUTE)),
      Source__c: maybe(0.8, () => pick(['google', 'facebook', 'newsletter', 'Web Direct'])),
      Medium__c: maybe(0.8, () => pick(['cpc', 'organic', 'email'])),
      Campaign_Name__c: maybe(0.5, () => pick(['Spring, 2026', 'line\nbreak', '"quoted"', 'É \u{1F4DE}', 'x'.repeat(300)])),
      Landing_Page__c: 'x.example/a',
      Landing_Page_Raw__c: 'https://www.x.example/a?gclid=1',
      Referrer_Page_Raw__c: maybe(0.3, () => 'https://www.google.com/'),
      Click_Id__c: maybe(0.2, () => 'Cj0K'),
      Click_Id_Type__c: maybe(0.2, () => 'gclid'),
      Channel__c: maybe(0.1, () => 'Email'),
      Channel_Inherited__c: maybe(0.2, () => pick(['true', 'false'])),
      Geo_City__c: maybe(0.5, () => 'Zürich')
    };
  });
  const calls = Array.from({ length: size.calls }, (_, at) => ({
    Id: id('00T', at),
    WhoId: maybe(0.9, () => pick(persons)),
    WhatId: maybe(0.1, () => id('006', below(4))),
    Subject: pick(['Call', 'Call, "long"', 'line\r\nbreak']),
    Type: maybe(0.8, () => pick(['Call', 'Left Message'])),
    TaskSubtype: 'Call',
    CallType: maybe(0.9, () => pick(['Inbound', 'Inbound', 'Outbound'])),
    CallDurationInSeconds: maybe(0.8, () => String(below(600))),
    CallDisposition: maybe(0.3, () => 'Answered'),
    ActivityDate: '2026-03-01',
    CreatedDate: time(),
    IsDeleted: random() < 0.03 ? 'true' : 'false',
    BizibleId__c: random() < 0.08 ? '' : visitor(),
    Touchpoint_Date__c: maybe(0.8, () => time())
  }));
  const opportunities = Array.from({ length: 4 }, (_, at) => ({
    Id: id('006', at),
    AccountId: maybe(0.8, () => id('001', below(3))),
    Amount: maybe(0.9, () => pick(['1000', '99.99', '-5.01'])),
    CurrencyIsoCode: 'EUR',
    CreatedDate: iso(moment()),
    CloseDate: pick(['2026-03-01', '2026-03-02', '2026-03-03']),
    IsClosed: pick(['true', 'false']),
    IsWon: 'false'
  }));
  const contactRoles = Array.from({ length: 5 }, () => ({
    OpportunityId: id('006', below(4)),
    ContactId: id('003', below(6) * 2 + 1),
    IsPrimary: pick(['true', 'false'])
  })).filter(
    (role, at, all) => all.findIndex((other) => other.OpportunityId === role.OpportunityId && other.ContactId === role.ContactId) === at
  );
  return { calls, sessions, people, opportunities, contactRoles };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** An Id of 18 characters; one without capitals ends in `AAA`. */
function id(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(12, '0')}${prefix === '00Q' || prefix === '00T' ? 'EAA' : 'AAA'}`;
}
