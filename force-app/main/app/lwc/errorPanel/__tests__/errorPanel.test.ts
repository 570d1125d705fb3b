import { createElement } from 'lwc';
import ErrorPanel from 'c/errorPanel';

function show(properties: Readonly<Record<string, unknown>> = {}): HTMLElement {
  const element = Object.assign(createElement('c-error-panel', { is: ErrorPanel }), properties);
  document.body.append(element);
  return element;
}

const text = (element: HTMLElement, selector: string): string[] =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((node) => node.textContent ?? '');

describe('error panel', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what was tried and each thing that failed', async () => {
    const element = show({ heading: 'The story could not be read.', error: [{ message: 'a' }, { message: '<b>' }] });
    expect(text(element, 'p')).toEqual(['The story could not be read.']);
    expect(text(element, 'li')).toEqual(['a', '<b>']);
    expect(element.shadowRoot?.querySelector('[role="alert"]')).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it('says something even when it knows nothing', () => {
    const element = show();
    expect(text(element, 'p')).toEqual(['This could not be shown.']);
    expect(text(element, 'li')).toHaveLength(1);
  });

  it('offers to try again where that makes sense', () => {
    const element = show({ canRetry: true });
    const retry = jest.fn();
    element.addEventListener('retry', retry);
    element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
    expect(retry).toHaveBeenCalledTimes(1);
    expect(show().shadowRoot?.querySelector('lightning-button')).toBeNull();
  });
});
