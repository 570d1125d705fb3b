import type * as Sa11y from '@sa11y/jest';

/** `await expect(element).toBeAccessible()`. axe is loaded by the first test that asks: the engine's tests never do. */
expect.extend({
  async toBeAccessible(received: Element) {
    const { toBeAccessible } = jest.requireActual<typeof Sa11y>('@sa11y/jest');
    return toBeAccessible(received);
  }
});
