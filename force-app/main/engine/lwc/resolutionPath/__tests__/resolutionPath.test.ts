import fc from 'fast-check';
import { DEFAULT_RULE_BOOK, type CallTask, type Opportunity, type PersonRecord, type WebSession } from 'c/attributionEngine';
import { closeScope, resolveAll, resolveScope, type Rows } from '../resolutionPath';
import { MemoryOrg } from './memoryOrg';

const MINUTE = 60_000;
const DAY = Date.UTC(2026, 4, 4);
const at = (hour: number, minute: number): number => DAY + (hour * 60 + minute) * MINUTE;

const lead = (n: number, more: Partial<PersonRecord> = {}): PersonRecord => ({
  id: `00Q00000000000${String(n)}AAA`,
  object: 'Lead',
  createdAt: DAY,
  ...more
});
const contact = (n: number, more: Partial<PersonRecord> = {}): PersonRecord => ({
  id: `00300000000000${String(n)}AAA`,
  object: 'Contact',
  createdAt: DAY,
  ...more
});
const call = (n: number, more: Partial<CallTask> = {}): CallTask => ({
  taskId: `00T00000000000${String(n)}AAA`,
  visitorId: 'B',
  type: 'Call',
  createdAt: at(12, 30),
  whoId: lead(1).id,
  isDeleted: false,
  ...more
});
const visit = (n: number, more: Partial<WebSession> = {}): WebSession => ({
  sessionKey: `S-${String(n)}`,
  visitorId: 'B',
  visitorKey: 'B',
  startedAt: at(12, 17),
  ...more
});

let time = at(20, 0);
const ends = (org: MemoryOrg) => ({ reader: org, writer: org, now: () => (time += 1000) });

async function* pages(...seeds: Rows[]): AsyncGenerator<Rows> {
  yield* seeds;
}

function orgWith(parts: Partial<Pick<MemoryOrg, 'calls' | 'webSessions' | 'people' | 'opportunities' | 'contactRoles'>>): MemoryOrg {
  return Object.assign(new MemoryOrg(), parts);
}

async function resolveEverything(org: MemoryOrg) {
  return resolveAll(
    {
      seeds: pages({ webSessions: org.webSessions }, { calls: org.calls }, { opportunities: org.opportunities })
    },
    ends(org)
  );
}

it('merges the call of 12:30 with the visit of 12:17 (reference case 2), and writes nothing the second time', async () => {
  const org = orgWith({ calls: [call(1)], webSessions: [visit(1)], people: [lead(1)] });
  const first = await resolveScope({ calls: org.calls }, ends(org));
  expect(first.desired.decisions).toMatchObject([{ outcome: 'merged', reason: 'matched', sessionKey: 'S-1' }]);
  expect(first.report.written.touchpoint.created).toBe(1);
  const second = await resolveScope({ calls: org.calls }, ends(org));
  expect(second.steps).toEqual([]);
});

it('merges a standalone call in place once its session is stored (R10)', async () => {
  const org = orgWith({ calls: [call(1)], people: [lead(1)] });
  await resolveScope({ calls: org.calls }, ends(org));
  const [touchpoint] = org.stored.touchpoint;
  expect(touchpoint?.row).toMatchObject({ touchpointKey: `call:${call(1).taskId}`, source: 'Salesforce Task' });
  org.webSessions = [visit(1)];
  await resolveScope({ webSessions: org.webSessions }, ends(org));
  expect(org.stored.touchpoint).toHaveLength(1);
  expect(org.stored.touchpoint[0]).toMatchObject({ id: touchpoint?.id, row: { touchpointKey: 'session:S-1' } });
});

