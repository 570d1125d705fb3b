/** What the shell draws, read from the package's own metadata: the app, its tabs and its Lightning pages. */
import { readLayouts, type PageLayout } from './readLayouts.ts';
import { readListViews, type ListView } from './readListViews.ts';
import { asList, readMetadata, textOf, type Xml } from './readMetadata.ts';

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
  /** Of our objects. */
  readonly layouts: Readonly<Record<string, PageLayout>>;
  /** Of our objects. */
  readonly listViews: Readonly<Record<string, readonly ListView[]>>;
}

function readPage([name, root]: [string, Xml]): LightningPage {
  return {
    name,
    label: textOf(root['masterLabel']) ?? name,
    type: textOf(root['type']) ?? '',
    object: textOf(root['sobjectType']),
    regions: asList(root['flexiPageRegions']).map((region) => ({
      name: textOf(region['name']) ?? '',
      components: asList(region['itemInstances'])
        .map((item) => item['componentInstance'] as Xml | undefined)
        .filter((instance) => instance !== undefined)
        .map((instance) => ({
          name: textOf(instance['componentName']) ?? '',
          properties: Object.fromEntries(
            asList(instance['componentInstanceProperties']).map((property) => [
              textOf(property['name']) ?? '',
              textOf(property['value']) ?? ''
            ])
          )
        }))
    }))
  };
}

function readTab([name, root]: [string, Xml], objectLabels: ReadonlyMap<string, string>): AppTab {
  const isObject = root['customObject'] === 'true';
  return {
    name,
    label: textOf(root['label']) ?? objectLabels.get(name) ?? name,
    component: textOf(root['lwcComponent']),
    page: textOf(root['flexiPage']),
    object: isObject ? name : undefined
  };
}

/** Reads the first app of the package. */
export function readApp(folder: string): AppModel {
  const [, app = {}] = readMetadata(folder, 'app')[0] ?? [];
  const objectLabels = new Map(readMetadata(folder, 'object').map(([name, root]) => [name, textOf(root['pluralLabel']) ?? name]));
  const tabs = new Map(readMetadata(folder, 'tab').map((tab) => [tab[0], readTab(tab, objectLabels)]));
  const named = (app['tabs'] as unknown[] | undefined) ?? [];
  const overrides = asList(app['actionOverrides']).map(
    (override) => [textOf(override['pageOrSobjectType']) ?? '', textOf(override['content']) ?? ''] as const
  );
  return {
    label: textOf(app['label']) ?? 'Touchline',
    tabs: named.map((name) => tabs.get(String(name)) ?? standardTab(String(name))),
    pages: readMetadata(folder, 'flexipage').map(readPage),
    recordPages: Object.fromEntries(overrides.filter(([object]) => object !== 'standard-home')),
    home: overrides.find(([object]) => object === 'standard-home')?.[1],
    utilityBar: textOf(app['utilityBar']),
    layouts: readLayouts(folder),
    listViews: readListViews(folder)
  };
}

/** `standard-Lead` shows leads; `standard-home` the home page. */
function standardTab(name: string): AppTab {
  const object = name.replace(/^standard-/, '');
  return object.toLowerCase() === 'home' ? { name, label: 'Home' } : { name, label: pluralOf(object), object };
}

/** As the platform calls the tabs of its own objects. */
function pluralOf(object: string): string {
  return object === 'Opportunity' ? 'Opportunities' : object.replace(/s?$/, 's');
}
