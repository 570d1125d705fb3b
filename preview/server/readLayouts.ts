/** Page layouts of our objects, for what stands in for the platform's detail panel and related lists. */
import { asList, readMetadata, textOf } from './readMetadata.ts';

export interface LayoutSection {
  readonly label: string;
  /** API names, column by column. */
  readonly columns: readonly (readonly string[])[];
}

export interface RelatedList {
  readonly object: string;
  /** Of `object`, to the record whose page it is. */
  readonly lookup: string;
  readonly fields: readonly string[];
}

export interface PageLayout {
  readonly sections: readonly LayoutSection[];
  readonly relatedLists: readonly RelatedList[];
}

function readSections(layout: Record<string, unknown>): LayoutSection[] {
  return asList(layout['layoutSections']).map((section) => ({
    label: textOf(section['label']) ?? '',
    columns: asList(section['layoutColumns']).map((column) => asList(column['layoutItems']).flatMap((item) => textOf(item['field']) ?? []))
  }));
}

/** `Tracked_Call__c.Touchpoint__c`; lists of the platform's own (history) are left out. */
function readRelatedLists(layout: Record<string, unknown>): RelatedList[] {
  return asList(layout['relatedLists']).flatMap((list) => {
    const [object = '', lookup] = (textOf(list['relatedList']) ?? '').split('.');
    const named = Array.isArray(list['fields']) ? list['fields'].map(String) : [];
    return lookup === undefined ? [] : [{ object, lookup, fields: named.map((field) => (field === 'NAME' ? 'Name' : field)) }];
  });
}

/** @returns the layout of each of our objects, by the object's API name */
export function readLayouts(folder: string): Record<string, PageLayout> {
  return Object.fromEntries(
    readMetadata(folder, 'layout').map(([name, layout]) => [
      name.split('-')[0] ?? '',
      { sections: readSections(layout), relatedLists: readRelatedLists(layout) }
    ])
  );
}
