/** Record-triggered flows (P10, P30, capture-flow.md): references, reach, and what the asynchronous path allows. */
import type { Check, CheckContext } from '../check.ts';
import { child, children, descendants, textOf, type XmlElement } from '../parseXml.ts';
import type { MetadataFile } from '../readFiles.ts';

/** Elements of a flow that have a name others refer to. */
const NODES = [
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
const RESOURCES = ['formulas', 'variables', 'constants', 'textTemplates'];
const RECORD_NODES = ['recordCreates', 'recordLookups', 'recordUpdates', 'recordDeletes'];
/** On the path that runs after the commit nothing else is allowed (capture-flow.md). */
const ASYNC_PATH = new Set(['name', 'connector', 'pathType']);
const TRIGGERS = 'RecordAfterSave';

function nodesOf(file: MetadataFile): Map<string, XmlElement> {
  return new Map(file.root.children.filter(({ name }) => NODES.includes(name)).map((node) => [textOf(node, 'name') ?? '', node]));
}

function checkNames({ report }: CheckContext, file: MetadataFile): void {
  const seen = new Set<string>();
  for (const element of file.root.children.filter(({ name }) => [...NODES, ...RESOURCES].includes(name))) {
    const name = textOf(element, 'name') ?? '';
    if (seen.has(name)) report(file, element, 'name', `Two elements of the flow are called '${name}'`, 'Give each a name of its own');
    seen.add(name);
    if (!textOf(element, 'description'))
      report(file, element, 'description', `The element '${name}' has no description`, 'Say what it is for');
  }
}

function checkTargets({ report }: CheckContext, file: MetadataFile): void {
  const nodes = nodesOf(file);
  const reached = new Set<string>();
  for (const element of descendants(file.root)) {
    if (element.name !== 'targetReference') continue;
    const name = element.text.trim();
    reached.add(name);
    if (!nodes.has(name)) report(file, element, 'reference', `The flow has no element '${name}'`, 'Name an element of the flow');
  }
  for (const [name, node] of nodes) {
    if (!reached.has(name)) report(file, node, 'unreachable', `Nothing leads to the element '${name}'`, 'Connect it, or take it out');
  }
}

function checkReference(context: CheckContext, file: MetadataFile, element: XmlElement, path: string): void {
  const { model, report } = context;
  const [head = '', ...rest] = path.split('.');
  const start = textOf(child(file.root, 'start'), 'object') ?? '';
  if (head === '$Record' || head === '$Record__Prior') {
    if (rest.length > 0 && !model.hasField(start, rest[0] ?? ''))
      report(file, element, 'reference', `${start} has no field '${rest[0] ?? ''}'`, 'Name a field of the record');
  } else if (head === '$Setup') {
    const [setting = '', field = ''] = rest;
    if (!model.objects.get(setting)?.isCustomSetting || !model.field(setting, field)) {
      report(file, element, 'reference', `There is no custom setting field '${rest.join('.')}'`, 'Name a hierarchy setting of the package');
    }
  } else if (!head.startsWith('$')) {
    const known = file.root.children.some(
      (candidate) => [...NODES, ...RESOURCES].includes(candidate.name) && textOf(candidate, 'name') === head
    );
    if (!known) report(file, element, 'reference', `The flow has no element or resource '${head}'`, 'Name one of the flow');
  }
}

function checkReferences(context: CheckContext, file: MetadataFile): void {
  for (const element of descendants(file.root)) {
    if (element.name === 'elementReference' || element.name === 'leftValueReference')
      checkReference(context, file, element, element.text.trim());
    if (element.name === 'expression') {
      for (const [, path = ''] of element.text.matchAll(/\{!([^}]+)\}/g)) checkReference(context, file, element, path);
    }
  }
}

function checkRecordNodes({ model, report }: CheckContext, file: MetadataFile): void {
  const start = child(file.root, 'start');
  for (const node of [...file.root.children.filter(({ name }) => RECORD_NODES.includes(name)), ...(start ? [start] : [])]) {
    const at = child(node, 'object');
    const object = at?.text.trim();
    if (!object) continue;
    if (!model.hasObject(object)) report(file, at, 'reference', `The object '${object}' does not exist`, 'Name an object');
    const fields = [...children(node, 'inputAssignments'), ...children(node, 'filters')]
      .map((entry) => child(entry, 'field'))
      .concat(children(node, 'queriedFields'));
    for (const field of fields) {
      const name = field?.text.trim() ?? '';
      if (field && !model.hasField(object, name))
        report(file, field, 'reference', `${object} has no field '${name}'`, 'Name a field of the object');
      if (field && node.name !== 'start' && model.field(object, name)?.isFormula && field === child(field, 'field'))
        report(file, field, 'combination', `${name} is a formula`, 'It can not be written');
    }
  }
}

function checkStart({ report }: CheckContext, file: MetadataFile): void {
  const start = child(file.root, 'start');
  if (!start) {
    report(file, undefined, 'missingElement', 'The flow has no <start>', 'Add it');
    return;
  }
  if (textOf(start, 'triggerType') !== TRIGGERS)
    report(
      file,
      child(start, 'triggerType') ?? start,
      'wrongValue',
      'The flow does not run after the save',
      `Set <triggerType>${TRIGGERS}</triggerType> (P10)`
    );
  if (!textOf(start, 'recordTriggerType'))
    report(file, start, 'missingElement', 'The start has no <recordTriggerType>', 'Say on what it runs');
  if (child(start, 'connector'))
    report(
      file,
      child(start, 'connector'),
      'combination',
      "The flow also runs inside the vendor's transaction",
      'Connect only the asynchronous path (P10)'
    );
  if (child(start, 'filterFormula'))
    report(
      file,
      child(start, 'filterFormula'),
      'combination',
      'The entry condition is a formula',
      "Keep it to one field test: it is evaluated in the vendor's save"
    );
  const paths = children(start, 'scheduledPaths');
  if (paths.length === 0)
    report(file, start, 'missingElement', 'The start leads nowhere', 'Add a <scheduledPaths> with pathType AsyncAfterCommit');
  for (const path of paths) {
    if (textOf(path, 'pathType') !== 'AsyncAfterCommit')
      report(file, path, 'wrongValue', 'A path does not run after the commit', 'Set <pathType>AsyncAfterCommit</pathType>');
    for (const element of path.children.filter(({ name }) => !ASYNC_PATH.has(name))) {
      report(file, element, 'combination', `<${element.name}> is refused on the asynchronous path`, 'Keep name, connector and pathType');
    }
  }
  if (textOf(file.root, 'status') !== 'Active')
    report(file, child(file.root, 'status'), 'wrongValue', 'The flow is not active', 'Set <status>Active</status>');
  if (!textOf(file.root, 'processType')) report(file, undefined, 'missingElement', 'The flow has no <processType>', 'Add AutoLaunchedFlow');
  if (!textOf(file.root, 'apiVersion'))
    report(file, undefined, 'missingElement', 'The flow has no <apiVersion>', 'Add the version of sfdx-project.json');
}

/** Flows of the package. */
export const checkFlows: Check = (context) => {
  for (const file of context.model.ofType('Flow')) {
    checkStart(context, file);
    checkNames(context, file);
    checkTargets(context, file);
    checkReferences(context, file);
    checkRecordNodes(context, file);
  }
};
