import { createElement } from 'lwc';
import Disclosure from 'c/disclosure';

describe('disclosure', () => {
  afterEach(() => document.body.replaceChildren());

  it('opens and closes by its heading', async () => {
    const element = Object.assign(createElement('c-disclosure', { is: Disclosure }), { label: 'Why', note: '2 visits' });
    document.body.append(element);
    const button = element.shadowRoot?.querySelector('button');
    const content = element.shadowRoot?.querySelector<HTMLElement>('.content');
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    expect(content?.hidden).toBe(true);
    await expect(element).toBeAccessible();

    button?.click();
    await Promise.resolve();
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(content?.hidden).toBe(false);
    await expect(element).toBeAccessible();
  });
});
