import { createElement } from 'lwc';
import CallConflict from 'c/callConflict';

function show(conflict: unknown): ShadowRoot {
  const element = Object.assign(createElement('c-call-conflict', { is: CallConflict }), { conflict });
  document.body.append(element);
  return element.shadowRoot as ShadowRoot;
}

describe('who is in conflict', () => {
  afterEach(() => document.body.replaceChildren());

  it('is the person of the Task beside the owner of the visit', async () => {
    const root = show({ task: { name: 'Abel', recordId: '00Q1', objectApiName: 'Lead' }, visit: { name: 'rhona@foxglove.example' } });
    expect([...root.querySelectorAll('dt')].map((term) => term.textContent)).toEqual(['The Task names', 'The visit seems to belong to']);
    expect(root.querySelector('c-record-link')).toMatchObject({ label: 'Abel', recordId: '00Q1', objectApiName: 'Lead' });
    expect(root.querySelectorAll('dd')[1]?.textContent).toBe('rhona@foxglove.example');
    await expect(root.host).toBeAccessible();
  });

  it('says so where the reader may not see somebody', () => {
    expect([...show({}).querySelectorAll('dd')].map((side) => side.textContent)).toEqual(['Not shown to you', 'Not shown to you']);
  });

  it('is nothing without a conflict', () => {
    expect(show(undefined).querySelector('dl')).toBeNull();
  });
});
