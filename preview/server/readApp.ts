/** What the shell draws, read from the package's own metadata: the app, its tabs and its Lightning pages. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

export interface PageComponent {
  /** Bare bundle name of ours, or the platform's `force:highlightsPanel`. */
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface PageRegion {
  readonly name: string;
  readonly components: readonly PageComponent[];
}

export interface LightningPage {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly object?: string;
  readonly regions: readonly PageRegion[];
}

export interface AppTab {
  readonly name: string;
  readonly label: string;
  readonly component?: string;
  readonly page?: string;
  readonly object?: string;
}

export interface AppModel {
  readonly label: string;
  readonly tabs: readonly AppTab[];
  readonly pages: readonly LightningPage[];
  /** Object to the page the app activates for it. */
  readonly recordPages: Readonly<Record<string, string>>;
  readonly home?: string;
  readonly utilityBar?: string;
}

type Xml = Record<string, unknown>;

const REPEATED = new Set(['actionOverrides', 'componentInstanceProperties', 'flexiPageRegions', 'itemInstances', 'tabs']);
const parser = new XMLParser({ parseTagValue: false, isArray: (name) => REPEATED.has(name) });

function read(folder: string, suffix: string): [name: string, root: Xml][] {
  return globSync(`**/*.${suffix}-meta.xml`, { cwd: folder })
    .sort()
    .map((path) => {
      const parsed = parser.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, Xml>;
      const root = Object.entries(parsed).find(([key]) => !key.startsWith('?'))?.[1] ?? {};
      return [basename(path).replace(`.${suffix}-meta.xml`, ''), root];
    });
}

const list = (value: unknown): Xml[] => (Array.isArray(value) ? (value as Xml[]) : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

function readPage([name, root]: [string, Xml]): LightningPage {
  return {
    name,
    label: text(root['masterLabel']) ?? name,
    type: text(root['type']) ?? '',
    object: text(root['sobjectType']),
    regions: list(root['flexiPageRegions']).map((region) => ({
      name: text(region['name']) ?? '',
      components: list(region['itemInstances'])
        .map((item) => item['componentInstance'] as Xml | undefined)
        .filter((instance) => instance !== undefined)
        .map((instance) => ({
          name: text(instance['componentName']) ?? '',
          properties: Object.fromEntries(
            list(instance['componentInstanceProperties']).map((property) => [text(property['name']) ?? '', text(property['value']) ?? ''])
          )
        }))
    }))
  };
}

function readTab([name, root]: [string, Xml], objectLabels: ReadonlyMap<string, string>): AppTab {
  const isObject = root['customObject'] === 'true';
  return {
    name,
    label: text(root['label']) ?? objectLabels.get(name) ?? name,
    component: text(root['lwcComponent']),
    page: text(root['flexiPage']),
    object: isObject ? name : undefined
  };
}

/** Reads the first app of the package. */
export function readApp(folder: string): AppModel {
  const [, app = {}] = read(folder, 'app')[0] ?? [];
  const objectLabels = new Map(read(folder, 'object').map(([name, root]) => [name, text(root['pluralLabel']) ?? name]));
  const tabs = new Map(read(folder, 'tab').map((tab) => [tab[0], readTab(tab, objectLabels)]));
  const named = (app['tabs'] as unknown[] | undefined) ?? [];
  const overrides = list(app['actionOverrides']).map(
    (override) => [text(override['pageOrSobjectType']) ?? '', text(override['content']) ?? ''] as const
  );
  return {
    label: text(app['label']) ?? 'Touchline',
    tabs: named.map((name) => tabs.get(String(name)) ?? standardTab(String(name))),
    pages: read(folder, 'flexipage').map(readPage),
    recordPages: Object.fromEntries(overrides.filter(([object]) => object !== 'standard-home')),
    home: overrides.find(([object]) => object === 'standard-home')?.[1],
    utilityBar: text(app['utilityBar'])
  };
}

/** `standard-Lead` shows leads; `standard-home` the home page. */
function standardTab(name: string): AppTab {
  const object = name.replace(/^standard-/, '');
  return object.toLowerCase() === 'home'
    ? { name, label: 'Home' }
    : { name, label: `${object.charAt(0).toUpperCase()}${object.slice(1)}s`, object };
}