it('removes the touchpoint of a Task that is deleted, or gone for good (R6)', async () => {
  const org = orgWith({ calls: [call(1), call(2)], people: [lead(1)] });
  await resolveEverything(org);
  org.calls = [call(1, { isDeleted: true })];
  await resolveAll({ seeds: pages({ trackedCalls: org.stored.trackedCall as unknown as Rows['trackedCalls'] }) }, ends(org));
  expect(org.stored.touchpoint).toEqual([]);
  expect(org.stored.trackedCall.map(({ row }) => [row['outcome'], row['reason']])).toEqual([
    ['skipped', 'taskDeleted'],
    ['skipped', 'taskDeleted']
  ]);
});

it('takes no Task for deleted that may only be hidden (R6)', async () => {
  const org = new MemoryOrg(DEFAULT_RULE_BOOK, true);
  Object.assign(org, { calls: [call(1), call(2)], people: [lead(1)] });
  await resolveEverything(org);
  org.calls = [call(1, { isDeleted: true })];
  const seeds = pages({ trackedCalls: org.stored.trackedCall as unknown as Rows['trackedCalls'] });
  await resolveAll({ seeds }, ends(org));
  expect(org.stored.trackedCall.map(({ row }) => row['outcome'])).toEqual(['skipped', 'standalone']);
  expect(org.stored.touchpoint).toHaveLength(1);
});

it('finds what a changed visitor id leaves behind', async () => {
  const org = orgWith({ calls: [call(1), call(2, { createdAt: at(12, 35) })], webSessions: [visit(1)], people: [lead(1)] });
  await resolveEverything(org);
  expect(org.stored.trackedCall.map(({ row }) => row['outcome']).sort()).toEqual(['merged', 'repeat']);
  org.calls = [call(1, { visitorId: 'C' }), call(2, { createdAt: at(12, 35) })];
  await resolveScope({ calls: [call(1, { visitorId: 'C' })] }, ends(org));
  expect(org.stored.trackedCall.map(({ row }) => row['outcome']).sort()).toEqual(['merged', 'standalone']);
});

