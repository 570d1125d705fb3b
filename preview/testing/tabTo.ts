import type { Locator } from 'playwright-core';

interface InTree {
  getRootNode(): { readonly activeElement: unknown };
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element as unknown as InTree).getRootNode().activeElement === element);

/** Goes on with the Tab key until the target has the focus, as somebody without a mouse does. */
export async function tabTo(target: Locator, mostSteps = 60): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < mostSteps; step++) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`Not reached in ${mostSteps} steps of the Tab key.`);
}
