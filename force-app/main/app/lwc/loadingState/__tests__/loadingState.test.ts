import { createElement } from 'lwc';
import LoadingState from 'c/loadingState';

describe('loading state', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells that something is on its way', async () => {
    const element = createElement('c-loading-state', { is: LoadingState });
    document.body.append(element);
    expect(element.shadowRoot?.querySelector('[role="status"] lightning-spinner')).toMatchObject({ alternativeText: 'Loading' });
    await expect(element).toBeAccessible();
  });
});
