import type { CallStoryLabels } from '../labelNames';

interface FileReader {
  readFileSync(path: string, encoding: 'utf8'): string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The package's own words, read from its label file, so that tests see what readers will. */
export function readLabelFile(): ReadonlyMap<string, string> {
  const { readFileSync } = jest.requireActual<FileReader>('fs');
  const xml = readFileSync('force-app/main/app/labels/CustomLabels.labels-meta.xml', 'utf8');
  const labels = [...xml.matchAll(/<fullName>(\w+)<\/fullName>[\s\S]*?<value\s*>([\s\S]*?)<\/value>/g)];
  return new Map(labels.map(([, name = '', value = '']) => [name, value.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)]));
}

export const PACKAGE_LABELS = Object.fromEntries(readLabelFile()) as CallStoryLabels;
