/** Seeded damage to metadata: what somebody gets wrong when writing XML by hand. */
import { seededRandom } from '../../local-org/faults/seededRandom.ts';
import type { Declarations } from './declarations.ts';
import type { XmlElement } from './parseXml.ts';
import type { MetadataFile } from './readFiles.ts';

export type MutationKind = 'renameElement' | 'changeEnumValue' | 'dropRequiredPart' | 'breakReference';

export interface Mutation {
  readonly kind: MutationKind;
  readonly file: MetadataFile;
  /** The damaged file's text. */
  readonly text: string;
  /** What was done, for the list of misses: `drop <label> in line 4`. */
  readonly what: string;
}

/** Parts without which the platform refuses a file, whatever the declarations say (P13 to P18). */
const REQUIRED_PARTS: Readonly<Record<string, readonly string[]>> = {
  CustomField: [
    'fullName',
    'label',
    'type',
    'length',
    'precision',
    'scale',
    'referenceTo',
    'relationshipName',
    'deleteConstraint',
    'displayFormat'
  ],
  CustomObject: ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'],
  CustomTab: ['motif', 'customObject', 'lwcComponent'],
  LightningComponentBundle: ['apiVersion', 'isExposed'],
  ListView: ['fullName', 'filterScope', 'label'],
  PermissionSet: ['label'],
  CustomApplication: ['label', 'uiType', 'navType']
};
/** Elements whose text names something else of the package or of the platform. */
const REFERENCES: ReadonlySet<string> = new Set([
  'application',
  'column',
  'columns',
  'componentName',
  'compactLayoutAssignment',
  'content',
  'customTabListAdditionalFields',
  'elementReference',
  'field',
  'fields',
  'fieldItem',
  'groupingColumn',
  'leftValueReference',
  'lookupDialogsAdditionalFields',
  'lwcComponent',
  'object',
  'queriedFields',
  'referenceTo',
  'relatedList',
  'relationship',
  'report',
  'reportType',
  'searchResultsAdditionalFields',
  'selectedEntity',
  'sobjectType',
  'sortColumn',
  'tab',
  'table',
  'tabs',
  'targetReference',
  'utilityBar'
]);

interface Site {
  readonly kind: MutationKind;
  readonly element: XmlElement;
}

function* sitesOf(element: XmlElement, type: string, declarations: Declarations): Generator<Site> {
  for (const part of element.children) {
    const declaration = declarations.types.get(type)?.get(part.name);
    yield { kind: 'renameElement', element: part };
    if (declaration && declarations.enums.has(declaration.type)) yield { kind: 'changeEnumValue', element: part };
    const isRequired = declaration?.required === true || REQUIRED_PARTS[type]?.includes(part.name) === true;
    if (isRequired) yield { kind: 'dropRequiredPart', element: part };
    if (REFERENCES.has(part.name) && part.children.length === 0 && part.text.trim() !== '') yield { kind: 'breakReference', element: part };
    yield* sitesOf(part, declaration?.type ?? '', declarations);
  }
}

function spansLines(element: XmlElement, lines: readonly string[]): [number, number] {
  const start = element.line - 1;
  if (new RegExp(`<${element.name}\\b[^>]*/>|</${element.name}>`).test(lines[start] ?? '')) return [start, start];
  const indent = /^\s*/.exec(lines[start] ?? '')?.[0] ?? '';
  const end = lines.findIndex((line, i) => i > start && line.startsWith(`${indent}</${element.name}>`));
  return [start, Math.max(start, end)];
}

function damage({ kind, element }: Site, lines: readonly string[]): [text: string, what: string] {
  const copy = [...lines];
  const [start, end] = spansLines(element, lines);
  const where = `<${element.name}> in line ${element.line}`;
  if (kind === 'dropRequiredPart') {
    copy.splice(start, end - start + 1);
    return [copy.join('\n'), `drop ${where}`];
  }
  if (kind === 'renameElement') {
    const wrong = `${element.name.slice(0, -1)}${element.name.at(-1) === 'x' ? 'y' : 'x'}`;
    copy[start] = (copy[start] ?? '').replace(`<${element.name}`, `<${wrong}`);
    copy[end] = (copy[end] ?? '').replace(`</${element.name}>`, `</${wrong}>`);
    return [copy.join('\n'), `rename ${where}`];
  }
  const value = element.text.trim();
  copy[start] = (copy[start] ?? '').replace(`>${value}<`, `>${kind === 'breakReference' ? `${value.slice(0, -1)}q` : `${value}X`}<`);
  return [copy.join('\n'), `${kind === 'breakReference' ? 'break the reference' : 'change the value'} '${value}' of ${where}`];
}

/** `count` mutations over the files, the four kinds in turn, kinds of file as evenly as they come. */
export function mutations(
  files: readonly MetadataFile[],
  textOf: (file: MetadataFile) => string,
  declarations: Declarations,
  count: number,
  seed: number
): Mutation[] {
  const random = seededRandom(seed);
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const byType = [...Map.groupBy(files, (file) => file.root.name).values()];
  const kinds: readonly MutationKind[] = ['renameElement', 'changeEnumValue', 'dropRequiredPart', 'breakReference'];
  const made: Mutation[] = [];
  for (let tries = 0; made.length < count && tries < count * 50; tries++) {
    const kind = kinds[made.length % kinds.length] ?? 'renameElement';
    const file = pick(pick(byType) ?? []);
    if (!file) continue;
    const site = pick([...sitesOf(file.root, file.root.name, declarations)].filter((candidate) => candidate.kind === kind));
    if (!site) continue;
    const before = textOf(file);
    const [text, what] = damage(site, before.split('\n'));
    if (text !== before) made.push({ kind, file, text, what });
  }
  return made;
}
