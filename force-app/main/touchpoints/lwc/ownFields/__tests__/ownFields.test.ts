import { childrenName, fieldName, objectName, ownName, parentName, rowOf, selectFieldsOf } from '../ownFields';

describe('our own names', () => {
  it('are those of the org', () => {
    expect(objectName('Touchpoint__c')).toBe('Touchpoint__c');
    expect(fieldName('Touchpoint__c', 'formUrl')).toBe('Form_URL__c');
    expect(fieldName('Attribution_Model__c', 'name')).toBe('Name');
    expect(fieldName('Tracked_Call__c', 'touchpoint')).toBe('Touchpoint__c');
    expect(parentName('Tracked_Call__c', 'touchpoint')).toBe('Touchpoint__r');
    expect(childrenName('Touchpoints')).toBe('Touchpoints__r');
    expect(ownName('Waiting')).toBe('Waiting');
  });

  it('are refused when there is no such field', () => {
    expect(() => fieldName('Touchpoint__c', 'toString' as 'channel')).toThrow('Touchpoint__c has no property toString');
  });

  it('make a selection that leaves out what a reader may not see', () => {
    expect(selectFieldsOf('Touchpoint__c', ['channel', 'kind'])).toBe('Channel__c @optional { value } Kind__c @optional { value }');
  });

  it('read a record into a row', () => {
    const record = { Id: 'a01', Channel__c: { value: 'Direct' }, Touchpoint_Date__c: { value: '2026-03-03T12:00:00.000Z' }, Kind__c: null };
    expect(rowOf('Touchpoint__c', record)).toEqual({ channel: 'Direct', touchpointDate: Date.UTC(2026, 2, 3, 12) });
  });
});
