import { createElement } from 'lwc';
import { navigated } from 'lightning/navigation';
import RecordLink from 'c/recordLink';
import { settled } from '../../recordReader/__tests__/settled';

async function show(): Promise<HTMLAnchorElement> {
  const element = Object.assign(createElement('c-record-link', { is: RecordLink }), {
    recordId: 'a01',
    objectApiName: 'Touchpoint__c',
    label: 'Open'
  });
  document.body.append(element);
  await settled();
  return element.shadowRoot?.querySelector('a') as HTMLAnchorElement;
}

describe('record link', () => {
  afterEach(() => {
    document.body.replaceChildren();
    navigated.length = 0;
  });

  it('is a real link', async () => {
    const link = await show();
    expect([link.textContent, link.getAttribute('href')]).toEqual(['Open', '/lightning/r/Touchpoint__c/a01/view']);
    await expect(link).toBeAccessible();
  });

  it('opens without loading the page again', async () => {
    const click = new MouseEvent('click', { cancelable: true });
    (await show()).dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
    expect(navigated).toEqual([
      { type: 'standard__recordPage', attributes: { recordId: 'a01', objectApiName: 'Touchpoint__c', actionName: 'view' } }
    ]);
  });

  it('leaves a new tab to the browser', async () => {
    const click = new MouseEvent('click', { cancelable: true, ctrlKey: true });
    (await show()).dispatchEvent(click);
    expect([click.defaultPrevented, navigated]).toEqual([false, []]);
  });
});
