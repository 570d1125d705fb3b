/**
 * R37: suppression rules an admin edits. A group with a row that can't be read doesn't hold at all: without one of its conditions
 * it would leave out more than the admin meant.
 */
import type { SuppressionRule } from 'c/attributionEngine';
import { OBJECT_FIELDS } from './objectFields';
import { readAll, type ReadRules } from './readRules';
import type { SetupProblem } from './readSettings';
import type { Row } from './recordRow';

type RuleRow = Row<'Suppression_Rule__c'>;

const APPLIES_TO = ['Touchpoint', 'Attribution Touchpoint'] as const;
const OPERATORS = ['equals', 'notEquals', 'contains', 'startsWith', 'isBlank', 'isNotBlank'] as const;

/**
 * The rules of the groups that hold, and what is wrong in the others by row, field and group.
 *
 * @example
 * readSuppressionRules([{ ruleKey: 'a', group: 'office', field: 'Channel__c', … }, { ruleKey: 'b', group: 'office', field: 'Colour', … }])
 * // { rules: [], problems: [{ key: 'b', group: 'office', field: 'Field__c', value: 'Colour', … }] }
 */
export function readSuppressionRules(rows: readonly RuleRow[]): ReadRules<SuppressionRule> {
  const broken: RuleRow[] = [];
  const { rules, problems } = readAll(rows, (row) => {
    if (row.active === false) return undefined;
    const result = readSuppressionRule(row);
    if ('expected' in result) broken.push(row);
    return result;
  });
  return { rules: rules.filter((rule) => !broken.some((row) => belongsTogether(row, rule))), problems };
}

/** A row that doesn't say what it applies to may belong to the group of that name of either. */
function belongsTogether(broken: RuleRow, { group, appliesTo }: SuppressionRule): boolean {
  return group !== '' && groupOf(broken) === group && (sameText(APPLIES_TO, broken.appliesTo) ?? appliesTo) === appliesTo;
}

function groupOf({ group }: RuleRow): string {
  return group?.trim() ?? '';
}

function readSuppressionRule(row: RuleRow): SuppressionRule | SetupProblem {
  const ruleKey = row.ruleKey ?? '';
  const group = groupOf(row);
  const problem = (
    field: string,
    value: string | undefined,
    allowed: readonly string[],
    expected: SetupProblem['expected'] = 'oneOf'
  ): SetupProblem => ({
    object: 'Suppression_Rule__c',
    key: ruleKey,
    ...(group ? { group } : {}),
    field,
    value: value ?? '',
    expected,
    allowed
  });
  const appliesTo = sameText(APPLIES_TO, row.appliesTo);
  if (!appliesTo) return problem('Applies_To__c', row.appliesTo, APPLIES_TO);
  const operator = sameText(OPERATORS, row.operator);
  if (!operator) return problem('Operator__c', row.operator, OPERATORS);
  const field = propertyOf(appliesTo, row.field ?? '');
  if (!field) return problem('Field__c', row.field, [appliesTo], 'fieldName');
  return { ruleKey, appliesTo, group, field, operator, value: row.value };
}

function sameText<T extends string>(allowed: readonly T[], text: string | undefined): T | undefined {
  return allowed.find((value) => value.toLowerCase() === text?.toLowerCase());
}

/** The property of a field an admin names by its API name, with or without a namespace. */
function propertyOf(appliesTo: (typeof APPLIES_TO)[number], field: string): string | undefined {
  const fields = OBJECT_FIELDS[appliesTo === 'Touchpoint' ? 'Touchpoint__c' : 'Attribution_Touchpoint__c'];
  const bare = field.replace(/^[a-z][a-z0-9]*__(?=.+__c$)/i, '').toLowerCase();
  return Object.entries(fields).find(([, facts]) => facts.field.toLowerCase() === bare)?.[0];
}
