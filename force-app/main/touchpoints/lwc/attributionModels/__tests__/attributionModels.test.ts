import { BUILT_IN_MODELS } from 'c/attributionEngine';
import { ALL_MODELS, MODEL_NAMES, preferredModel, readModelChoices } from '../attributionModels';
import { PageOrg } from '../../../../app/lwc/recordQuery/__tests__/pageOrg';

const orgWith = (...rows: Record<string, unknown>[]) =>
  new PageOrg({ Attribution_Model__c: rows.map((row, i) => ({ Id: `a0M${i}`, Name: 'M', ...row })) });

describe('models to choose from', () => {
  it('are those the engine has, in its order', () => expect(MODEL_NAMES).toEqual(BUILT_IN_MODELS.map(({ name }) => name)));

  it('are all before an admin touched any', async () => expect(await readModelChoices(orgWith())).toEqual(ALL_MODELS));

  it('lack those switched off, and have the admin’s names', async () => {
    const choices = await readModelChoices(
      orgWith(
        { Model_Key__c: 'linear', Active__c: false },
        { Model_Key__c: 'custom', Name: 'Ours', Active__c: true },
        { Model_Key__c: 'madeUp', Active__c: true }
      )
    );
    expect(choices).toHaveLength(8);
    expect(choices.at(-1)).toEqual({ value: 'custom', label: 'Ours' });
  });

  it('are all for who may not read the models', async () => {
    const closed = { read: () => Promise.resolve({ uiapi: { query: {} } }) };
    expect(await readModelChoices(closed)).toEqual(ALL_MODELS);
  });

  it('prefer what was chosen, then Full Path, then the first', () => {
    const [first = ALL_MODELS[0]!] = ALL_MODELS;
    expect(preferredModel(ALL_MODELS, 'linear')).toBe('linear');
    expect(preferredModel(ALL_MODELS, 'madeUp')).toBe('fullPath');
    expect(preferredModel([first])).toBe('firstTouch');
    expect(preferredModel([])).toBe('');
  });
});
