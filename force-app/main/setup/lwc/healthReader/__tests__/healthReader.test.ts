import { createElement } from 'lwc';
import RecordReader from 'c/recordReader';
import { readHealth, type HealthSource } from '../healthReader';
import { playHealthOrg, type HealthOrg } from './healthOrg';

const NOW = Date.parse('2026-05-04T12:00:00Z');

function read(org: HealthOrg) {
  const asked = playHealthOrg(org);
  const reader = createElement('c-record-reader', { is: RecordReader });
  document.body.append(reader);
  return { asked, facts: readHealth(reader as unknown as HealthSource, { mayResolve: true, now: NOW }) };
}

describe('the facts of health that a page can see', () => {
  afterEach(() => document.body.replaceChildren());

  it('are counts by the properties asked for, rows, and when the first and last were stored', async () => {
    const { asked, facts } = read({
      counts: { Tracked_Call__c: [[[{ Vendor__c: 'CallRail', Outcome__c: 'merged', Reason__c: 'matched' }, 40]]] },
      rows: {
        Web_Session__c: [{ Id: 's1', CreatedDate: '2026-05-04T11:00:00.000Z' }],
        Resolution_Run__c: [
          {
            Id: 'r1',
            CreatedDate: '2026-05-04T11:00:00.000Z',
            Kind__c: 'resolve',
            Started_At__c: '2026-05-04T11:00:00.000Z',
            Message__c: '1 × Web_Session__c: INVALID_FIELD'
          }
        ],
        Touchline_Setting__c: [{ Id: 'x', Key__c: 'default', Window_Minutes__c: 45 }]
      }
    });
    const { recentCalls, newestSession, runs, settings, models, prefix, dailyRequests, described } = await facts;
    expect(recentCalls).toEqual([{ count: 40, values: { vendor: 'CallRail', outcome: 'merged', reason: 'matched' } }]);
    expect(newestSession).toBe(Date.parse('2026-05-04T11:00:00Z'));
    expect(runs).toEqual([
      { kind: 'resolve', startedAt: Date.parse('2026-05-04T11:00:00Z'), message: '1 × Web_Session__c: INVALID_FIELD' }
    ]);
    expect(asked.find(({ text }) => text.includes('rows: Resolution_Run__c('))?.text).toContain('Message__c');
    expect(asked.find(({ text }) => text.includes('rows: Touchline_Setting__c('))?.text).not.toContain('Wizard_Progress__c');
    expect(settings).toEqual([{ key: 'default', windowMinutes: 45 }]);
    expect([models, prefix, dailyRequests, described]).toEqual([[], '', undefined, undefined]);

    const calls = asked.find(({ text }) => text.includes('ask0: Tracked_Call__c'));
    expect(calls?.variables['where0']).toMatchObject({
      and: [{ and: [{ Task_Created_At__c: { gte: { value: '2026-04-27T12:00:00.000Z' } } }] }, {}]
    });
  });

  it('are unknown where the user may not see an object, and known all the same of the others', async () => {
    const { facts } = read({
      refused: { Attribution_Touchpoint__c: 'no access' },
      hidden: ['Attribution_Touchpoint__c', 'Opportunity'],
      mayWrite: false
    });
    const { attributionTouchpoints, touchpoints, access } = await facts;
    expect([attributionTouchpoints, touchpoints]).toEqual([undefined, [{ count: 0, values: {} }]]);
    expect(access).toMatchObject({
      mayResolve: true,
      creditMissing: ['read Attribution_Touchpoint__c'],
      standardMissing: ['read Opportunity']
    });
    expect(access?.ownMissing?.slice(0, 3)).toEqual(['create Tracked_Call__c', 'edit Tracked_Call__c', 'delete Tracked_Call__c']);
    expect(access?.seesAll).toBeUndefined();
  });

  it('are an error where the org answers nothing at all', async () => {
    const { facts } = read({ refused: { '*': 'REQUEST_LIMIT_EXCEEDED' } });
    await expect(facts).rejects.toThrow('REQUEST_LIMIT_EXCEEDED');
  });
});
