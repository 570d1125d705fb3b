import { readRow, selectFields, storedRow, writeRow, type Row } from '../recordRow';

const AT = Date.UTC(2026, 4, 4, 12, 30);

const row: Row<'Tracked_Call__c'> = {
  taskId: '00T5e00000a1B2CEAU',
  visitorId: 'B',
  callTime: AT,
  candidates: 2,
  webSession: "S-'1\\",
  touchpoint: 'session:S',
  contact: '0035e00000a1B2CEAU'
};

describe.each(['', 'touchline__'])('with namespace prefix "%s"', (prefix) => {
  const record = {
    Id: 'a0T',
    [`${prefix}Task_Id__c`]: '00T5e00000a1B2CEAU',
    [`${prefix}BizibleId__c`]: 'B',
    [`${prefix}Call_Time__c`]: '2026-05-04T12:30:00.000+0000',
    [`${prefix}Candidates__c`]: 2,
    [`${prefix}Web_Session__r`]: { [`${prefix}Session_Key__c`]: "S-'1\\" },
    [`${prefix}Touchpoint__r`]: { [`${prefix}Touchpoint_Key__c`]: 'session:S' },
    [`${prefix}Contact__c`]: '0035e00000a1B2CEAU',
    [`${prefix}Lead__c`]: null
  };

  it('reads a record of the REST API: parents by key, null as absent', () => {
    expect(readRow('Tracked_Call__c', record, prefix)).toEqual({ row, problems: [] });
  });

  it('reads a parent that is null', () => {
    expect(readRow('Tracked_Call__c', { [`${prefix}Web_Session__r`]: null }, prefix)).toEqual({ row: {}, problems: [] });
  });

  it('writes what it reads', () => {
    const written = writeRow('Tracked_Call__c', row, prefix);
    expect(readRow('Tracked_Call__c', written, prefix).row).toEqual(row);
    expect(written[`${prefix}Web_Session__r`]).toEqual({ [`${prefix}Session_Key__c`]: "S-'1\\" });
  });

  it('clears a property that is there and undefined, and leaves out one that is not there', () => {
    expect(writeRow('Tracked_Call__c', { reason: undefined, touchpoint: undefined }, prefix)).toEqual({
      [`${prefix}Reason__c`]: null,
      [`${prefix}Touchpoint__c`]: null
    });
  });

  it('asks for the parent by its key and for no formula', () => {
    const fields = selectFields('Touchpoint__c', prefix);
    expect(fields[0]).toBe('Id');
    expect(fields).toContain(`${prefix}Web_Session__r.${prefix}Session_Key__c`);
    expect(fields).toContain(`${prefix}Contact__c`);
    expect(fields).not.toContain(`${prefix}Call__c`);
  });
});

it('reads a flat CSV row', () => {
  const values = {
    Session_Key__c: ' s1 ',
    Page_Views__c: '3',
    Channel_Inherited__c: 'TRUE',
    Email__c: '',
    Started_At__c: '2026-05-04T12:30Z'
  };
  expect(readRow('Web_Session__c', values).row).toEqual({ sessionKey: 's1', pageViews: 3, channelInherited: true, startedAt: AT });
  expect(readRow('Tracked_Call__c', { 'Web_Session__r.Session_Key__c': 's1' }).row).toEqual({ webSession: 's1' });
});

it("reads GraphQL's wrapped values", () => {
  const node = {
    Task_Id__c: { value: '00T' },
    Candidates__c: { value: 0 },
    Reason__c: { value: null },
    Web_Session__r: { Session_Key__c: { value: 's1' } }
  };
  expect(readRow('Tracked_Call__c', node).row).toEqual({ taskId: '00T', candidates: 0, webSession: 's1' });
});

it('names each field that holds something else', () => {
  const read = readRow('Web_Session__c', {
    Started_At__c: '2026-05-04',
    Page_Views__c: 'three',
    Channel_Inherited__c: 'maybe',
    Source__c: {}
  });
  expect(read.problems).toEqual([
    { field: 'Channel_Inherited__c', value: 'maybe', expected: 'boolean' },
    { field: 'Page_Views__c', value: 'three', expected: 'number' },
    { field: 'Source__c', value: '[object Object]', expected: 'text' },
    { field: 'Started_At__c', value: '2026-05-04', expected: 'dateTime' }
  ]);
});

describe('the form a row has once saved (P32)', () => {
  it('cuts long text and says so, but never through a character', () => {
    const { row: stored, cut } = storedRow('Web_Session__c', { sessionKey: 'k', source: `${'x'.repeat(254)}😀`, medium: ' cpc ' });
    expect(stored).toEqual({ sessionKey: 'k', source: 'x'.repeat(254), medium: 'cpc' });
    expect(cut).toEqual(['source']);
  });

  it('has times in whole seconds, numbers to their decimals and no blank text', () => {
    const { row: stored } = storedRow('Touchpoint__c', { touchpointDate: AT + 999, countUShaped: 0.40004, medium: '  ' });
    expect(stored).toEqual({ touchpointDate: AT, countUShaped: 0.4 });
  });

  it('does not change once it has it', () => {
    const first = storedRow('Touchpoint__c', { source: 'a'.repeat(300), touchpointDate: 1.5e12 + 7, countUShaped: 1 / 3 }).row;
    expect(storedRow('Touchpoint__c', first)).toEqual({ row: first, cut: [] });
  });
});
