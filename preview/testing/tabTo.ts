import type { Locator } from 'playwright-core';

interface InTree {
  readonly dataset: Record<string, string>;
  getRootNode(): { readonly activeElement: unknown };
  addEventListener(type: string, listener: () => void): void;
}

/** Presses sent without waiting for each: the way to a far button is walked many times faster, and every stop is still made. */
const STRIDE = 8;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element as unknown as InTree).getRootNode().activeElement === element);

const watchFocus = (target: Locator): Promise<void> =>
  target.evaluate((element) => {
    const watched = element as unknown as InTree;
    delete watched.dataset['reached'];
    watched.addEventListener('focus', () => {
      watched.dataset['reached'] = 'yes';
    });
  });

const wasReached = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element as unknown as InTree).dataset['reached'] === 'yes');

/** Goes on with the Tab key until the target has the focus, as somebody without a mouse does; who went too far goes back. */
export async function tabTo(target: Locator, mostSteps = 60): Promise<void> {
  await target.waitFor();
  if (await hasFocus(target)) return;
  const { keyboard } = target.page();
  // Backwards, a group of radio buttons is entered at its last one: it must not be passed.
  const stride = (await target.getAttribute('type')) === 'radio' ? 1 : STRIDE;
  await watchFocus(target);
  for (let step = 0; step < mostSteps && !(await wasReached(target)); step += stride) {
    await Promise.all(Array.from({ length: stride }, () => keyboard.press('Tab')));
  }
  for (let back = 0; back <= stride; back++) {
    if (await hasFocus(target)) return;
    await keyboard.press('Shift+Tab');
  }
  throw new Error(`Not reached in ${mostSteps} steps of the Tab key.`);
}
