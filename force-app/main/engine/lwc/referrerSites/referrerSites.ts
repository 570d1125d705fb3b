/**
 * Which host is a search engine, a social network, an AI assistant or mail read in a browser (R40). The lists are Matomo's, under CC0,
 * with additions of ours; origin, licence and changes stand in scripts/sessions/data.
 *
 * A search engine is its very host, since other services live beside it (docs.google.com is no search); of the others the subdomains
 * count too (l.facebook.com).
 */
import type { ReferrerSites } from 'c/sessionize';
import { AI_ASSISTANTS, SEARCH_ENGINES, SOCIAL_NETWORKS, WEBMAIL } from './hosts';
import { findHost, findHostOrParent } from './hostTable';

interface SearchEngine {
  readonly name: string;
  /** Parameters that hold the search phrase, in the order in which they are tried. */
  readonly parameters: readonly string[];
}

const engines = readTable(SEARCH_ENGINES, ([name = '', parameters = '']): SearchEngine => ({
  name,
  parameters: parameters.split(',').filter(Boolean)
}));
const networks = readTable(SOCIAL_NETWORKS, ([name = '']) => name);
const assistants = readTable(AI_ASSISTANTS, ([name = '']) => name);
const webmail = readTable(WEBMAIL, () => 'webmail');

/**
 * Looks hosts up. They are given as of the engine's `hostOf`: lower case, without `www.`; names come back in lower case.
 *
 * @example
 * REFERRER_SITES.searchEngine('google.co.uk')    // 'google'
 * REFERRER_SITES.searchEngine('docs.google.com') // undefined
 * REFERRER_SITES.socialNetwork('l.facebook.com') // 'facebook'
 */
export const REFERRER_SITES: ReferrerSites = Object.freeze({
  webmail: (host: string) => findHostOrParent(webmail(), host),
  aiAssistant: (host: string) => findHostOrParent(assistants(), host),
  searchEngine: (host: string) => findHost(engines(), host)?.name,
  socialNetwork: (host: string) => findHostOrParent(networks(), host)
});

/**
 * URL parameters in which a search engine passes on what was searched for; none for a host that is no engine.
 *
 * @example
 * searchParameters('baidu.com') // ['wd', 'word', 'kw']
 */
export function searchParameters(host: string): readonly string[] {
  return findHost(engines(), host)?.parameters ?? [];
}

/** Reads a list when it is first asked, so that a page which never asks doesn't pay. */
function readTable<Entry>(list: string, read: (cells: readonly string[]) => Entry): () => ReadonlyMap<string, Entry> {
  let table: Map<string, Entry> | undefined;
  return () =>
    (table ??= new Map(
      list.split('\n').flatMap((line) => {
        const cells = line.split('|');
        const entry = read(cells);
        return (cells.at(-1) ?? '').split(' ').map((host) => [host, entry] as const);
      })
    ));
}
