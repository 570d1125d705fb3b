import { answerGraphql, executeMutation, type GraphqlResult } from 'lightning/graphql';
import { writeRecords, type RecordChange } from '../recordWriter';

const CREATE: RecordChange = { action: 'create', object: 'touchline__Touchpoint__c', fields: { touchline__Kind__c: 'call' } };
const UPDATE: RecordChange = { action: 'update', object: 'Tracked_Call__c', id: 'a02', fields: { Reason__c: null } };
const DELETE: RecordChange = { action: 'delete', object: 'Touchpoint__c', id: 'a01' };

function answer(result: GraphqlResult): { readonly text: () => string; readonly variables: () => Readonly<Record<string, unknown>> } {
  let seen: { text: string; variables: Readonly<Record<string, unknown>> } = { text: '', variables: {} };
  answerGraphql((_, variables, text) => {
    seen = { text, variables };
    return result;
  });
  return { text: () => seen.text, variables: () => seen.variables };
}

const refusal = (name: string, message: string) => ({ message, path: ['uiapi', name] });

describe('record writer', () => {
  it('sends values as variables, never in the text', async () => {
    const asked = answer({
      data: { uiapi: { change0: { Record: { Id: 'a03' } }, change1: { Record: { Id: 'a02' } }, change2: { Id: 'a01' } } }
    });
    expect(await writeRecords([CREATE, UPDATE, DELETE])).toEqual([{ id: 'a03' }, { id: 'a02' }, { id: 'a01' }]);
    expect(asked.text().replace(/\s+/g, ' ')).toBe(
      'mutation WriteRecords($change0: touchline__Touchpoint__cCreateInput!, $change1: Tracked_Call__cUpdateInput!, $change2: RecordDeleteInput!) ' +
        '{ uiapi(input: { allOrNone: false }) { ' +
        'change0: touchline__Touchpoint__cCreate(input: $change0) { Record { Id } } ' +
        'change1: Tracked_Call__cUpdate(input: $change1) { Record { Id } } ' +
        'change2: Touchpoint__cDelete(input: $change2) { Id } } }'
    );
    expect(asked.variables()).toEqual({
      change0: { touchline__Touchpoint__c: { touchline__Kind__c: 'call' } },
      change1: { Id: 'a02', Tracked_Call__c: { Reason__c: null } },
      change2: { Id: 'a01' }
    });
  });

  it('says of each record what became of it', async () => {
    answer({ data: { uiapi: { change0: null, change1: { Record: { Id: 'a02' } } } }, errors: [refusal('change0', 'duplicate value')] });
    expect(await writeRecords([CREATE, UPDATE])).toEqual([{ error: 'duplicate value' }, { id: 'a02' }]);
  });

  it('knows of all that were refused, even without data', async () => {
    answer({ errors: [refusal('change0', 'locked')] });
    expect(await writeRecords([UPDATE])).toEqual([{ error: 'locked' }]);
  });

  it.each([
    ['path', { path: ['uiapi', 'change0'] }],
    ['paths', { paths: ['uiapi', 'change0'] }],
    ['both, one of them empty', { path: ['uiapi', 'change0'], paths: [] }]
  ])('finds the record an error belongs to by %s', async (_, way) => {
    answer({ data: { uiapi: { change0: null, change1: { Record: { Id: 'a02' } } } }, errors: [{ message: 'locked', ...way }] });
    expect(await writeRecords([CREATE, UPDATE])).toEqual([{ error: 'locked' }, { id: 'a02' }]);
  });

  it('throws when the request as a whole was refused', async () => {
    answer({ errors: [{ message: "Field 'Tracked_Call__cUpdate' in type 'UIAPIMutations' is undefined" }] });
    await expect(writeRecords([UPDATE])).rejects.toMatchObject({ code: 'refused' });
  });

  it('throws when the connection broke', async () => {
    jest.mocked(executeMutation).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await expect(writeRecords([UPDATE])).rejects.toMatchObject({
      code: 'refused',
      details: ['Salesforce could not be reached. Check your connection and try again.']
    });
  });

  it('splits what is too much for one request, in order', async () => {
    answerGraphql((_, variables) => ({
      data: {
        uiapi: Object.fromEntries(
          Object.entries(variables).map(([name, input]) => [name, { Record: { Id: (input as { Id: string }).Id } }])
        )
      }
    }));
    const changes = Array.from({ length: 45 }, (_, i): RecordChange => ({ ...UPDATE, id: `a${i}` }) as RecordChange);
    jest.mocked(executeMutation).mockClear();
    expect(await writeRecords(changes)).toEqual(changes.map((_, i) => ({ id: `a${i}` })));
    expect(executeMutation).toHaveBeenCalledTimes(3);
  });

  it('refuses a name that is none', async () => {
    await expect(writeRecords([{ ...DELETE, object: 'X__c(input: {}) { evil }' }])).rejects.toMatchObject({ code: 'refused' });
  });
});
