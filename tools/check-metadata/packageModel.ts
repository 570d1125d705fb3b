import { basename, dirname } from 'node:path';
import { child, children, textOf } from './parseXml.ts';
import type { BundleCode } from './readBundleCode.ts';
import type { FileReading, MetadataFile } from './readFiles.ts';
import { ACTIVITY_OBJECTS, STANDARD_OBJECTS, isStandardField } from './standardFields.ts';

/** One custom field of the package. */
export interface FieldModel {
  readonly object: string;
  readonly name: string;
  readonly type: string;
  readonly file: MetadataFile;
  readonly isFormula: boolean;
  readonly isRequired: boolean;
  readonly referenceTo?: string;
  readonly relationshipName?: string;
}

export interface ObjectModel {
  readonly name: string;
  readonly file?: MetadataFile;
  readonly fields: ReadonlyMap<string, FieldModel>;
  readonly isCustomSetting: boolean;
  readonly hasTextName: boolean;
  readonly isDetail: boolean;
}

export interface BundleModel extends BundleCode {
  readonly name: string;
  /** Folder relative to the one checked. */
  readonly folder: string;
  readonly meta: MetadataFile;
  readonly targets: ReadonlySet<string>;
  readonly isExposed: boolean;
}

/** Everything that other metadata may name, by kind. */
export interface PackageModel {
  readonly files: readonly MetadataFile[];
  readonly objects: ReadonlyMap<string, ObjectModel>;
  readonly bundles: ReadonlyMap<string, BundleModel>;
  readonly labels: ReadonlyMap<string, { file: MetadataFile; line: number }>;
  /** Files of one root type. */
  ofType(type: string): readonly MetadataFile[];
  /** One file of a type by its full name. */
  find(type: string, fullName: string): MetadataFile | undefined;
  /** Folder and name, as reports and dashboards are named: `Call_Attribution/Calls_by_channel`. */
  findInFolder(type: string, path: string): MetadataFile | undefined;
  hasObject(name: string): boolean;
  hasField(object: string, field: string): boolean;
  /** A field of ours; Activity's for Task and Event. */
  field(object: string, field: string): FieldModel | undefined;
}

const objectFolder = (path: string): string | undefined => /(?:^|\/)objects\/([^/]+)\//.exec(path)?.[1];

function readField(file: MetadataFile, object: string): FieldModel {
  const { root } = file;
  return {
    object,
    name: textOf(root, 'fullName') ?? file.fullName,
    type: textOf(root, 'type') ?? '',
    file,
    isFormula: child(root, 'formula') !== undefined,
    isRequired: textOf(root, 'required') === 'true',
    referenceTo: textOf(root, 'referenceTo'),
    relationshipName: textOf(root, 'relationshipName')
  };
}

function readObjects(files: readonly MetadataFile[]): Map<string, ObjectModel> {
  const names = new Set(files.map((file) => objectFolder(file.path)).filter((name) => name !== undefined));
  return new Map(
    [...names].sort().map((name) => {
      const file = files.find((candidate) => candidate.suffix === 'object' && candidate.fullName === name);
      const fields = files
        .filter((candidate) => candidate.suffix === 'field' && objectFolder(candidate.path) === name)
        .map((candidate) => readField(candidate, name));
      const nameField = child(file?.root, 'nameField');
      return [
        name,
        {
          name,
          file,
          fields: new Map(fields.map((field) => [field.name, field])),
          isCustomSetting: textOf(file?.root, 'customSettingsType') !== undefined,
          hasTextName: textOf(nameField, 'type') === 'Text',
          isDetail: fields.some((field) => field.type === 'MasterDetail')
        }
      ];
    })
  );
}

const NO_CODE: BundleCode = { sources: new Map(), words: new Set(), classes: [] };

function readBundle(meta: MetadataFile, code: BundleCode = NO_CODE): BundleModel {
  const path = dirname(meta.path);
  return {
    ...code,
    name: basename(path),
    folder: path,
    meta,
    targets: new Set(children(child(meta.root, 'targets'), 'target').map((target) => target.text.trim())),
    isExposed: textOf(meta.root, 'isExposed') === 'true'
  };
}

function readLabels(files: readonly MetadataFile[]): Map<string, { file: MetadataFile; line: number }> {
  return new Map(
    files
      .filter((file) => file.root.name === 'CustomLabels')
      .flatMap((file) =>
        children(file.root, 'labels').map((label) => [textOf(label, 'fullName') ?? '', { file, line: label.line }] as const)
      )
  );
}

/** Builds the index that cross-references are checked against. */
export function readPackageModel({ files, code }: Pick<FileReading, 'files' | 'code'>): PackageModel {
  const objects = readObjects(files);
  const byType = Map.groupBy(files, (file) => file.root.name);
  const field = (object: string, name: string): FieldModel | undefined =>
    objects.get(ACTIVITY_OBJECTS.has(object) ? 'Activity' : object)?.fields.get(name);
  return {
    files,
    objects,
    bundles: new Map(
      (byType.get('LightningComponentBundle') ?? []).map((meta) => [
        basename(dirname(meta.path)),
        readBundle(meta, code.get(dirname(meta.path)))
      ])
    ),
    labels: readLabels(files),
    ofType: (type) => byType.get(type) ?? [],
    find: (type, fullName) => byType.get(type)?.find((file) => file.fullName === fullName),
    findInFolder: (type, path) => byType.get(type)?.find((file) => `${basename(dirname(file.path))}/${file.fullName}` === path),
    hasObject: (name) => objects.get(name)?.file !== undefined || STANDARD_OBJECTS.has(name),
    hasField: (object, name) => field(object, name) !== undefined || isStandardField(object, name),
    field
  };
}
