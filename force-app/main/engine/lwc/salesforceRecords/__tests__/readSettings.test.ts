import { classifyChannel, compileChannelRules, DEFAULT_SETTINGS } from 'c/attributionEngine';
import { chooseFields, type DescribedObjects } from '../chooseFields';
import { readSettings } from '../readSettings';
import { readChannelRuleBook, readChannelRules, readTrackingNumbers } from '../readRules';

describe('the settings row', () => {
  it('without a row gives the defaults', () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, fields: { amount: 'Amount' }, problems: [] });
  });

  it('reads lists, codes in any case, and the org itself', () => {
    const { settings, problems } = readSettings(
      { windowMinutes: 45, windowBasis: 'LASTACTIVITY', filterTypes: 'Call; ;Phone Call;', sharedEmails: 'info@\nsales@x.com' },
      { timeZone: 'Europe/Paris', phoneCountry: 'FR' }
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      windowMinutes: 45,
      windowBasis: 'lastActivity',
      filterTypes: ['Call', 'Phone Call'],
      sharedEmails: ['info@', 'sales@x.com'],
      callTypes: DEFAULT_SETTINGS.callTypes,
      timeZone: 'Europe/Paris',
      phoneCountry: 'FR'
    });
  });

  it('reports each value that can not hold by its field', () => {
    const { problems } = readSettings({ windowMinutes: 0, windowBasis: 'pageView', identityConflict: 'guess', minimumDurationSeconds: -1 });
    expect(problems.map(({ field, value, expected }) => [field, value, expected])).toEqual([
      ['Window_Minutes__c', '0', 'positiveWholeNumber'],
      ['Window_Basis__c', 'pageView', 'oneOf'],
      ['Minimum_Duration_Seconds__c', '-1', 'wholeNumber'],
      ['Identity_Conflict__c', 'guess', 'oneOf']
    ]);
  });
});

describe('the fields that are read', () => {
  const text = (name: string) => ({ name, type: 'string' });
  const described = (task: readonly { name: string; type: string }[]): DescribedObjects => ({
    Task: task,
    Lead: [text('Visitor__c')],
    Contact: [text('Visitor__c')],
    Opportunity: [{ name: 'Amount', type: 'currency' }]
  });
  const amount = 'Amount';

  it.each([
    ['its own first', ['bizible2__BizibleId__c', 'BizibleId__c', 'touchline__BizibleId__c'], 'touchline__BizibleId__c'],
    ['one made by hand next', ['bizible2__BizibleId__c', 'BizibleId__c'], 'BizibleId__c'],
    ["Adobe's last", ['bizible2__BizibleId__c'], 'bizible2__BizibleId__c']
  ])('R5 are %s', (_, names, expected) => {
    expect(chooseFields({ amount }, described(names.map(text)), 'touchline__').fields?.task.visitorId).toBe(expected);
  });

  it('R5 are those of the settings, in the spelling of the org', () => {
    const task = [text('Visitor_Cookie__c'), { name: 'Began__c', type: 'datetime' }, { name: 'Dialled__c', type: 'phone' }];
    const { fields } = chooseFields(
      { amount, visitorId: 'visitor_cookie__C', callTime: 'began__c', dialledNumber: 'Dialled__c' },
      described(task),
      ''
    );
    expect(fields?.task).toEqual({
      visitorId: 'Visitor_Cookie__c',
      callTime: 'Began__c',
      dialledNumber: 'Dialled__c',
      callerNumber: undefined
    });
  });

  it('R5 are refused by setting where there is no such field, or one that holds no time', () => {
    const task = [text('BizibleId__c'), { name: 'Day__c', type: 'date' }];
    const { fields, problems } = chooseFields({ amount: 'Value__c', visitorId: 'Nope__c', callTime: 'Day__c' }, described(task), '');
    expect(fields).toBeUndefined();
    expect(problems.map(({ field, value, expected }) => [field, value, expected])).toEqual([
      ['Visitor_Id_Field__c', 'Nope__c', 'fieldName'],
      ['Call_Time_Field__c', 'Day__c', 'field'],
      ['Amount_Field__c', 'Value__c', 'fieldName']
    ]);
  });

  it('R5 are refused where the field is a long text, by which nothing can be looked for', () => {
    const task = [{ name: 'Notes__c', type: 'textarea', filterable: false }];
    const { problems } = chooseFields({ amount, visitorId: 'Notes__c', callerNumber: 'Notes__c' }, described(task), '');
    expect(problems).toEqual([{ object: 'Touchline_Setting__c', field: 'Visitor_Id_Field__c', value: 'Notes__c', expected: 'filterable' }]);
  });

  it('R5 are refused where Task shows no visitor id at all', () => {
    expect(chooseFields({ amount }, described([]), 'touchline__').problems).toMatchObject([
      { object: 'Task', field: 'touchline__BizibleId__c' }
    ]);
  });
});

describe('rules', () => {
  it('leaves inactive ones out and names incomplete ones', () => {
    const { rules, problems } = readChannelRules([
      { ruleKey: 'a', order: 1, channel: 'Email', medium: 'email', active: true },
      { ruleKey: 'b', order: 2, channel: 'Other', active: false },
      { ruleKey: 'c', order: 3 },
      { channel: 'Direct' }
    ]);
    expect(rules).toEqual([{ ruleKey: 'a', order: 1, channel: 'Email', medium: 'email' }]);
    expect(problems.map(({ key, field }) => [key, field])).toEqual([
      ['c', 'Channel__c'],
      ['order-undefined', 'Order__c']
    ]);
  });

  it('takes tracking numbers in E.164 only', () => {
    const { rules, problems } = readTrackingNumbers([{ phoneE164: '+12025550101', channel: 'Print' }, { phoneE164: '(202) 555-0101' }]);
    expect(rules).toEqual([{ phoneE164: '+12025550101', pooled: false, channel: 'Print' }]);
    expect(problems).toMatchObject([{ field: 'Phone_E164__c', value: '(202) 555-0101', expected: 'phoneE164' }]);
  });

  it.each([
    { name: 'no row: the built-in list', rows: [], used: 0 },
    { name: 'only inactive rows: no channel is named', rows: [{ order: 1, channel: 'Radio', active: false }], used: 1 },
    { name: 'only incomplete rows: no channel is named', rows: [{ order: 1 }], used: 1 },
    {
      name: 'an active row: that one',
      rows: [
        { order: 1, channel: 'Radio' },
        { order: 2, channel: 'TV', active: false }
      ],
      used: 1
    }
  ])('R38 $name', ({ rows, used }) => {
    const { rules } = readChannelRuleBook(rows);
    expect(rules).toHaveLength(used);
    const named = classifyChannel({ source: 'google', medium: 'cpc' }, compileChannelRules(rules)).channel;
    expect(named).toBe(rows.length === 0 ? 'Paid Search' : rows.length === 2 ? 'Radio' : 'Other');
  });
});
