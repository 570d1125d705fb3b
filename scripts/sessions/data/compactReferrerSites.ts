/** Turns the host lists of this folder into the compact text that the bundle `c/referrerSites` carries (R40). */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** Engine's name to the parameters of the phrase to hosts. */
type Engines = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Name to hosts. */
type Sites = Readonly<Record<string, string>>;

interface Additions {
  readonly searchEngines: Engines;
  readonly socialNetworks: Sites;
  readonly aiAssistants: Sites;
  readonly webmail: readonly string[];
}

const HEADER = `/* eslint-disable max-lines -- data */
/** Made by scripts/sessions/data/writeReferrerSites.ts of the lists beside it; origin and licence (CC0 1.0) stand there. Don't edit. */`;

async function readList<List>(name: string): Promise<List> {
  return parse(await readFile(new URL(name, import.meta.url), 'utf8')) as List;
}

/**
 * Source text of `hosts.ts`: a line a name and its hosts, for engines with the parameters between.
 *
 * @example
 * await compactReferrerSites() // "…export const AI_ASSISTANTS = `claude|claude.ai\n…`"
 */
export async function compactReferrerSites(): Promise<string> {
  const additions = await readList<Additions>('additions.yml');
  const engines = [await readList<Engines>('search-engines.yml'), additions.searchEngines].flatMap((list) =>
    Object.entries(list).flatMap(([name, byParameters]) =>
      Object.entries(byParameters).map(([parameters, hosts]) => line(name, parameters === '-' ? '' : parameters, hosts))
    )
  );
  const networks = [await readList<Sites>('social-networks.yml'), additions.socialNetworks].flatMap(siteLines);
  const assistants = [await readList<Sites>('ai-assistants.yml'), additions.aiAssistants].flatMap(siteLines);
  const constants = [
    constant('SEARCH_ENGINES', engines),
    constant('SOCIAL_NETWORKS', networks),
    constant('AI_ASSISTANTS', assistants),
    constant('WEBMAIL', additions.webmail.map(oneBlank))
  ];
  return `${HEADER}\n${constants.join('\n\n')}\n`;
}

function siteLines(sites: Sites): string[] {
  return Object.entries(sites).map(([name, hosts]) => line(name, hosts));
}

function line(name: string, ...cells: readonly string[]): string {
  return [name.toLowerCase(), ...cells.map(oneBlank)].join('|');
}

function oneBlank(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function constant(name: string, lines: readonly string[]): string {
  return `export const ${name} = \`${lines.join('\n')}\`;`;
}
