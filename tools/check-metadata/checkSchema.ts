/** Part 1: element names, nesting, repetition, required parts and values against the Metadata API's declarations (P29). */
import type { Declarations } from './declarations.ts';
import type { Finding, FindingCode } from './finding.ts';
import type { MetadataFile } from './readFiles.ts';
import { nearest } from './nearest.ts';
import type { XmlElement } from './parseXml.ts';

const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Source format keeps these as free XML although the schema has no type for them; `lightningBundles` checks them. */
const FREE_FORM: ReadonlySet<string> = new Set(['LightningComponentBundle.targetConfigs']);
/** The schema lists them as required, source format never writes them: the platform takes them from the file's place. */
const FROM_FILE_NAME: ReadonlySet<string> = new Set(['fullName', 'Report.folderName']);
/** Declared optional, since one declaration serves every use, yet refused by the platform when it is missing from a file. */
const REQUIRED_IN_FILES: Readonly<Record<string, readonly string[]>> = {
  CompactLayout: ['fullName', 'label'],
  CustomField: ['fullName', 'type'],
  LightningComponentBundle: ['isExposed'],
  ListView: ['fullName', 'filterScope', 'label'],
  PlatformEventChannelMember: ['eventChannel', 'selectedEntity']
};
/** Attributes that carry meaning for the platform. */
const ATTRIBUTES = /^(xmlns(:\w+)?|xsi:(type|nil|schemaLocation))$/;

type Report = (line: number, code: FindingCode, message: string, mend: string) => void;

function checkValue(element: XmlElement, type: string, declarations: Declarations, report: Report): void {
  const text = element.text.trim();
  if (element.children.length > 0) {
    report(element.line, 'wrongPlace', `<${element.name}> holds elements where a value belongs`, 'Write the value alone');
    return;
  }
  const values = declarations.enums.get(type);
  if (values && !values.has(text)) {
    report(element.line, 'wrongValue', `<${element.name}> is '${text}'`, `Use ${nearest(text, values, 6)}`);
  } else if (type === 'boolean' && text !== 'true' && text !== 'false') {
    report(element.line, 'wrongValue', `<${element.name}> is '${text}'`, 'Use true or false');
  } else if (type === 'number' && !/^-?\d+(\.\d+)?$/.test(text)) {
    report(element.line, 'wrongValue', `<${element.name}> is '${text}'`, 'Use a number');
  }
}

function checkElement(element: XmlElement, type: string, declarations: Declarations, report: Report): void {
  const declared = declarations.types.get(type) ?? new Map();
  const seen = new Map<string, number>();
  let previous: string | undefined;
  for (const part of element.children) {
    const declaration = declared.get(part.name);
    if (part.namespace !== METADATA_NAMESPACE) {
      report(part.line, 'unknownElement', `<${part.name}> is not in the metadata namespace`, `Use xmlns="${METADATA_NAMESPACE}"`);
    }
    if (!declaration) {
      report(
        part.line,
        'unknownElement',
        `<${part.name}> is not an element of ${type}`,
        `Use ${nearest(part.name, declared.keys(), 3)}, or take it out`
      );
      previous = part.name;
      continue;
    }
    const first = seen.get(part.name);
    if (first !== undefined && !declaration.repeats) {
      report(part.line, 'repeatedElement', `<${part.name}> stands in line ${first} already and may occur once`, 'Take one out');
    } else if (first !== undefined && previous !== part.name) {
      report(
        part.line,
        'repeatedElement',
        `<${part.name}> stands apart from its siblings (first in line ${first})`,
        'Put repeated elements together'
      );
    }
    if (first === undefined) seen.set(part.name, part.line);
    previous = part.name;
    for (const attribute of Object.keys(part.attributes).filter((name) => !ATTRIBUTES.test(name))) {
      report(part.line, 'unknownElement', `<${part.name}> has the attribute ${attribute}`, 'Take it out: metadata is written in elements');
    }
    if (FREE_FORM.has(`${type}.${part.name}`)) continue;
    if (!declarations.types.has(declaration.type)) checkValue(part, declaration.type, declarations, report);
    else if (part.children.length === 0 && part.text.trim() !== '') {
      report(part.line, 'wrongPlace', `<${part.name}> holds text where elements of ${declaration.type} belong`, 'Write its elements');
    } else checkElement(part, declaration.type, declarations, report);
  }
  if (element.children.length > 0 && element.text.trim() !== '') {
    report(
      element.line,
      'wrongPlace',
      `<${element.name}> holds the text '${element.text.trim().slice(0, 40)}' between its elements`,
      'Take it out'
    );
  }
  for (const [name, declaration] of declared) {
    if (!declaration.required || seen.has(name) || FROM_FILE_NAME.has(name) || FROM_FILE_NAME.has(`${type}.${name}`)) continue;
    report(element.line, 'missingElement', `<${element.name}> lacks <${name}>`, `Add <${name}>: ${type} requires it`);
  }
}

function checkRequiredInFiles({ root }: MetadataFile, report: Report): void {
  for (const name of REQUIRED_IN_FILES[root.name] ?? []) {
    if (!root.children.some((part) => part.name === name))
      report(root.line, 'missingElement', `<${root.name}> lacks <${name}>`, `Add <${name}>`);
  }
}

/** Checks one file; an error in one element never hides another. */
export function checkSchema(file: MetadataFile, declarations: Declarations): Finding[] {
  const findings: Finding[] = [];
  const { root } = file;
  const report: Report = (line, code, message, mend) => findings.push({ file: file.path, line, code, message, mend });
  if (!declarations.types.has(root.name)) {
    report(root.line, 'unknownElement', `<${root.name}> is not a metadata type`, `Use ${nearest(root.name, declarations.types.keys(), 3)}`);
  } else {
    if (root.namespace !== METADATA_NAMESPACE) {
      report(root.line, 'unknownElement', `<${root.name}> is not in the metadata namespace`, `Use xmlns="${METADATA_NAMESPACE}"`);
    }
    checkElement(root, root.name, declarations, report);
    checkRequiredInFiles(file, report);
  }
  return findings;
}
