/** Flows (P10, P30, capture-flow.md): their elements have names and are reached. */
import type { Check, CheckContext } from '../check.ts';
import { children, child, descendants, textOf, type XmlElement } from '../parseXml.ts';
import { filterLogicProblem } from '../filterLogic.ts';
import type { MetadataFile } from '../readFiles.ts';
import { FLOW_NODES, FLOW_RESOURCES, checkReferences } from './flowReferences.ts';
import { checkRecordNodes } from './flowRecords.ts';
import { checkStart } from './flowStart.ts';
import { API_NAME } from './names.ts';

function nodesOf(file: MetadataFile): Map<string, XmlElement> {
  return new Map(file.root.children.filter(({ name }) => FLOW_NODES.includes(name)).map((node) => [textOf(node, 'name') ?? '', node]));
}

function checkNames({ report }: CheckContext, file: MetadataFile): void {
  const seen = new Set<string>();
  for (const element of file.root.children.filter(({ name }) => [...FLOW_NODES, ...FLOW_RESOURCES].includes(name))) {
    const name = textOf(element, 'name') ?? '';
    if (seen.has(name)) report(file, element, 'name', `Two elements of the flow are called '${name}'`, 'Give each a name of its own');
    seen.add(name);
    if (!API_NAME.test(name))
      report(
        file,
        child(element, 'name') ?? element,
        'name',
        `'${name}' is no name of an element`,
        'Letters, digits and single underscores'
      );
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

/** Where numbered conditions are joined, and what they are called there. */
const LOGIC: Readonly<Record<string, string>> = { filterLogic: 'filters', conditionLogic: 'conditions' };

function checkLogic({ report }: CheckContext, file: MetadataFile): void {
  for (const parent of descendants(file.root)) {
    for (const [element, conditions] of Object.entries(LOGIC)) {
      const logic = child(parent, element);
      if (!logic || /^(and|or)$/.test(logic.text.trim())) continue;
      const problem = filterLogicProblem(logic.text, children(parent, conditions).length);
      if (problem)
        report(file, logic, 'reference', `The logic is refused: ${problem}`, 'Write and, or, or the numbers of the conditions from 1');
    }
  }
}

/** Flows of the package. */
export const checkFlows: Check = (context) => {
  for (const file of context.model.ofType('Flow')) {
    checkStart(context, file);
    checkNames(context, file);
    checkLogic(context, file);
    checkTargets(context, file);
    checkReferences(context, file);
    checkRecordNodes(context, file);
  }
};
