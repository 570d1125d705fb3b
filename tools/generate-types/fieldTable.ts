import type { PackageField, PackageObject, PackageSource } from './readPackage.ts';

/** Names that are not the camelCase of their API name, because the glossary has a better word. */
const BETTER_NAMES: Readonly<Record<string, string>> = { BizibleId__c: 'visitorId' };

/** `Form_URL__c` → `formUrl`, `Count_U_Shaped__c` → `countUShaped`, `Phone_E164__c` → `phoneE164`. */
export function propertyName(apiName: string): string {
  const known = BETTER_NAMES[apiName];
  if (known) return known;
  const words = apiName.replace(/__c$/, '').split('_');
  return words
    .map((word, i) => (i === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/([A-Z])([A-Z]+)(?![a-z0-9])/g, (_, first: string, rest: string) => first + rest.toLowerCase());
}

function kindOf(field: PackageField): string {
  if (field.isFormula) return 'formula';
  switch (field.type) {
    case 'Text':
    case 'LongTextArea':
    case 'TextArea':
    case 'Email':
    case 'Phone':
    case 'Url':
    case 'Picklist':
      return 'text';
    case 'DateTime':
      return 'dateTime';
    case 'Date':
      return 'date';
    case 'Checkbox':
      return 'boolean';
    case 'Number':
    case 'Percent':
    case 'Currency':
      return 'number';
    case 'Lookup':
    case 'MasterDetail':
      return 'lookup';
    default:
      throw new Error(`${field.name}: no engine kind for field type ${field.type}; add it to tools/generate-types/fieldTable.ts`);
  }
}

function fieldEntry(field: PackageField): string {
  const facts = [`field: '${field.name}'`, `kind: '${kindOf(field)}'`];
  const length = field.length ?? (field.type === 'TextArea' ? 255 : field.type === 'Phone' ? 40 : field.type === 'Email' ? 80 : undefined);
  if (length !== undefined) facts.push(`length: ${length}`);
  if (field.scale !== undefined && kindOf(field) === 'number') facts.push(`scale: ${field.scale}`);
  if (field.referenceTo) facts.push(`referenceTo: '${field.referenceTo}'`);
  return `${propertyName(field.name)}: { ${facts.join(', ')} }`;
}

function objectEntry(object: PackageObject): string {
  const name = object.hasTextName ? [`name: { field: 'Name', kind: 'text', length: 80 }`] : [];
  return `  ${object.name}: {\n${[...name, ...object.fields.map(fieldEntry)].map((line) => `    ${line}`).join(',\n')}\n  }`;
}

/** The table `salesforceRecords` maps by: property, API name without namespace, kind and length of every field of ours. */
export function fieldTable(source: PackageSource): string {
  const header = [
    '// Generated from force-app by `npm run generate`. Do not edit.',
    '',
    "export type FieldKind = 'text' | 'dateTime' | 'date' | 'boolean' | 'number' | 'lookup' | 'formula';",
    '',
    '/** One field: API name without namespace, kind, length in characters, decimals, parent object of a lookup. */',
    'export interface FieldFacts {',
    '  readonly field: string;',
    '  readonly kind: FieldKind;',
    '  readonly length?: number;',
    '  readonly scale?: number;',
    '  readonly referenceTo?: string;',
    '}',
    ''
  ].join('\n');
  return `${header}\nexport const OBJECT_FIELDS = {\n${source.objects.map(objectEntry).join(',\n')}\n} as const satisfies Record<string, Record<string, FieldFacts>>;\n\nexport type ObjectName = keyof typeof OBJECT_FIELDS;\n`;
}
