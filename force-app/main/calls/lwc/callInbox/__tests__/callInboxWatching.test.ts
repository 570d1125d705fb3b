import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import CallInbox from 'c/callInbox';

jest.mock(
  'lightning/platformUtilityBarApi',
  () => ({
    EnclosingUtilityId: class {
      connect(): void {
        // not in a utility bar
      }
      disconnect(): void {
        // nothing is held
      }
      update(): void {
        // it has no configuration
      }
    },
    onUtilityClick: jest.fn(),
    updateUtility: jest.fn()
  }),
  { virtual: true }
);

const settled = async (): Promise<void> => {
  for (let i = 0; i < 30; i++) await Promise.resolve();
};

it('who may not resolve calls watches, and asks nothing that only deciding needs', async () => {
  const asked: string[] = [];
  answerGraphql((_, __, text) => {
    asked.push(text);
    const call = { Id: 'a021', Task_Id__c: { value: '00T1' }, Outcome__c: { value: 'pending' } };
    const edges = [{ node: call }];
    return { data: { uiapi: { query: { latest: { edges } } } } };
  });
  const inbox = createElement('c-call-inbox', { is: CallInbox });
  document.body.append(inbox);
  await settled();
  expect(asked).toHaveLength(1);
  expect(asked[0]).not.toMatch(/pending|Web_Session|Resolution_Run/);
  expect(inbox.shadowRoot?.querySelector('.foot')?.textContent).toBe('New calls show up here, also before they are decided.');
  await expect(inbox).toBeAccessible();
});
