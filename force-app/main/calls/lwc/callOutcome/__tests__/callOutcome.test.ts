import { createElement } from 'lwc';
import CallOutcome from 'c/callOutcome';
import { EXAMPLE } from './exampleStory';

function show(properties: Readonly<Record<string, unknown>>): HTMLElement {
  const element = Object.assign(createElement('c-call-outcome', { is: CallOutcome }), properties);
  document.body.append(element);
  return element;
}

describe('what became of a call', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a word, a sentence and the lines under it', async () => {
    const element = show({ outcome: 'merged', story: EXAMPLE });
    expect([...(element.shadowRoot?.querySelectorAll('p') ?? [])].map((line) => line.textContent)).toEqual([
      EXAMPLE.outcome,
      EXAMPLE.sentence,
      ...EXAMPLE.detail
    ]);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['merged', 'utility:success', 'success'],
    ['standalone', 'utility:unlinked', ''],
    ['repeat', 'utility:layers', ''],
    ['skipped', 'utility:ban', ''],
    ['held', 'utility:warning', 'warning'],
    ['pending', 'utility:clock', ''],
    ['of another version', 'utility:question', ''],
    ['toString', 'utility:question', '']
  ])('has an icon of its own when %s', (outcome, iconName, variant) => {
    const icon = show({ outcome, story: EXAMPLE }).shadowRoot?.querySelector('lightning-icon');
    expect(icon).toMatchObject({ iconName, variant });
  });

  it('is nothing without a story', () => {
    expect(show({ outcome: 'merged' }).shadowRoot?.querySelector('p')).toBeNull();
  });
});
