/** What rules being edited change in stored visits (R27): the engine names each channel twice, under the rules saved and the draft's. */
import { channelPath, classifySession, compileChannelRules, type ChannelRule, type WebSession } from 'c/attributionEngine';

/** A stored visit, as far as rules look at it. */
export type PreviewVisit = Partial<WebSession> & { readonly id: string };

export interface ChannelCount {
  readonly path: string;
  readonly before: number;
  readonly after: number;
}

export interface ChangedVisit {
  readonly visit: PreviewVisit;
  readonly before: string;
  readonly after: string;
}

export interface ChannelEffect {
  readonly visits: number;
  readonly changed: number;
  /** Those with a difference first, the largest first. */
  readonly counts: readonly ChannelCount[];
  /** The first of those that change. */
  readonly examples: readonly ChangedVisit[];
}

const EXAMPLES = 10;
/** Visits between two breaths of the page: with a thousand rules a few milliseconds. */
const AT_ONCE = 50;

/**
 * @param breathe lets the page draw and take input between slices
 * @example await compareChannels(visits, [], [{ ruleKey: 'a', order: 1, channel: 'Radio' }], breathe)
 * // { visits: 2, changed: 2, counts: [{ path: 'Radio', before: 0, after: 2 }, …], examples: […] }
 */
export async function compareChannels(
  visits: readonly PreviewVisit[],
  saved: readonly ChannelRule[],
  draft: readonly ChannelRule[],
  breathe: () => Promise<void>
): Promise<ChannelEffect> {
  const [before, after] = [compileChannelRules(saved), compileChannelRules(draft)];
  const counts = new Map<string, { before: number; after: number }>();
  const count = (path: string): { before: number; after: number } => {
    const found = counts.get(path) ?? { before: 0, after: 0 };
    counts.set(path, found);
    return found;
  };
  const examples: ChangedVisit[] = [];
  let changed = 0;
  for (const [i, visit] of visits.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await breathe();
    const [old, young] = [before, after].map((rules) => {
      const { channel, subchannel } = classifySession(visit, rules);
      return channelPath(channel, subchannel) ?? channel;
    });
    if (old === undefined || young === undefined) continue;
    count(old).before++;
    count(young).after++;
    if (old === young) continue;
    changed++;
    if (examples.length < EXAMPLES) examples.push({ visit, before: old, after: young });
  }
  const difference = (one: ChannelCount): number => Math.abs(one.after - one.before);
  return {
    visits: visits.length,
    changed,
    examples,
    counts: [...counts]
      .map(([path, found]) => ({ path, ...found }))
      .sort((a, b) => difference(b) - difference(a) || b.after - a.after || (a.path < b.path ? -1 : 1))
  };
}
