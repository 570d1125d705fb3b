/**
 * What was typed in the setup wizard and isn't saved, kept by the browser for one user of one org: a reload, a closed tab or an
 * expired login loses nothing. A browser that keeps nothing for us is no reason to stop.
 */
import type { OrgSetup } from 'c/orgSetup';

export interface Draft {
  /** What the org held when the first change was made: the ancestor when two admins' changes are put together. */
  readonly base: OrgSetup;
  readonly setup: OrgSetup;
  /** Which step made which change: `settings.windowMinutes` or a whole part, `channelRules`. */
  readonly changedBy: Readonly<Record<string, string>>;
  /** Raw texts of inputs by step, and choices that are no setting. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Where it was left. */
  readonly step: string;
}

interface StoredDraft extends Draft {
  readonly version: 1;
}

/** What Storage does, as far as a draft needs it. */
export interface DraftStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function isDraft(value: unknown): value is StoredDraft {
  return (
    isObject(value) &&
    value['version'] === 1 &&
    typeof value['step'] === 'string' &&
    [value['base'], value['setup']].every((setup) => isObject(setup) && isObject(setup['settings'])) &&
    [value['changedBy'], value['entries']].every(isObject)
  );
}

/**
 * The draft of one user in one org.
 *
 *     const shelf = new DraftShelf('acme.lightning.force.com', '005…', localStorage);
 *     shelf.keep(draft)   // true, or false where the browser keeps nothing
 *     shelf.find()        // the draft, or undefined where there is none that can be read
 */
export class DraftShelf {
  private readonly key: string;
  private readonly storage: DraftStorage | undefined;

  constructor(org: string, userId: string, storage: DraftStorage | undefined) {
    this.key = `touchline.setup.${org}.${userId}`;
    this.storage = storage;
  }

  /** Whether a key of the storage is this draft's. */
  isKeptAs(key: string | null): boolean {
    return key === this.key;
  }

  find(): Draft | undefined {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(this.key) ?? 'null');
      return isDraft(stored) ? stored : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether the browser has it now. It may be forbidden to, or be full. */
  keep(draft: Draft): boolean {
    try {
      this.storage?.setItem(this.key, JSON.stringify({ version: 1, ...draft } satisfies StoredDraft));
      return this.storage !== undefined;
    } catch {
      return false;
    }
  }

  drop(): void {
    try {
      this.storage?.removeItem(this.key);
    } catch {
      // What can't be kept needn't be dropped.
    }
  }
}

/** The browser's storage; some refuse even to name it. */
export function browserStorage(): DraftStorage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
