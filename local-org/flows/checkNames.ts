import type { OrgSchema } from '../schema/orgSchema.ts';
import type { Flow, FlowElement, Operand } from './flow.ts';
import { fieldsRead } from '../formula/formulaSyntax.ts';
import { UnsupportedFlow } from './unsupportedFlow.ts';

/** Every name a flow looks values up by. */
function pathsOf(flow: Flow): string[] {
  const ofOperand = (operand: Operand): string[] => (operand.kind === 'reference' ? [operand.path] : []);
  const ofElement = (element: FlowElement): string[] => {
    const filters = 'filters' in element ? element.filters.tests.map((test) => test.value) : [];
    const fields = 'fields' in element ? element.fields.map((field) => field.value) : [];
    if (element.kind === 'assignment') return element.assignments.flatMap(({ value }) => ofOperand(value));
    if (element.kind !== 'decision') return [...filters, ...fields].flatMap(ofOperand);
    return element.rules.flatMap((rule) => rule.conditions.flatMap(({ left, right }) => [left, ...ofOperand(right)]));
  };
  return [...[...flow.formulas.values()].flatMap(fieldsRead), ...[...flow.elements.values()].flatMap(ofElement)];
}

/** Fields a flow names, with their objects. */
function fieldsOf(flow: Flow): [object: string, field: string][] {
  const named: [string, string][] = flow.start.filters.tests.map(({ field }) => [flow.start.object, field]);
  for (const element of flow.elements.values()) {
    if ('filters' in element) named.push(...element.filters.tests.map(({ field }) => [element.object, field] as [string, string]));
    if ('fields' in element) named.push(...element.fields.map(({ field }) => [element.object, field] as [string, string]));
  }
  return named;
}

const CONSTANTS = new Set(['$GlobalConstant.EmptyString', '$GlobalConstant.True', '$GlobalConstant.False']);

/** Refuses a flow that names what isn't there, as a deploy would: silence would look like blank values. */
export function checkNames(schema: OrgSchema, flow: Flow): void {
  const named = fieldsOf(flow);
  const gives = new Map(
    [...flow.elements.values()].flatMap((element) => ('object' in element ? [[element.name, element.object] as const] : []))
  );
  for (const path of pathsOf(flow)) {
    const [first = '', second = '', third = ''] = path.split('.');
    if (first === '$Record') named.push([flow.start.object, second]);
    else if (first === '$Setup') named.push([second, third]);
    else if (gives.has(first)) named.push([gives.get(first) ?? '', second === '' ? 'Id' : second]);
    else if (!CONSTANTS.has(path) && !flow.formulas.has(path) && !flow.variables.has(path)) throw new UnsupportedFlow(flow.name, path);
  }
  for (const [object, field] of named) {
    if (schema.object(object)?.fields.has(field.toLowerCase()) !== true) throw new UnsupportedFlow(flow.name, `${object}.${field}`);
  }
}
