import { createElement } from 'lwc';
import CopyText from 'c/copyText';

type Copy = HTMLElement & { label: string; text: string };

function show(writeText: (text: string) => Promise<void>): Copy {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const copy = createElement('c-copy-text', { is: CopyText }) as unknown as Copy;
  Object.assign(copy, { label: 'Field', text: 'BizibleId__c' });
  document.body.append(copy);
  return copy;
}
async function press(copy: Copy): Promise<string | null | undefined> {
  copy.shadowRoot?.querySelector<HTMLElement>('lightning-button-icon')?.click();
  for (let i = 0; i < 5; i++) await Promise.resolve();
  return copy.shadowRoot?.querySelector('.said')?.textContent;
}

describe('a text to copy', () => {
  afterEach(() => document.body.replaceChildren());

  it('is copied by its button', async () => {
    const written: string[] = [];
    const copy = show((text) => Promise.resolve(void written.push(text)));
    expect(await press(copy)).toBe('Copied.');
    expect(written).toEqual(['BizibleId__c']);
    await expect(copy).toBeAccessible();
  });

  it('is selected where the clipboard is refused', async () => {
    const copy = show(() => Promise.reject(new Error('NotAllowedError')));
    expect(await press(copy)).not.toBe('');
  });
});
