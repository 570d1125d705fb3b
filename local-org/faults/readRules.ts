import { SalesforceError } from '../errors/salesforceError.ts';
import { callsMade, parseFormula } from '../formula/formulaSyntax.ts';
import { unknownFunction } from '../formula/evaluateFormula.ts';
import { isJsonRecord, type JsonRecord } from '../records/incomingRecord.ts';
import { familyOf, isFaultKind, type Family } from './faultFamilies.ts';
import type { FaultKind, FaultRule } from './faultRule.ts';

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === 'string' && value !== '';
const isCount: Test = (value) => Number.isInteger(value) && Number(value) >= 0;
const isPlace: Test = (value) => isCount(value) && value !== 0;
const isShare: Test = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isPlaces: Test = (value) => (Array.isArray(value) ? value.every(isPlace) : isPlace(value));
const isTruth: Test = (value) => typeof value === 'boolean';

/** Properties a fault must have, and those it may have. */
const PROPERTIES: Readonly<Partial<Record<FaultKind, readonly [needed: Record<string, Test>, allowed: Record<string, Test>]>>> = {
  latency: [{ milliseconds: isCount }, {}],
  serverError: [{ status: (value) => [500, 502, 503, 504].includes(Number(value)) }, { happened: isTruth }],
  validationRule: [{ formula: isText, message: isText }, { field: isText }],
  requiredField: [{ field: isText }, {}],
  failedJob: [{}, { afterRecords: isCount, errorMessage: isText }],
  stuckJob: [{}, { afterRecords: isCount }]
};

const PICKS: Readonly<Record<string, Test>> = { at: isPlaces, every: isPlace, probability: isShare, times: isCount };
const FILTERS: Readonly<Record<Family, Readonly<Record<string, Test>>>> = {
  request: { method: isText, path: isText, object: isText },
  record: { object: isText, operation: (value) => ['create', 'update', 'delete'].includes(String(value)) },
  job: { object: isText, operation: isText },
  event: { object: isText }
};

function refuse(place: number, reason: string): never {
  throw new SalesforceError(400, 'INVALID_INPUT', `Fault rule ${place + 1}: ${reason}`);
}

function checkProperties(
  json: JsonRecord,
  needed: Readonly<Record<string, Test>>,
  allowed: Readonly<Record<string, Test>>,
  place: number
): void {
  for (const name of Object.keys(needed)) if (!(name in json)) refuse(place, `${name} is missing`);
  for (const [name, value] of Object.entries(json)) {
    const test = needed[name] ?? allowed[name];
    if (test === undefined) refuse(place, `${name} is not known here`);
    if (!test(value)) refuse(place, `${name} can't be ${JSON.stringify(value)}`);
  }
}

function checkFormula(formula: unknown, place: number): void {
  try {
    const unknown = unknownFunction(callsMade(parseFormula(String(formula))));
    if (unknown !== undefined) refuse(place, `the local org doesn't know the formula function ${unknown}`);
  } catch (error) {
    if (error instanceof SalesforceError) throw error;
    refuse(place, `the formula can't be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkRule(json: unknown, place: number): void {
  const fault = isJsonRecord(json) ? json['fault'] : undefined;
  if (!isJsonRecord(json) || !isJsonRecord(fault)) refuse(place, 'a rule is an object with a fault');
  const { kind, ...properties } = fault;
  if (!isFaultKind(kind)) refuse(place, `there is no fault ${JSON.stringify(kind)}`);
  const [needed, allowed] = PROPERTIES[kind] ?? [{}, {}];
  checkProperties(properties, needed, allowed, place);
  const { fault: _fault, ...aim } = json;
  checkProperties(aim, {}, { ...FILTERS[familyOf(kind)], ...PICKS }, place);
  if (kind === 'validationRule') checkFormula(fault['formula'], place);
}

/** Rules as a test or another process gives them; one that can't be kept is refused with what is wrong with it. */
export function readRules(json: unknown): readonly FaultRule[] {
  if (!Array.isArray(json)) throw new SalesforceError(400, 'INVALID_INPUT', 'Fault rules are a list');
  json.forEach(checkRule);
  return json as readonly FaultRule[];
}
