/** `preview/registry`: constructors of the components pages may name, so that the shell can draw a Lightning page from its metadata. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'rollup';

const ID = '\0preview:registry';

/** Names of the bundles that pages may name; one without a script is being written. */
export function exposedBundles(folder: string): string[] {
  return globSync('**/lwc/*/*.js-meta.xml', { cwd: folder })
    .filter((meta) => existsSync(join(folder, meta.replace(/\.js-meta\.xml$/, '.ts'))))
    .filter((meta) => readFileSync(join(folder, meta), 'utf8').includes('<isExposed>true</isExposed>'))
    .map((meta) => basename(dirname(meta)))
    .sort();
}

/** One chunk for each exposed component; a page loads only what it shows, as on the platform. */
export function componentRegistry(folder: string): Plugin {
  return {
    name: 'component-registry',
    resolveId: (specifier) => (specifier === 'preview/registry' ? ID : undefined),
    load: (id) => {
      if (id !== ID) return undefined;
      const entries = exposedBundles(folder).map((name) => `${JSON.stringify(name)}: () => import('c/${name}')`);
      return `export default { ${entries.join(', ')} };`;
    }
  };
}
