import { build, type Plugin } from 'esbuild';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '../../..');

/** What a page's modules take from the platform while it runs. */
export interface PagePlatform {
  executeMutation(request: { readonly query: { readonly text: string }; readonly variables: object }): Promise<unknown>;
}

declare global {
  var pagePlatform: PagePlatform | undefined;
}

function platformModule(specifier: string, prefix: string): string {
  if (specifier === 'lightning/graphql')
    return `export const gql = (parts, ...names) => ({ text: String.raw({ raw: parts.raw }, ...names) });
      export const executeMutation = (request) => globalThis.pagePlatform.executeMutation(request);`;
  const [, kind, path = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
  const own = (name: string): string => (name.endsWith('__c') ? prefix + name : name);
  const [object = '', field] = path.split('.');
  const values: Readonly<Record<string, string>> = { currency: 'USD', timeZone: 'UTC' };
  const value = kind === 'schema' ? { objectApiName: own(object), ...(field && { fieldApiName: own(field) }) } : (values[path] ?? path);
  return `export default ${JSON.stringify(value)};`;
}

/** Resolves bundles to their TypeScript, and what the platform alone has to a stand-in. */
function pageModules(prefix: string): Plugin {
  const bundles = new Map(
    globSync('force-app/**/lwc/*/*.js-meta.xml', { cwd: ROOT }).map((meta) => {
      const folder = join(ROOT, dirname(meta));
      return [`c/${basename(folder)}`, join(folder, `${basename(folder)}.ts`)];
    })
  );
  return {
    name: 'page-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^c\// }, ({ path }) => ({ path: bundles.get(path) }));
      onResolve({ filter: /^(@salesforce|lightning)\// }, ({ path }) => ({ path, namespace: 'platform' }));
      onLoad({ filter: /(?:)/, namespace: 'platform' }, ({ path }) => ({ contents: platformModule(path, prefix) }));
    }
  };
}

/**
 * Loads a bundle as a page does, for use under Node.
 *
 * @example await bundlePage<{ resolveCall: … }>('c/resolveCall', 'touchline__')
 */
export async function bundlePage<T>(specifier: string, prefix = ''): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const outfile = join(folder, 'page.mjs');
  try {
    await build({
      stdin: { contents: `export * from '${specifier}';`, resolveDir: ROOT },
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
      outfile,
      plugins: [pageModules(prefix)]
    });
    return (await import(pathToFileURL(outfile).href)) as T;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
