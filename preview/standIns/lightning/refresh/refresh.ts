/** Stand-in for `lightning/refresh`: a component asks the page to read its data again. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super('lightning__refresh', { bubbles: true, composed: true });
  }
}

const handlers = new Map<number, () => Promise<unknown>>();
let next = 1;

export function registerRefreshHandler(_element: unknown, handler: () => Promise<unknown>): number {
  handlers.set(next, handler);
  return next++;
}

export function unregisterRefreshHandler(id: number): void {
  handlers.delete(id);
}

addEventListener('lightning__refresh', () => handlers.forEach((handler) => void handler()));
