import { child, children, flag, text, type MetadataElement } from '../schema/metadataXml.ts';
import type { Condition, Filter, Filters, Logic, Operand, Operator } from './flow.ts';
import { UnsupportedFlow } from './unsupportedFlow.ts';

const OPERATORS = new Set<string>(['EqualTo', 'NotEqualTo', 'IsNull'] satisfies Operator[]);

/** What reading one flow needs everywhere: its name for refusals, and how names are in the org. */
export interface FlowReading {
  readonly flow: string;
  readonly prefix: (name: string) => string;
}

/** Refuses an element with a tag nobody here knows, by name. */
export function only(element: MetadataElement, tags: string, reading: FlowReading, where = ''): void {
  const known = new Set(tags.split(' '));
  const other = Object.keys(element).find((tag) => !known.has(tag));
  if (other !== undefined) throw new UnsupportedFlow(reading.flow, `<${other}>${where === '' ? '' : ` in ${where}`}`);
}

/** `$Setup.Touchline_Switch__c.Capture_Off__c` with the namespace where it belongs. */
export function readPath(path: string, { prefix }: FlowReading): string {
  return path.split('.').map(prefix).join('.');
}

export function readOperand(value: MetadataElement | undefined, reading: FlowReading, where: string): Operand {
  if (value === undefined) return { kind: 'literal', value: undefined };
  only(value, 'booleanValue numberValue stringValue elementReference', reading, where);
  const reference = text(value, 'elementReference');
  if (reference !== undefined) return { kind: 'reference', path: readPath(reference, reading) };
  const number = text(value, 'numberValue');
  if (number !== undefined) return { kind: 'literal', value: Number(number) };
  if (text(value, 'booleanValue') !== undefined) return { kind: 'literal', value: flag(value, 'booleanValue') };
  return { kind: 'literal', value: text(value, 'stringValue') };
}

function readOperator(element: MetadataElement, reading: FlowReading, where: string): Operator {
  const operator = text(element, 'operator') ?? '';
  if (!OPERATORS.has(operator)) throw new UnsupportedFlow(reading.flow, `the operator ${operator} in ${where}`);
  return operator as Operator;
}

export function readLogic(element: MetadataElement, tag: string, reading: FlowReading, where: string): Logic {
  const logic = text(element, tag) ?? 'and';
  if (logic !== 'and' && logic !== 'or') throw new UnsupportedFlow(reading.flow, `the logic "${logic}" in ${where}`);
  return logic;
}

export function readFilters(element: MetadataElement, reading: FlowReading, where: string): Filters {
  const tests = children(element, 'filters').map((filter): Filter => {
    only(filter, 'field operator value', reading, where);
    return {
      field: reading.prefix(text(filter, 'field') ?? ''),
      operator: readOperator(filter, reading, where),
      value: readOperand(children(filter, 'value')[0], reading, where)
    };
  });
  return { logic: readLogic(element, 'filterLogic', reading, where), tests };
}

export function readCondition(element: MetadataElement, reading: FlowReading, where: string): Condition {
  only(element, 'leftValueReference operator rightValue', reading, where);
  return {
    left: readPath(text(element, 'leftValueReference') ?? '', reading),
    operator: readOperator(element, reading, where),
    right: readOperand(child(element, 'rightValue'), reading, where)
  };
}

/** The element a connector leads to; undefined ends the interview. */
export function readConnector(element: MetadataElement, tag: string, reading: FlowReading, where: string): string | undefined {
  const connector = child(element, tag);
  if (connector === undefined) return undefined;
  only(connector, 'isGoTo targetReference', reading, where);
  return text(connector, 'targetReference');
}
