import type { OrgSetup } from 'c/orgSetup';
import { browserStorage, DraftShelf, type Draft, type DraftStorage } from '../setupDraft';

const setup: OrgSetup = {
  settings: { windowMinutes: 45 },
  channelRules: [],
  trackingNumbers: [],
  suppressionRules: [],
  attributionModels: []
};
const draft: Draft = {
  base: { ...setup, settings: {} },
  setup,
  changedBy: { 'settings.windowMinutes': 'sessions' },
  entries: { sessions: { lookbackDays: 'a year' } },
  step: 'sessions'
};

class Shelf implements DraftStorage {
  readonly kept = new Map<string, string>();
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

const refusing: DraftStorage = {
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('full');
  },
  removeItem: () => {
    throw new Error('forbidden');
  }
};

describe('a kept draft', () => {
  it('is found as it was kept, by the same user of the same org only', () => {
    const storage = new Shelf();
    expect(new DraftShelf('acme', '005A', storage).keep(draft)).toBe(true);
    expect(new DraftShelf('acme', '005A', storage).find()).toMatchObject(draft);
    expect(new DraftShelf('acme', '005B', storage).find()).toBeUndefined();
    expect(new DraftShelf('other', '005A', storage).find()).toBeUndefined();
  });

  it('is gone once dropped', () => {
    const shelf = new DraftShelf('acme', '005A', new Shelf());
    shelf.keep(draft);
    shelf.drop();
    expect(shelf.find()).toBeUndefined();
  });

  it.each([
    '',
    'no JSON',
    '{}',
    '[]',
    'null',
    '{"version":2}',
    '{"version":1,"step":"x","base":{},"setup":null,"changedBy":{},"entries":{}}'
  ])('that can’t be read counts as none: %s', (text) => {
    const storage = new Shelf();
    storage.setItem('touchline.setup.acme.005A', text);
    expect(new DraftShelf('acme', '005A', storage).find()).toBeUndefined();
  });

  it('is not kept by a browser that refuses, which says so and goes on', () => {
    for (const storage of [refusing, undefined]) {
      const shelf = new DraftShelf('acme', '005A', storage);
      expect(shelf.keep(draft)).toBe(false);
      expect(shelf.find()).toBeUndefined();
      expect(() => shelf.drop()).not.toThrow();
    }
  });

  it('goes to the browser’s storage', () => {
    expect(browserStorage()).toBe(localStorage);
  });
});
