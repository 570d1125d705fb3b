import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const LISTS = new Set(['value', 'fieldPermissions', 'objectPermissions', 'userPermissions', 'customValue']);
const parser = new XMLParser({ parseTagValue: false, trimValues: true, isArray: (name) => LISTS.has(name) });

/** One element of a metadata file: texts by tag, nested elements, lists where a tag may repeat. */
export interface MetadataElement {
  readonly [tag: string]: string | MetadataElement | readonly (string | MetadataElement)[] | undefined;
}

/** The parser reads on where a tag isn't closed: what would be lost is refused. Whole files are checked only of flows, for time. */
function checkWhole(path: string, root: string, xml: string): void {
  const end = xml.trimEnd();
  const checked = root === 'Flow' ? XMLValidator.validate(xml) : end.endsWith(`</${root}>`) || end.endsWith('/>');
  if (checked === true) return;
  const reason = checked === false ? `it doesn't end with </${root}>` : `line ${checked.err.line}: ${checked.err.msg}`;
  throw new Error(`${path} is not well-formed: ${reason}`);
}

/** Reads the root element of a metadata file. */
export function readMetadata(path: string, root: string): MetadataElement {
  const xml = readFileSync(path, 'utf8');
  checkWhole(path, root, xml);
  const document = parser.parse(xml) as MetadataElement;
  const element = document[root];
  if (element === '' || element === undefined) return {};
  if (typeof element === 'string' || Array.isArray(element)) throw new Error(`${path}: no element <${root}>`);
  return element as MetadataElement;
}

export function text(element: MetadataElement, tag: string): string | undefined {
  const value = element[tag];
  return typeof value === 'string' ? value : undefined;
}

export function flag(element: MetadataElement, tag: string): boolean {
  return text(element, tag) === 'true';
}

export function number(element: MetadataElement, tag: string): number | undefined {
  const value = text(element, tag);
  return value === undefined ? undefined : Number(value);
}

export function child(element: MetadataElement, tag: string): MetadataElement | undefined {
  const value = element[tag];
  return typeof value === 'object' && !Array.isArray(value) ? (value as MetadataElement) : undefined;
}

export function children(element: MetadataElement, tag: string): readonly MetadataElement[] {
  const value = element[tag];
  const list = Array.isArray(value)
    ? (value as (string | MetadataElement)[])
    : value === undefined
      ? []
      : [value as string | MetadataElement];
  return list.filter((item): item is MetadataElement => typeof item === 'object');
}
