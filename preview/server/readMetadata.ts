import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export type Xml = Record<string, unknown>;

/** Elements that are a list also where there is one of them. */
const REPEATED = new Set([
  'actionOverrides',
  'componentInstanceProperties',
  'fields',
  'flexiPageRegions',
  'itemInstances',
  'layoutColumns',
  'layoutItems',
  'layoutSections',
  'relatedLists',
  'tabs'
]);
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => REPEATED.has(name) });

/** Every component of a kind, as `[name, root element]`: `readMetadata('force-app', 'tab')`. */
export function readMetadata(folder: string, suffix: string): [name: string, root: Xml][] {
  return globSync(`**/*.${suffix}-meta.xml`, { cwd: folder })
    .sort()
    .map((path) => {
      const parsed = parser.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, Xml>;
      const root = Object.entries(parsed).find(([key]) => !key.startsWith('?'))?.[1] ?? {};
      return [basename(path).replace(`.${suffix}-meta.xml`, ''), root];
    });
}

export const asList = (value: unknown): Xml[] => (Array.isArray(value) ? (value as Xml[]) : []);
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
