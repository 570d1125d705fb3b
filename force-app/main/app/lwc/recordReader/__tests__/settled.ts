/** Resolves when everything that can go on by itself has: promises, wires, renderings. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => jest.requireActual<{ setImmediate(run: () => void): void }>('timers').setImmediate(resolve));
