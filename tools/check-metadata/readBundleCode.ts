import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { declaredProperties, type DeclaredProperty } from './declaredProperties.ts';

/** The code of a bundle, and what the rules ask of it again and again. */
export interface BundleCode {
  /** Names and texts of its scripts, templates and styles, tests left out. */
  readonly sources: ReadonlyMap<string, string>;
  /** Every word in them. */
  readonly words: ReadonlySet<string>;
  /** What its class offers with `@api`. */
  readonly declared: readonly DeclaredProperty[];
}

/** @param path the bundle's folder, relative to `folder` */
export function readBundleCode(folder: string, path: string): BundleCode {
  const names = globSync('**/*.{ts,html,css}', { cwd: join(folder, path) })
    .filter((name) => !name.includes('__tests__') && !name.endsWith('.d.ts'))
    .sort();
  const sources = new Map(names.map((name) => [name, readFileSync(join(folder, path, name), 'utf8')]));
  return {
    sources,
    words: new Set([...sources.values()].flatMap((text) => text.match(/\w+/g) ?? [])),
    declared: declaredProperties(sources.get(`${basename(path)}.ts`) ?? '')
  };
}
