/** What rules, numbers and models mean, row by row. */
import { BUILT_IN_MODELS, compilePattern, SUPPRESSIBLE_FIELDS, WEIGHT_UNITS } from 'c/attributionEngine';
import {
  OBJECT_FIELDS,
  readChannelRules,
  readModels,
  readSuppressionRules,
  readTrackingNumbers,
  type ModelRefusalReason,
  type Row
} from 'c/salesforceRecords';
import { shippedSetup } from './shippedSetup';
import type { SetupExpectation, ValueProblem } from './setupProblem';

const CELLS = ['campaign', 'medium', 'source', 'landingPage', 'referringWebsite', 'clickId'] as const;
/** Rules see a landing page without these, and of a referrer the host alone (R25): such a pattern never matches. */
const NEVER: Partial<Readonly<Record<(typeof CELLS)[number], RegExp>>> = {
  landingPage: /^(?:https?:\/\/|www\.)/i,
  referringWebsite: /^www\.|\/|:/i
};

/** Alternatives as they are told apart, escapes left as they stand. */
function alternatives(pattern: string): string[] {
  return pattern.split(/(?<!\\);/).map((text) => text.trim());
}

function matchesSomething(cell: (typeof CELLS)[number], pattern: string): boolean {
  const all = alternatives(pattern);
  return compilePattern(pattern) !== undefined && all.some((text) => text !== '') && !all.some((text) => NEVER[cell]?.test(text));
}

/** R25: a rule must say what it names, and each of its patterns must be able to match. */
export function checkChannelRule(row: Row<'Channel_Rule__c'>): ValueProblem[] {
  const missing = readChannelRules([{ ...row, active: true }]).problems.map(({ field }): ValueProblem => {
    const property = field === 'Order__c' ? 'order' : 'channel';
    return { property, value: undefined, expected: 'filled' };
  });
  const patterns = CELLS.filter((cell) => row[cell] !== undefined && !matchesSomething(cell, row[cell])).map((property): ValueProblem => ({
    property,
    value: row[property],
    expected: 'pattern'
  }));
  return [...missing, ...patterns];
}

/** R2, R19. */
export function checkTrackingNumber(row: Row<'Tracking_Number__c'>): ValueProblem[] {
  const wrong = readTrackingNumbers([row]).problems.length > 0;
  const phone: ValueProblem[] =
    wrong && row.phoneE164 !== undefined ? [{ property: 'phoneE164', value: row.phoneE164, expected: 'phoneE164' }] : [];
  const alone = row.subchannel !== undefined && row.channel === undefined;
  return alone ? [...phone, { property: 'channel', value: undefined, expected: 'filled' }] : phone;
}

const PROPERTIES: Readonly<Record<string, string>> = { Applies_To__c: 'appliesTo', Operator__c: 'operator', Field__c: 'field' };
const NEEDS_VALUE = ['equals', 'notEquals', 'contains', 'startsWith'];

/** Touches are judged on these before it is known whose they are. */
function judgedFields(appliesTo: string | undefined): string[] {
  const object = appliesTo?.toLowerCase() === 'attribution touchpoint' ? 'Attribution_Touchpoint__c' : 'Touchpoint__c';
  return Object.entries(OBJECT_FIELDS[object])
    .filter(([property]) => (SUPPRESSIBLE_FIELDS as readonly string[]).includes(property))
    .map(([, { field }]) => field);
}

/** R37. */
export function checkSuppressionRule(row: Row<'Suppression_Rule__c'>): ValueProblem[] {
  const { rules, problems } = readSuppressionRules([{ ...row, active: true }]);
  const [rule] = rules;
  if (!rule) {
    return problems.map(({ field, value, expected, allowed }) => ({
      property: PROPERTIES[field] ?? 'field',
      value,
      expected: 'oneOf',
      allowed: expected === 'fieldName' ? judgedFields(row.appliesTo) : allowed
    }));
  }
  if (!(SUPPRESSIBLE_FIELDS as readonly string[]).includes(rule.field))
    return [{ property: 'field', value: row.field, expected: 'oneOf', allowed: judgedFields(row.appliesTo) }];
  // A blank value is what `isBlank` asks for; the others would match nothing, or everything.
  return NEEDS_VALUE.includes(rule.operator) && rule.value === undefined
    ? [{ property: 'value', value: undefined, expected: 'filled' }]
    : [];
}

const WEIGHTS = ['weightFt', 'weightLc', 'weightOc', 'weightClosed', 'weightMiddle'] as const;
const REFUSALS: Readonly<Record<ModelRefusalReason, SetupExpectation>> = {
  unknownModel: 'oneOf',
  weightsFixed: 'fixedWeights',
  weightsNotHundred: 'weights',
  weightNegative: 'notNegative',
  weightTooFine: 'weights',
  halfLifeNotPositive: 'positive'
};
const MODEL_KEYS = BUILT_IN_MODELS.map(({ name }) => name);

/** `22.5 + 22.5` and the like without the dust of binary fractions. */
export function sumOfWeights(row: Row<'Attribution_Model__c'>): number {
  return WEIGHTS.reduce((sum, weight) => sum + Math.round((row[weight] ?? 0) * WEIGHT_UNITS), 0) / WEIGHT_UNITS;
}

/** Section 10: the engine's own judgement, so that what is saved here is never refused there. */
export function checkModel(row: Row<'Attribution_Model__c'>): ValueProblem[] {
  if (row.modelKey === undefined) return [];
  return readModels([row]).problems.flatMap(({ reason }): ValueProblem[] => {
    const expected = reason === undefined ? 'filled' : REFUSALS[reason];
    switch (expected) {
      case 'oneOf':
        return [{ property: 'modelKey', value: row.modelKey, expected, allowed: MODEL_KEYS }];
      case 'positive':
        return [{ property: 'halfLifeDays', value: row.halfLifeDays, expected }];
      case 'notNegative':
        return WEIGHTS.filter((weight) => (row[weight] ?? 0) < 0).map((property) => ({ property, value: row[property], expected }));
      default: {
        const shipped = shippedSetup().attributionModels.find(({ modelKey }) => modelKey === row.modelKey);
        const allowed = expected === 'fixedWeights' ? WEIGHTS.map((weight) => String(shipped?.[weight] ?? 0)) : undefined;
        return [{ property: WEIGHTS[0], value: sumOfWeights(row), expected, ...(allowed ? { allowed } : {}) }];
      }
    }
  });
}
