import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** One custom field as its metadata file states it. */
export interface PackageField {
  readonly name: string;
  readonly type: string;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
  readonly referenceTo?: string;
  readonly relationshipName?: string;
  readonly isFormula: boolean;
  readonly isExternalId: boolean;
}

export interface PackageObject {
  /** API name; the folder `Activity` stands for Task and Event (P1). */
  readonly name: string;
  readonly fields: readonly PackageField[];
  /** Has a Name the user types in, not an auto number. */
  readonly hasTextName: boolean;
}

export interface PackageSource {
  readonly objects: readonly PackageObject[];
  /** Bundle name to the folder of the bundle. */
  readonly bundles: ReadonlyMap<string, string>;
  readonly labels: readonly string[];
  readonly customPermissions: readonly string[];
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'labels' });

function parse(path: string): Record<string, unknown> {
  return parser.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

function optionalNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function readField(path: string): PackageField {
  const field = parse(path)['CustomField'] as Record<string, string>;
  return {
    name: String(field['fullName']),
    type: String(field['type']),
    length: optionalNumber(field['length']),
    precision: optionalNumber(field['precision']),
    scale: optionalNumber(field['scale']),
    referenceTo: field['referenceTo'],
    relationshipName: field['relationshipName'],
    isFormula: field['formula'] !== undefined,
    isExternalId: field['externalId'] === 'true'
  };
}

function readObject(folder: string): PackageObject {
  const name = basename(folder);
  const fields = globSync(join(folder, 'fields', '*.field-meta.xml'))
    .sort()
    .map(readField);
  const [file] = globSync(join(folder, '*.object-meta.xml'));
  const object = file ? (parse(file)['CustomObject'] as { nameField?: { type?: string } }) : {};
  return { name, fields, hasTextName: object.nameField?.type === 'Text' };
}

/** Reads objects, bundles, labels and custom permissions of the source folder, each sorted by name. */
export function readPackage(folder: string): PackageSource {
  const objects = globSync(join(folder, '**/objects/*/')).sort((a, b) => basename(a).localeCompare(basename(b)));
  const bundles = globSync(join(folder, '**/lwc/*/*.js-meta.xml'))
    .map((path) => dirname(path))
    // One of styles alone has nothing to type.
    .filter((path) => existsSync(join(path, `${basename(path)}.ts`)));
  const labels = globSync(join(folder, '**/*.labels-meta.xml')).flatMap((path) => {
    const root = parse(path)['CustomLabels'] as { labels?: { fullName: string }[] } | undefined;
    return (root?.labels ?? []).map((label) => label.fullName);
  });
  const customPermissions = globSync(join(folder, '**/*.customPermission-meta.xml'));
  return {
    objects: objects.map(readObject),
    bundles: new Map(bundles.map((path): [string, string] => [basename(path), path]).sort(([a], [b]) => (a < b ? -1 : 1))),
    labels: labels.sort(),
    customPermissions: customPermissions.map((path) => basename(path).split('.')[0] ?? '').sort()
  };
}
