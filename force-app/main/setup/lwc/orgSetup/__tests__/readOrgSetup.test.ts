import * as fc from 'fast-check';
import { mergeProgress, NO_PROGRESS, readOrgSetup, readProgress, shippedSetup, writeProgress } from '../orgSetup';
import { anySetup, recordsOf } from './orgSetupRecords';

describe('the setup an org holds', () => {
  it('is empty in an org without rows', () => {
    const { setup, rulesVersion } = readOrgSetup(new Map(), 'touchline__');
    expect(setup).toEqual({ settings: {}, channelRules: [], trackingNumbers: [], suppressionRules: [], attributionModels: [] });
    expect(rulesVersion).toBeUndefined();
  });

  it('reads the row with the key default, whatever other rows there are, and what is no decision beside it', () => {
    const rows = [
      { Id: 'a1', Key__c: 'old', Window_Minutes__c: 90 },
      {
        Id: 'a2',
        Key__c: 'Default',
        Window_Minutes__c: 45,
        Rules_Version__c: 'v1',
        Wizard_Progress__c: '{"version":1,"steps":{"access":"done"}}'
      }
    ];
    const { setup, ids, rulesVersion, wizardProgress } = readOrgSetup(new Map([['Touchline_Setting__c', rows]]), '');
    expect(setup.settings).toEqual({ windowMinutes: 45, carryover: true, staticNumbers: false });
    expect([...ids.settings]).toEqual([['default', 'a2']]);
    expect(rulesVersion).toBe('v1');
    expect(readProgress(wizardProgress)).toEqual({ version: 1, steps: { access: 'done' }, choices: {} });
  });

  it('says which values are not what their field holds', () => {
    const { setup, problems } = readOrgSetup(new Map([['Channel_Rule__c', [{ Id: 'r', Rule_Key__c: 'a', Order__c: 'ten' }]]]), '');
    expect(setup.channelRules).toEqual([{ ruleKey: 'a', active: true, name: 'a' }]);
    expect(problems).toEqual([{ field: 'Order__c', value: 'ten', expected: 'number' }]);
  });

  it('is the same with and without namespace, and in whatever order rows come', () => {
    fc.assert(
      fc.property(anySetup(), (setup) => {
        const turned = new Map([...recordsOf(setup, 'touchline__')].map(([object, records]) => [object, [...records].reverse()]));
        expect(readOrgSetup(turned, 'touchline__')).toEqual(readOrgSetup(recordsOf(setup), ''));
      })
    );
  });

  it('sorts rules by order and models as the rules list them', () => {
    const { setup } = readOrgSetup(recordsOf({ ...shippedSetup(), channelRules: [...shippedSetup().channelRules].reverse() }), '');
    expect(setup.channelRules[0]).toMatchObject({ ruleKey: 'default-10' });
    expect(setup.attributionModels.map(({ modelKey }) => modelKey)).toEqual(
      shippedSetup().attributionModels.map(({ modelKey }) => modelKey)
    );
  });
});

describe('the progress of the wizard', () => {
  it.each([undefined, '', '{', '[]', 'null', '{"version":2,"steps":{"a":"done"}}'])('counts %j as none', (text) => {
    expect(readProgress(text)).toEqual(NO_PROGRESS);
  });

  it('is read as it was written, and keeps what either of two admins finished', () => {
    const mine = { version: 1, steps: { access: 'done' }, choices: { vendor: 'CallRail' } } as const;
    expect(readProgress(writeProgress(mine))).toEqual(mine);
    expect(mergeProgress({ version: 1, steps: { calls: 'done' }, choices: {} }, mine).steps).toEqual({ access: 'done', calls: 'done' });
  });
});
