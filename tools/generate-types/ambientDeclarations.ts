import type { PackageSource } from './readPackage.ts';

const HEADER = '// Generated from force-app by `npm run generate`. Do not edit.\n';

function schemaModule(object: string, field?: string): string {
  const path = field ? `${object}.${field}` : object;
  const type = field ? '{ readonly fieldApiName: string; readonly objectApiName: string }' : '{ readonly objectApiName: string }';
  return `declare module '@salesforce/schema/${path}' {\n  const reference: ${type};\n  export default reference;\n}`;
}

function textModule(path: string, type: string): string {
  return `declare module '${path}' {\n  const value: ${type};\n  export default value;\n}`;
}

/** Declarations of what lightning-types leaves untyped: references to our fields, labels and custom permissions. */
export function ambientDeclarations(source: PackageSource): string {
  const schema = source.objects.flatMap((object) =>
    (object.name === 'Activity' ? ['Task', 'Event'] : [object.name]).flatMap((name) => [
      ...(object.name === 'Activity' ? [] : [schemaModule(name)]),
      ...object.fields.map((field) => schemaModule(name, field.name))
    ])
  );
  const labels = source.labels.map((name) => textModule(`@salesforce/label/c.${name}`, 'string'));
  const permissions = source.customPermissions.map((name) => textModule(`@salesforce/customPermission/${name}`, 'boolean | undefined'));
  return [HEADER, ...schema, ...labels, ...permissions].join('\n');
}
