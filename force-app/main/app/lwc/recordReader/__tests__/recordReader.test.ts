import { createElement } from 'lwc';
import { answerGraphql, gql } from 'lightning/graphql';
import { answerObjectInfo } from 'lightning/uiObjectInfoApi';
import { RequestError } from 'c/requestError';
import RecordReader from 'c/recordReader';

const DOCUMENT = gql`
  query Calls($taskId: String) {
    uiapi {
      query
    }
  }
`;

function makeReader(): RecordReader & HTMLElement {
  const reader = createElement('c-record-reader', { is: RecordReader });
  document.body.append(reader);
  return reader as unknown as RecordReader & HTMLElement;
}

const requests = (reader: HTMLElement): number => reader.shadowRoot?.querySelectorAll('c-record-request').length ?? 0;

describe('record reader', () => {
  afterEach(() => document.body.replaceChildren());

  it('answers with the data, request by request', async () => {
    const asked: Readonly<Record<string, unknown>>[] = [];
    answerGraphql((operation, variables) => {
      asked.push(variables);
      return { data: { operation, times: asked.length } };
    });
    const reader = makeReader();
    expect(await reader.read(DOCUMENT, { taskId: '00T' })).toEqual({ operation: 'Calls', times: 1 });
    expect(await reader.read(DOCUMENT, { taskId: '00T' })).toEqual({ operation: 'Calls', times: 2 });
    expect(asked).toEqual([{ taskId: '00T' }, { taskId: '00T' }]);
    await Promise.resolve();
    expect(requests(reader)).toBe(0);
  });

  it('keeps several requests apart', async () => {
    let answerSlow: (data: unknown) => void = () => undefined;
    const slow = new Promise((resolve) => {
      answerSlow = resolve;
    });
    answerGraphql(async (_, { name }) => ({ data: name === 'slow' ? await slow : 'fast' }));
    const reader = makeReader();
    const first = reader.read(DOCUMENT, { name: 'slow' });
    expect(await reader.read(DOCUMENT, { name: 'fast' })).toBe('fast');
    answerSlow('slow');
    expect(await first).toBe('slow');
  });

  it('refuses with what was answered in part', async () => {
    answerGraphql(() => ({ data: { half: true }, errors: [{ message: 'a' }, { message: 'b' }] }));
    await expect(makeReader().read(DOCUMENT)).rejects.toMatchObject({ code: 'refused', details: ['a', 'b'], data: { half: true } });
  });

  it('has words for a response that failed, which brings none', async () => {
    answerGraphql(() => ({ errors: [{ status: 503, body: '<html>Down</html>' } as unknown as { message: string }] }));
    const details = ['Salesforce is not available at the moment. Try again in a few minutes.'];
    await expect(makeReader().read(DOCUMENT)).rejects.toMatchObject({ code: 'refused', details });
  });

  it('gives up after half a minute', async () => {
    jest.useFakeTimers();
    answerGraphql(() => new Promise(() => undefined));
    const reader = makeReader();
    const answer = reader.read(DOCUMENT);
    jest.advanceTimersByTime(30_000);
    await expect(answer).rejects.toEqual(new RequestError('noAnswer'));
    jest.useRealTimers();
  });

  it('ends what waits when the page is left', async () => {
    answerGraphql(() => new Promise(() => undefined));
    const reader = makeReader();
    const answer = reader.read(DOCUMENT);
    reader.remove();
    await expect(answer).rejects.toMatchObject({ code: 'closed' });
  });

  it('describes an object, or says why not', async () => {
    answerObjectInfo((apiName) => (apiName === 'Task' ? { error: { status: 404 } } : { data: { apiName, fields: { Amount: {} } } }));
    const reader = makeReader();
    expect(await reader.describe('Opportunity')).toMatchObject({ apiName: 'Opportunity', fields: { Amount: {} } });
    await expect(reader.describe('Task')).rejects.toEqual({ status: 404 });
  });
});