describe('a closed scope', () => {
  it('follows visitors and persons to a fixed point, but shared addresses join nobody (R32)', async () => {
    const org = orgWith({
      calls: [call(1), call(2, { visitorId: 'C', whoId: contact(2).id }), call(9, { visitorId: 'Z', whoId: lead(9).id })],
      webSessions: [
        visit(1, { email: 'ann@x.com' }),
        visit(2, { visitorId: 'C', visitorKey: 'C' }),
        visit(9, { visitorId: 'Z', visitorKey: 'Z' })
      ],
      people: [
        lead(1, { email: 'ann@x.com', convertedContactId: contact(2).id }),
        contact(2, { email: 'info@x.com' }),
        lead(9, { email: 'info@x.com' })
      ]
    });
    const settings = { ...org.org.ruleBook.settings, sharedEmails: ['info@'] };
    const { rows } = await closeScope({ calls: [call(1)] }, org, settings);
    expect(rows.all('calls').map((one) => one.taskId)).toEqual([call(1).taskId, call(2).taskId]);
    expect(rows.all('webSessions').map((one) => one.sessionKey)).toEqual(['S-1', 'S-2']);
    expect(rows.all('people').map((one) => one.id)).toEqual([lead(1).id, contact(2).id]);
  });

  it('asks nothing twice', async () => {
    const org = orgWith({ calls: [call(1)], webSessions: [visit(1)], people: [lead(1)] });
    await closeScope({ calls: org.calls }, org, org.org.ruleBook.settings);
    const asked = org.asked.flat().flatMap(({ rows, by, values }) => values.map((value) => `${rows} ${by} ${value}`));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('has all people of an opportunity, as support', async () => {
    const account = '00100000000000AAAA';
    const opportunity: Opportunity = {
      opportunityId: '006000000000001AAA',
      accountId: account,
      amount: '100',
      currencyIsoCode: 'USD',
      createdAt: at(18, 0),
      closeDate: '2026-06-01',
      isClosed: false,
      isWon: false
    };
    const org = orgWith({
      calls: [call(1, { whoId: contact(1).id }), call(2, { visitorId: 'C', whoId: contact(2).id })],
      people: [contact(1, { accountId: account }), contact(2, { accountId: account })],
      opportunities: [opportunity]
    });
    const { rows, core } = await closeScope({ calls: [org.calls[0]!] }, org, org.org.ruleBook.settings);
    expect(rows.all('calls')).toHaveLength(2);
    expect([...core.identities('calls')]).toEqual([call(1).taskId]);
    await resolveScope({ calls: [org.calls[0]!] }, ends(org));
    expect(org.stored.attributionTouchpoint).toHaveLength(2);
  });
});

describe('any org', () => {
  const small = (max: number) => fc.integer({ min: 1, max });
  const anyCall = fc.record({
    n: small(6),
    visitor: small(3),
    who: small(4),
    minute: small(90),
    type: fc.constantFrom('Call', undefined),
    isDeleted: fc.boolean()
  });
  const anyVisit = fc.record({
    n: small(6),
    visitor: small(3),
    minute: small(90),
    email: fc.constantFrom(undefined, 'p1@x.com', 'p2@x.com', 'p3@x.com')
  });
  const ACCOUNT = '00100000000000AAAA';

  const anyOrg = fc
    .record({ calls: fc.uniqueArray(anyCall, { selector: ({ n }) => n }), visits: fc.uniqueArray(anyVisit, { selector: ({ n }) => n }) })
    .map(({ calls, visits }) => ({
      calls: calls.map(({ n, visitor, who, minute, type, isDeleted }) =>
        call(n, {
          visitorId: `V${String(visitor)}`,
          whoId: who === 4 ? undefined : who === 3 ? contact(3).id : lead(who).id,
          createdAt: at(12, minute),
          type,
          isDeleted
        })
      ),
      webSessions: visits.map(({ n, visitor, minute, email }) =>
        visit(n, { visitorId: `V${String(visitor)}`, visitorKey: `V${String(visitor)}`, startedAt: at(12, minute), email })
      ),
      people: [
        lead(1, { email: 'p1@x.com' }),
        lead(2, { email: 'p2@x.com', convertedContactId: contact(3).id }),
        contact(3, { email: 'p3@x.com', accountId: ACCOUNT })
      ],
      opportunities: [
        {
          opportunityId: '006000000000001AAA',
          accountId: ACCOUNT,
          amount: '99.99',
          currencyIsoCode: 'USD',
          createdAt: at(13, 0),
          closeDate: '2026-05-04',
          isClosed: true,
          isWon: true
        }
      ]
    }));

  it('is resolved once and for all: a second run writes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrg, async (parts) => {
        const org = orgWith(parts);
        await resolveEverything(org);
        const again = await resolveEverything(org);
        expect(Object.values(again.written).flatMap((counts) => Object.values(counts as object))).toEqual(Array(12).fill(0));
      }),
      { numRuns: 60 }
    );
  });

  it('reads the same whether it is resolved at once or call by call and visit by visit', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrg, fc.infiniteStream(fc.nat()), async (parts, order) => {
        const whole = orgWith(parts);
        await resolveEverything(whole);
        const growing = orgWith({ people: parts.people, opportunities: parts.opportunities });
        const arrivals: Rows[] = [
          ...parts.calls.map((one) => ({ calls: [one] })),
          ...parts.webSessions.map((one) => ({ webSessions: [one] }))
        ];
        while (arrivals.length > 0) {
          const [arrival] = arrivals.splice((order.next().value as number) % arrivals.length, 1);
          growing.calls.push(...(arrival?.calls ?? []));
          growing.webSessions.push(...(arrival?.webSessions ?? []));
          await resolveScope(arrival ?? {}, ends(growing));
        }
        expect(growing.finalRows()).toEqual(whole.finalRows());
      }),
      { numRuns: 60 }
    );
  });
});
