import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { declaredClasses, type DeclaredClass } from './declaredProperties.ts';

/** The code of a bundle, and what the rules ask of it again and again. */
export interface BundleCode {
  /** Names and texts of its scripts, templates and styles, tests left out. */
  readonly sources: ReadonlyMap<string, string>;
  /** Every word in them. */
  readonly words: ReadonlySet<string>;
  /** Its classes that may be components, the one of its own name first. */
  readonly classes: readonly DeclaredClass[];
}

/** @param path the bundle's folder, relative to `folder` */
export function readBundleCode(folder: string, path: string): BundleCode {
  const names = globSync('**/*.{ts,html,css}', { cwd: join(folder, path) })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.includes('__tests__') && !name.endsWith('.d.ts'))
    .sort();
  const sources = new Map(names.map((name) => [name, readFileSync(join(folder, path, name), 'utf8')]));
  const main = `${basename(path)}.ts`;
  const others = [...sources].filter(([name, text]) => name !== main && text.includes('LightningElement')).map(([, text]) => text);
  return {
    sources,
    words: new Set([...sources.values()].flatMap((text) => text.match(/\w+/g) ?? [])),
    classes: [sources.get(main) ?? '', ...others].flatMap(declaredClasses)
  };
}
