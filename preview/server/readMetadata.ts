import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export type Xml = Record<string, unknown>;

/** Elements that are a list also where there is one of them. */
const REPEATED = new Set([
  'actionOverrides',
  'columns',
  'componentInstanceProperties',
  'fields',
  'filters',
  'flexiPageRegions',
  'itemInstances',
  'layoutColumns',
  'layoutItems',
  'layoutSections',
  'relatedLists',
  'tabs'
]);
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => REPEATED.has(name) });

/** The root element of a component's file. */
export function parseMetadata(text: string): Xml {
  const parsed = parser.parse(text) as Record<string, Xml>;
  return Object.entries(parsed).find(([key]) => !key.startsWith('?'))?.[1] ?? {};
}

/** Every component of a kind, as `[name, root element]`: `readMetadata('force-app', 'tab')`. */
export function readMetadata(folder: string, suffix: string): [name: string, root: Xml][] {
  return globSync(`**/*.${suffix}-meta.xml`, { cwd: folder })
    .sort()
    .map((path) => [basename(path).replace(`.${suffix}-meta.xml`, ''), parseMetadata(readFileSync(join(folder, path), 'utf8'))]);
}

export const asList = (value: unknown): Xml[] => (Array.isArray(value) ? (value as Xml[]) : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
