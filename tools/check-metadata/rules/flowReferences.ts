/** What a flow names: its own elements, the record's fields, globals; and that its formulas are sound. */
import type { CheckContext } from '../check.ts';
import { fieldPathExists } from '../fieldPath.ts';
import { formulaProblems } from '../formula.ts';
import { child, children, descendants, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** Elements of a flow that have a name others refer to. */
export const FLOW_NODES = [
  'assignments',
  'decisions',
  'recordCreates',
  'recordLookups',
  'recordUpdates',
  'recordDeletes',
  'loops',
  'screens',
  'actionCalls',
  'subflows'
];
/** What a flow computes or remembers. */
export const FLOW_RESOURCES = ['formulas', 'variables', 'constants', 'textTemplates'];
/** Globals with a closed list of names. */
const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  $Flow: ['CurrentDate', 'CurrentDateTime', 'CurrentRecord', 'FaultMessage', 'InterviewGuid', 'InterviewStartTime'],
  $GlobalConstant: ['EmptyString', 'True', 'False']
};

/** What is wrong with `$Record.WhoId`, `Get_Call.Outcome__c`, `$Flow.CurrentDate`; `undefined` where it leads somewhere. */
function referenceProblem({ model }: CheckContext, file: MetadataFile, path: string): string | undefined {
  const [head = '', ...rest] = path.split('.');
  const start = textOf(child(file.root, 'start'), 'object') ?? '';
  if (head === '$Record' || head === '$Record__Prior') {
    return rest.length > 0 && !fieldPathExists(model, start, rest.join('.')) ? `${start} has no field '${rest.join('.')}'` : undefined;
  }
  if (head === '$Setup') {
    const [setting = '', field = ''] = rest;
    const exists = model.objects.get(setting)?.isCustomSetting === true && model.field(setting, field) !== undefined;
    return exists ? undefined : `There is no custom setting field '${rest.join('.')}'`;
  }
  if (GLOBALS[head]) return GLOBALS[head].includes(rest.join('.')) ? undefined : `${head} has no '${rest.join('.')}'`;
  if (head.startsWith('$')) return undefined;
  const element = file.root.children.find(
    (each) => [...FLOW_NODES, ...FLOW_RESOURCES].includes(each.name) && textOf(each, 'name') === head
  );
  if (!element) return `The flow has no element or resource '${head}'`;
  const object = textOf(element, 'object');
  if (element.name !== 'recordLookups' || rest.length === 0 || object === undefined) return undefined;
  if (!fieldPathExists(model, object, rest.join('.'))) return `${object} has no field '${rest.join('.')}'`;
  const queried = children(element, 'queriedFields').map(({ text }) => text.trim());
  return queried.length > 0 && !queried.includes(rest[0] ?? '') && rest[0] !== 'Id'
    ? `${head} does not query '${rest[0] ?? ''}'`
    : undefined;
}

function checkFormula({ report }: CheckContext, file: MetadataFile, element: XmlElement): void {
  for (const problem of formulaProblems(element.text, () => false))
    report(file, element, 'reference', `The formula is refused: ${problem}`, 'Mend it; a field or resource is written {!Name}');
}

function checkAssigned({ report }: CheckContext, file: MetadataFile, element: XmlElement): void {
  const [head = ''] = element.text.trim().split('.');
  if (!children(file.root, 'variables').some((variable) => textOf(variable, 'name') === head))
    report(
      file,
      element,
      'reference',
      `The flow has no variable '${head}'`,
      'Assign to a variable: the record itself is written by an update'
    );
}

/** Every place where a flow names something. */
export function checkReferences(context: CheckContext, file: MetadataFile): void {
  for (const element of descendants(file.root)) {
    const isReference = element.name === 'elementReference' || element.name === 'leftValueReference';
    const paths = isReference ? [element.text.trim()] : [...element.text.matchAll(/\{!([^}]+)\}/g)].map(([, path = '']) => path);
    for (const path of paths) {
      const problem = referenceProblem(context, file, path);
      if (problem) context.report(file, element, 'reference', problem, 'Name a field of the record, or an element or resource of the flow');
    }
    if (element.name === 'expression') checkFormula(context, file, element);
    if (element.name === 'assignToReference') checkAssigned(context, file, element);
  }
}
