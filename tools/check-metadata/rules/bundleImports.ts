/** Everything a component's code names exists: modules, labels, fields, permissions (part 3). */
import { posix } from 'node:path';
import ts from 'typescript';
import type { CheckContext } from '../check.ts';
import type { BundleModel, PackageModel } from '../packageModel.ts';
import { LIGHTNING_MODULES, SALESFORCE_MODULES } from '../platformModules.ts';
import { ACTIVITY_OBJECTS } from '../standardFields.ts';
import { reportInSource } from './bundleSource.ts';

function importProblem({ model }: CheckContext, specifier: string): string | undefined {
  const [, kind = '', path = ''] = /^(c\/|@salesforce\/\w+\/|lightning\/)(.+)$/.exec(specifier) ?? [];
  if (kind === 'c/') return model.bundles.has(path) ? undefined : `The component '${path}' does not exist`;
  if (kind === '@salesforce/label/') return model.labels.has(path.replace(/^c\./, '')) ? undefined : `The label '${path}' does not exist`;
  if (kind === '@salesforce/customPermission/')
    return model.find('CustomPermission', path) ? undefined : `The custom permission '${path}' does not exist`;
  if (kind === '@salesforce/schema/') {
    const [object = '', field, ...further] = path.split('.');
    if (object === 'Activity') return `'${path}' names Activity: write Task or Event`;
    if (!model.hasObject(object) && !ACTIVITY_OBJECTS.has(object)) return `The object '${object}' does not exist`;
    return !field || further.length > 0 || model.hasField(object, field) ? undefined : `${object} has no field '${field}'`;
  }
  if (kind === '@salesforce/resourceUrl/')
    return model.find('StaticResource', path) ? undefined : `The static resource '${path}' does not exist`;
  if (kind === '@salesforce/userPermission/') return undefined;
  if (kind.startsWith('@salesforce/apex')) return 'The package holds no Apex (P10)';
  if (specifier === 'lwc' || LIGHTNING_MODULES.has(specifier) || SALESFORCE_MODULES.has(specifier)) return undefined;
  return `No org offers '${specifier}'`;
}

function relativeProblem(bundle: BundleModel, source: string, specifier: string): string | undefined {
  const path = posix.join(posix.dirname(source), specifier);
  const exists = [path, `${path}.ts`, path.replace(/\.js$/, '.ts')].some((name) => bundle.sources.has(name));
  return exists ? undefined : `The bundle has no file '${specifier}'`;
}

interface Import {
  readonly specifier: string;
  readonly index: number;
}

function importsOf(name: string, text: string): Import[] {
  // TypeScript's own scanner, since a comment or a text may read like an import.
  if (name.endsWith('.ts'))
    return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, index: pos }));
  if (!name.endsWith('.css')) return [];
  return [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map((match) => ({ specifier: match[1] ?? '', index: match.index }));
}

/** Imports of scripts, dynamic ones too, and of styles. */
export function checkImports(context: CheckContext, bundle: BundleModel): void {
  for (const [name, text] of bundle.sources) {
    for (const { specifier, index } of importsOf(name, text)) {
      const problem = specifier.startsWith('.') ? relativeProblem(bundle, name, specifier) : importProblem(context, specifier);
      if (problem) reportInSource(context, bundle, name, index, problem, 'Name one that exists');
    }
  }
}

/** Every name of ours with `__c` or `__r`: objects, fields, relationships up and down. */
export function knownNames(model: PackageModel): ReadonlySet<string> {
  const fields = [...model.objects.values()].flatMap((object) => [...object.fields.values()]);
  const names = [
    ...model.objects.keys(),
    ...fields.flatMap(({ name, relationshipName }) => [name, name.replace(/__c$/, '__r'), `${relationshipName ?? ''}__r`])
  ];
  return new Set(names.map((name) => name.toLowerCase()));
}

/** A query names fields in plain text: each is one of ours, or carries a namespace. */
export function checkFieldNames(context: CheckContext, bundle: BundleModel, known: ReadonlySet<string>): void {
  const strange = [...bundle.words].filter((word) => /^[A-Za-z]\w*__[cr]$/.test(word) && !known.has(word.toLowerCase()));
  for (const word of strange.filter((candidate) => !/__\w+__[cr]$/.test(candidate))) {
    for (const [name, text] of bundle.sources) {
      const index = text.search(new RegExp(`\\b${word}\\b`));
      if (index >= 0)
        reportInSource(
          context,
          bundle,
          name,
          index,
          `Nothing is called '${word}'`,
          'Name an object, a field or a relationship of the package'
        );
    }
  }
}
