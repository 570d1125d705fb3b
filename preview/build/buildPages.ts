/** Bundles the shell, our components, Salesforce's base components and the stand-ins for a browser. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import lwc from '@lwc/rollup-plugin';
import { rollup, type Plugin, type RollupCache } from 'rollup';
import { cometdClient } from './cometdClient.ts';
import { componentRegistry } from './componentRegistry.ts';
import { readLabels } from './readLabels.ts';
import { platformModules } from './platformModules.ts';
import { stripTypes } from './stripTypes.ts';

const ROOT = join(import.meta.dirname, '../..');

interface ModuleAlias {
  readonly name: string;
  readonly path: string;
}

/** `c/callStory` → its TypeScript file, for every bundle of the package; its styles where it has nothing else. */
function bundleAliases(): ModuleAlias[] {
  return globSync('force-app/**/lwc/*/*.js-meta.xml', { cwd: ROOT }).map((meta) => {
    const folder = join(ROOT, dirname(meta));
    const [script, styles] = ['ts', 'css'].map((kind) => join(folder, `${basename(folder)}.${kind}`));
    return { name: `c/${basename(folder)}`, path: (existsSync(script ?? '') ? script : styles) ?? '' };
  });
}

/** `lightning/graphql` → preview/standIns/lightning/graphql/graphql.ts: what the platform alone has. */
function standInAliases(): ModuleAlias[] {
  return globSync('standIns/*/*/', { cwd: join(ROOT, 'preview') }).map((folder) => {
    const [, namespace = '', name = ''] = folder.split('/');
    return { name: `${namespace}/${name}`, path: join(ROOT, 'preview', folder, `${name}.ts`) };
  });
}

/** The two constants that a bundler replaces in libraries. */
function replaceConstants(): Plugin {
  return {
    name: 'replace-constants',
    transform: (code) =>
      code.includes('import.meta.env.SSR') || code.includes('process.env.NODE_ENV')
        ? { code: code.replaceAll('import.meta.env.SSR', 'false').replaceAll('process.env.NODE_ENV', '"production"'), map: null }
        : undefined
  };
}

export interface PagesBuild {
  /** Folder with `main.js`. */
  readonly folder: string;
  readonly seconds: number;
}

/** Not JSON: syntax trees hold big integers. Its paths are whole: in a copy of the folder it would bring in two copies of LWC. */
const CACHE_FILE = join(ROOT, '.cache/preview/rollup.bin');

function readCache(): RollupCache | undefined {
  try {
    if (!existsSync(CACHE_FILE)) return undefined;
    const { root, cache } = deserialize(readFileSync(CACHE_FILE)) as { root?: string; cache?: RollupCache };
    return root === ROOT ? cache : undefined;
  } catch {
    return undefined;
  }
}

/** Builds into `dist/preview`. About 50 s the first time, 15 s with the cache of transformed modules. */
export async function buildPages(outFolder: string = join(ROOT, 'dist/preview')): Promise<PagesBuild> {
  const started = performance.now();
  const modules = [...standInAliases(), ...bundleAliases(), { dir: join(ROOT, 'preview/shell') }, { npm: 'lightning-base-components' }];
  const bundle = await rollup({
    input: join(ROOT, 'preview/shell/main.ts'),
    cache: readCache(),
    plugins: [
      componentRegistry(join(ROOT, 'force-app')),
      platformModules(readLabels(join(ROOT, 'force-app'))),
      stripTypes(),
      cometdClient(ROOT),
      lwc({ rootDir: ROOT, modules, enableDynamicComponents: true, enableLwcOn: true, enableSyntheticElementInternals: true }),
      replaceConstants()
    ],
    onwarn: (warning, warn) => {
      const isOthers =
        warning.code === 'CIRCULAR_DEPENDENCY' || warning.code === 'THIS_IS_UNDEFINED' || warning.message.includes('node_modules/');
      if (!isOthers) warn(warning);
    }
  });
  await bundle.write({ dir: outFolder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  mkdirSync(dirname(CACHE_FILE), { recursive: true });
  writeFileSync(CACHE_FILE, serialize({ root: ROOT, cache: bundle.cache }));
  await bundle.close();
  return { folder: outFolder, seconds: (performance.now() - started) / 1000 };
}

if (process.argv[1] === import.meta.filename) {
  const { folder, seconds } = await buildPages();
  console.log(`built ${folder} in ${seconds.toFixed(0)} s`);
}
