import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** Texts of the package's custom labels by name. */
export function readLabels(folder: string): Map<string, string> {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === 'labels' });
  return new Map(
    globSync('**/*.labels-meta.xml', { cwd: folder }).flatMap((path) => {
      const file = parser.parse(readFileSync(join(folder, path), 'utf8')) as {
        CustomLabels?: { labels?: { fullName: string; value: string }[] };
      };
      return (file.CustomLabels?.labels ?? []).map(({ fullName, value }) => [fullName, value] as const);
    })
  );
}
