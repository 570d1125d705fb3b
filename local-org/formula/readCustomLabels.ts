import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({ parseTagValue: false, trimValues: false });

function readLabel(source: string): [name: string, value: string] {
  const { labels } = parser.parse(source) as { labels: { fullName: string; value?: string } };
  return [labels.fullName, labels.value ?? ''];
}

/**
 * Custom labels below a source folder, by their names without namespace.
 *
 * @param names those that are asked for: to parse all of a package's labels would hold up the org's start
 */
export function readCustomLabels(root: string, names: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (names.size === 0) return new Map();
  const files = globSync('**/*.labels-meta.xml', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  const found = files.flatMap((xml) => xml.match(/<labels>[\s\S]*?<\/labels>/g) ?? []);
  return new Map(found.filter((label) => names.has(/<fullName>(.*?)</.exec(label)?.[1] ?? '')).map(readLabel));
}
