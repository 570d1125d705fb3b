import { createElement } from 'lwc';
import EmptyState from 'c/emptyState';

describe('empty state', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what is missing and why', async () => {
    const element = Object.assign(createElement('c-empty-state', { is: EmptyState }), { heading: 'Not captured yet', text: 'It will be.' });
    document.body.append(element);
    expect(element.shadowRoot?.querySelector('h3')?.textContent).toBe('Not captured yet');
    expect(element.shadowRoot?.querySelector('p')?.textContent).toBe('It will be.');
    await expect(element).toBeAccessible();
  });
});
