import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unknownFunction } from '../formula/evaluateFormula.ts';
import { callsMade, parseFormula, type Formula } from '../formula/formulaSyntax.ts';
import { child, children, readMetadata, text, type MetadataElement } from '../schema/metadataXml.ts';
import { namespaced } from '../schema/namespaceNames.ts';
import type { Flow, FlowElement, FlowStart } from './flow.ts';
import { only, readFilters, readPath, type FlowReading } from './flowXml.ts';
import { ELEMENT_TAGS, readElements } from './readElements.ts';
import { UnsupportedFlow } from './unsupportedFlow.ts';

const ABOUT = 'apiVersion description environments formulas interviewLabel label processMetadataValues processType start status variables';
const TRIGGERS = new Set(['Create', 'Update', 'CreateAndUpdate']);

function readStart(flow: MetadataElement, reading: FlowReading): FlowStart {
  const start = child(flow, 'start') ?? {};
  const own =
    'locationX locationY doesRequireRecordChangedToMeetCriteria filterLogic filters object recordTriggerType scheduledPaths triggerType';
  only(start, own, reading, 'start');
  const trigger = text(start, 'recordTriggerType') ?? '';
  if (text(start, 'triggerType') !== 'RecordAfterSave' || !TRIGGERS.has(trigger)) {
    throw new UnsupportedFlow(reading.flow, `the trigger ${text(start, 'triggerType')} ${trigger}`);
  }
  const paths = children(start, 'scheduledPaths');
  for (const path of paths) only(path, 'name connector pathType', reading, 'scheduledPaths');
  const [path] = paths;
  if (path === undefined || paths.length > 1 || text(path, 'pathType') !== 'AsyncAfterCommit') {
    throw new UnsupportedFlow(reading.flow, 'another path than the asynchronous one after commit');
  }
  const filters = readFilters(start, reading, 'start');
  if (filters.tests.some(({ value }) => value.kind === 'reference')) throw new UnsupportedFlow(reading.flow, 'a reference in start');
  return {
    object: reading.prefix(text(start, 'object') ?? ''),
    onCreate: trigger !== 'Update',
    onUpdate: trigger !== 'Create',
    onlyWhenNewlyMet: text(start, 'doesRequireRecordChangedToMeetCriteria') === 'true',
    filters,
    first: text(child(path, 'connector') ?? {}, 'targetReference') ?? ''
  };
}

/** A flow writes `{!$Record.WhoId}` where a formula field writes a bare name. */
function readFormula(element: MetadataElement, name: string, reading: FlowReading): Formula {
  only(element, 'description name dataType expression scale', reading, name);
  const source = (text(element, 'expression') ?? '').replace(/\{!([^}]+)\}/g, (_, path: string) => readPath(path.trim(), reading));
  const formula = parseFormula(source);
  const unknown = unknownFunction(callsMade(formula));
  if (unknown !== undefined) throw new UnsupportedFlow(reading.flow, `the formula function ${unknown} in ${name}`);
  return formula;
}

function readVariable(element: MetadataElement, reading: FlowReading): string {
  const name = text(element, 'name') ?? '';
  only(element, 'description name dataType isCollection isInput isOutput scale', reading, name);
  if (text(element, 'isCollection') === 'true') throw new UnsupportedFlow(reading.flow, `the collection ${name}`);
  return name;
}

function targetsOf(element: FlowElement): string[] {
  const targets = [element.next, 'fault' in element ? element.fault : undefined];
  if (element.kind === 'decision') targets.push(...element.rules.map((rule) => rule.next));
  return targets.filter((target) => target !== undefined);
}

/**
 * Reads one flow; refuses, by name, whatever in it the local org doesn't run.
 *
 *     readFlow('Ask.flow-meta.xml', undefined)   // Error: flow Ask uses <screens>, which the local org does not run. …
 */
export function readFlow(path: string, namespace: string | undefined): Flow {
  const name = basename(path).replace('.flow-meta.xml', '');
  const reading: FlowReading = { flow: name, prefix: namespaced(namespace) };
  const flow = readMetadata(path, 'Flow');
  only(flow, [ABOUT, ...ELEMENT_TAGS].join(' '), reading);
  const type = text(flow, 'processType');
  if (type !== 'AutoLaunchedFlow') throw new UnsupportedFlow(name, `the process type ${type}`);
  const start = readStart(flow, reading);
  const elements = readElements(flow, reading);
  const targets = [start.first, ...[...elements.values()].flatMap(targetsOf)];
  const missing = targets.find((target) => !elements.has(target));
  if (missing !== undefined) throw new UnsupportedFlow(name, `a connector to nowhere (${missing})`);
  return {
    name,
    isActive: text(flow, 'status') === 'Active',
    start,
    elements,
    formulas: new Map(
      children(flow, 'formulas').map((element) => {
        const formula = text(element, 'name') ?? '';
        return [formula, readFormula(element, formula, reading)];
      })
    ),
    variables: new Set(children(flow, 'variables').map((element) => readVariable(element, reading)))
  };
}

/** All flows of a package, active or not. */
export function readFlows(root: string, namespace: string | undefined): Flow[] {
  return globSync('**/flows/*.flow-meta.xml', { cwd: root })
    .sort()
    .map((file) => readFlow(join(root, file), namespace));
}
