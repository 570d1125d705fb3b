import { parse } from 'graphql';
import { attributionWhere, callsOf, callWhere, callersWhere, countOf, groupValue, readGroups, touchesOfCalls } from '../callAggregates';

const FILTERS = { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1), firstDay: '2026-03-01', lastDay: '2026-03-31' };
const IN_MARCH = [
  { Call_Time__c: { gte: { value: '2026-03-01T00:00:00.000Z' } } },
  { Call_Time__c: { lt: { value: '2026-04-01T00:00:00.000Z' } } }
];

describe('conditions', () => {
  it('on calls', () => {
    expect(callWhere(FILTERS)).toEqual({ and: IN_MARCH });
    expect(callWhere({ ...FILTERS, vendor: 'CallRail', number: '+16145550181', channel: 'Email' }, { Outcome__c: { eq: 'held' } })).toEqual(
      {
        and: [
          ...IN_MARCH,
          { Vendor__c: { eq: 'CallRail' } },
          { Dialled_Number__c: { eq: '+16145550181' } },
          { Touchpoint__r: { Channel__c: { eq: 'Email' } } },
          { Outcome__c: { eq: 'held' } }
        ]
      }
    );
  });

  it('on calls of one origin, a blank one included', () => {
    const tied = { Touchpoint__c: { ne: null } };
    expect(callsOf('channel', 'Email')).toEqual({ and: [tied, { Touchpoint__r: { Channel__c: { eq: 'Email' } } }] });
    expect(callsOf('campaignName', undefined)).toEqual({ and: [tied, { Touchpoint__r: { Campaign_Name__c: { eq: null } } }] });
  });

  it('on touches and people by their calls', () => {
    expect(touchesOfCalls(FILTERS)).toEqual({ Id: { inq: { Tracked_Call__c: { and: IN_MARCH }, ApiName: 'Touchpoint__c' } } });
    expect(callersWhere(FILTERS, 'lead', 'contact')).toEqual({
      and: [
        { Count_First_Touch__c: { eq: 1 } },
        { Lead__c: { inq: { Tracked_Call__c: { and: IN_MARCH }, ApiName: 'Lead__c' } } },
        { Contact__c: { inq: { Tracked_Call__c: { and: IN_MARCH }, ApiName: 'Contact__c' } } }
      ]
    });
  });

  it('on won revenue, by the day of the close', () => {
    const won = [
      { Opportunity__r: { IsWon: { eq: true } } },
      { Opportunity__r: { CloseDate: { gte: { value: '2026-03-01' } } } },
      { Opportunity__r: { CloseDate: { lte: { value: '2026-03-31' } } } }
    ];
    expect(attributionWhere(FILTERS)).toEqual({ and: won });
    expect(attributionWhere({ ...FILTERS, vendor: 'CallRail', channel: 'Email' })).toEqual({
      and: [
        ...won,
        { Channel__c: { eq: 'Email' } },
        { Touchpoint__c: { inq: { Tracked_Call__c: { and: [{ Vendor__c: { eq: 'CallRail' } }] }, ApiName: 'Touchpoint__c' } } }
      ]
    });
  });
});

describe('groups', () => {
  const asked: { text: string; variables: Readonly<Record<string, unknown>> }[] = [];
  const reader = {
    read: (document: unknown, variables: Readonly<Record<string, unknown>> = {}) => {
      const { text } = document as { text: string };
      parse(text);
      asked.push({ text, variables });
      const node = {
        aggregate: { Outcome__c: { value: 'held' }, Name: { count: { value: 3 } }, Linear_Revenue__c: { sum: { value: 2.5 } } }
      };
      const blank = { aggregate: { Outcome__c: { value: null }, Name: { count: { value: 1 } } } };
      return Promise.resolve({ uiapi: { aggregate: { ask0: { edges: [{ node }, { node: blank }] }, ask1: null } } });
    }
  };
  beforeEach(() => (asked.length = 0));

  it('are read with their counts and sums', async () => {
    const [groups = [], none] = await readGroups(reader, [
      { object: 'Tracked_Call__c', by: ['Outcome__c'], sum: ['Linear_Revenue__c'] },
      { object: 'Touchpoint__c' }
    ]);
    expect(groups).toEqual([
      { values: { Outcome__c: 'held' }, count: 3, sums: { Linear_Revenue__c: 2.5 } },
      { values: { Outcome__c: undefined }, count: 1, sums: { Linear_Revenue__c: 0 } }
    ]);
    expect(none).toEqual([]);
    expect(countOf(groups)).toBe(4);
    expect(groups.map(groupValue)).toEqual(['held', undefined]);
  });

  it('are asked for ten at a time, each afresh, values never in the text', async () => {
    const asks = Array.from({ length: 23 }, () => ({ object: 'Tracked_Call__c' as const, where: { Vendor__c: { eq: '"}evil' } } }));
    expect(await readGroups(reader, asks)).toHaveLength(23);
    expect(asked.map(({ variables }) => Object.keys(variables).length)).toEqual([10, 10, 3]);
    expect(new Set(asked.flatMap(({ variables }) => Object.values(variables).map((where) => JSON.stringify(where)))).size).toBe(23);
    expect(asked.some(({ text }) => text.includes('evil'))).toBe(false);
  });

  it('are the largest, where only some are wanted', async () => {
    await readGroups(reader, [{ object: 'Touchpoint__c', by: ['Channel__c'], first: 9 }]);
    expect(asked[0]?.text).toContain(
      'groupBy: { Channel__c: { group: true } }, orderBy: { Name: { function: COUNT, order: DESC } }, first: 9)'
    );
  });
});
