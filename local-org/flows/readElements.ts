import { children, text, type MetadataElement } from '../schema/metadataXml.ts';
import type { FieldAssignment, FlowElement } from './flow.ts';
import { only, readCondition, readConnector, readFilters, readLogic, readOperand, readPath, type FlowReading } from './flowXml.ts';
import { UnsupportedFlow } from './unsupportedFlow.ts';

const PLACE = 'description name label locationX locationY';

type Read = (element: MetadataElement, name: string, reading: FlowReading) => FlowElement;

function next(element: MetadataElement, reading: FlowReading, where: string): string | undefined {
  return readConnector(element, 'connector', reading, where);
}

function fault(element: MetadataElement, reading: FlowReading, where: string): string | undefined {
  return readConnector(element, 'faultConnector', reading, where);
}

function objectOf(element: MetadataElement, reading: FlowReading): string {
  return reading.prefix(text(element, 'object') ?? '');
}

function fieldsOf(element: MetadataElement, reading: FlowReading, where: string): FieldAssignment[] {
  return children(element, 'inputAssignments').map((item) => {
    only(item, 'field value', reading, where);
    return { field: reading.prefix(text(item, 'field') ?? ''), value: readOperand(children(item, 'value')[0], reading, where) };
  });
}

const readAssignment: Read = (element, name, reading) => {
  only(element, `${PLACE} assignmentItems connector`, reading, name);
  const assignments = children(element, 'assignmentItems').map((item) => {
    only(item, 'assignToReference operator value', reading, name);
    const operator = text(item, 'operator');
    if (operator !== 'Assign') throw new UnsupportedFlow(reading.flow, `the operator ${operator} in ${name}`);
    return { to: readPath(text(item, 'assignToReference') ?? '', reading), value: readOperand(children(item, 'value')[0], reading, name) };
  });
  return { kind: 'assignment', name, assignments, next: next(element, reading, name) };
};

const readDecision: Read = (element, name, reading) => {
  only(element, `${PLACE} defaultConnector defaultConnectorLabel rules`, reading, name);
  const rules = children(element, 'rules').map((rule) => {
    only(rule, 'name conditionLogic conditions connector label description', reading, name);
    return {
      logic: readLogic(rule, 'conditionLogic', reading, name),
      conditions: children(rule, 'conditions').map((condition) => readCondition(condition, reading, name)),
      next: next(rule, reading, name)
    };
  });
  return { kind: 'decision', name, rules, next: readConnector(element, 'defaultConnector', reading, name) };
};

const readGet: Read = (element, name, reading) => {
  const own = 'connector faultConnector filterLogic filters object queriedFields';
  only(element, `${PLACE} ${own} assignNullValuesIfNoRecordsFound getFirstRecordOnly storeOutputAutomatically`, reading, name);
  if (text(element, 'getFirstRecordOnly') !== 'true') throw new UnsupportedFlow(reading.flow, `a list of records in ${name}`);
  const filters = readFilters(element, reading, name);
  return {
    kind: 'get',
    name,
    object: objectOf(element, reading),
    filters,
    next: next(element, reading, name),
    fault: fault(element, reading, name)
  };
};

const readCreate: Read = (element, name, reading) => {
  only(element, `${PLACE} connector faultConnector inputAssignments object storeOutputAutomatically`, reading, name);
  const fields = fieldsOf(element, reading, name);
  return {
    kind: 'create',
    name,
    object: objectOf(element, reading),
    fields,
    next: next(element, reading, name),
    fault: fault(element, reading, name)
  };
};

const readUpdate: Read = (element, name, reading) => {
  only(element, `${PLACE} connector faultConnector filterLogic filters inputAssignments object`, reading, name);
  const filters = readFilters(element, reading, name);
  if (filters.tests.length === 0) throw new UnsupportedFlow(reading.flow, `an update without filters in ${name}`);
  const fields = fieldsOf(element, reading, name);
  return {
    kind: 'update',
    name,
    object: objectOf(element, reading),
    filters,
    fields,
    next: next(element, reading, name),
    fault: fault(element, reading, name)
  };
};

/** Every element the local org runs, by its tag. */
const READERS: Readonly<Record<string, Read>> = {
  assignments: readAssignment,
  decisions: readDecision,
  recordLookups: readGet,
  recordCreates: readCreate,
  recordUpdates: readUpdate
};

export const ELEMENT_TAGS = Object.keys(READERS);

/** All elements of a flow by name. */
export function readElements(flow: MetadataElement, reading: FlowReading): Map<string, FlowElement> {
  const elements = new Map<string, FlowElement>();
  for (const [tag, read] of Object.entries(READERS)) {
    for (const element of children(flow, tag)) {
      const name = text(element, 'name') ?? '';
      elements.set(name, read(element, name, reading));
    }
  }
  return elements;
}
