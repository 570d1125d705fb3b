/** List views of our objects, for what stands in for the platform's lists. */
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asList, parseMetadata, textOf } from './readMetadata.ts';

export interface ListFilter {
  readonly field: string;
  /** `equals`, `greaterOrEqual`. */
  readonly operation: string;
  /** Several are parted by commas; blank: no value. */
  readonly value: string;
}

export interface ListView {
  readonly name: string;
  readonly label: string;
  /** API names. */
  readonly columns: readonly string[];
  readonly filters: readonly ListFilter[];
}

/** What list views call fields that every object has. */
const COLUMN_NAMES: Readonly<Record<string, string>> = { NAME: 'Name', CREATED_DATE: 'CreatedDate' };
const fieldName = (name: string): string => COLUMN_NAMES[name] ?? name;

function readView(path: string): ListView {
  const root = parseMetadata(readFileSync(path, 'utf8'));
  const columns = Array.isArray(root['columns']) ? root['columns'].map(String) : [];
  return {
    name: textOf(root['fullName']) ?? basename(path).replace('.listView-meta.xml', ''),
    label: textOf(root['label']) ?? '',
    columns: columns.map(fieldName),
    filters: asList(root['filters']).map((filter) => ({
      field: fieldName(textOf(filter['field']) ?? ''),
      operation: textOf(filter['operation']) ?? 'equals',
      value: textOf(filter['value']) ?? ''
    }))
  };
}

/** @returns the list views of each of our objects, by the object's API name; the one of all records first, the others by label */
export function readListViews(folder: string): Record<string, readonly ListView[]> {
  const views: Record<string, ListView[]> = {};
  for (const path of globSync('**/objects/*/listViews/*.listView-meta.xml', { cwd: folder }).sort()) {
    const object = basename(dirname(dirname(path)));
    (views[object] ??= []).push(readView(join(folder, path)));
  }
  for (const each of Object.values(views))
    each.sort((a, b) => Number(b.name === 'All') - Number(a.name === 'All') || (a.label < b.label ? -1 : 1));
  return views;
}
