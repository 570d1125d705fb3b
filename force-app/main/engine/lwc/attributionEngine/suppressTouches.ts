/**
 * Suppression (R37): touches the admin wants nowhere, an office's own calls say. What matches has no row and takes no
 * part in positions and credit, so these are redistributed. A rule is judged on the touch's own fields, before it is
 * known whose it is: a rule on position, counts or person would depend on what it changes.
 */
import { SESSION_FIELDS, type TouchContent } from './buildTouchpoint';
import type { SuppressionRule } from './channelRule';

export interface Suppression {
  /** The group of rules that suppresses the touch, if any. */
  find(appliesTo: SuppressionRule['appliesTo'], touch: TouchContent): string | undefined;
  /** False: `find` never finds anything, so there is no need to build a touch for it. */
  has(appliesTo: SuppressionRule['appliesTo']): boolean;
  /** Rules on a field that can't be judged. Their group doesn't hold: without one of its conditions it would match too much. */
  readonly unusable: readonly SuppressionRule[];
}

interface Group {
  readonly name: string;
  readonly appliesTo: SuppressionRule['appliesTo'];
  readonly rules: SuppressionRule[];
}

/**
 * Makes suppression rules ready: all rules of a group must hold, any group suppresses. A rule without a group is one of its own.
 *
 *     const rules = compileSuppression([{ ruleKey: 'r', group: 'internal', field: 'landingPage', operator: 'contains', value: 'staging', … }]);
 *     rules.find('Touchpoint', { ...touch, landingPage: 'staging.example.com/demo' }) // 'internal'
 */
export function compileSuppression(rules: readonly SuppressionRule[]): Suppression {
  const all = groupRules(rules);
  const groups = all.filter((group) => group.rules.every(isUsable));
  return {
    find: (appliesTo, touch) =>
      groups.find((group) => group.appliesTo === appliesTo && group.rules.every((rule) => matches(touch, rule)))?.name,
    has: (appliesTo) => groups.some((group) => group.appliesTo === appliesTo),
    unusable: rules.filter((rule) => !isUsable(rule))
  };
}

function groupRules(rules: readonly SuppressionRule[]): Group[] {
  const groups = new Map<string, Group>();
  for (const rule of rules) {
    const name = rule.group.trim() || rule.ruleKey;
    const id = `${rule.appliesTo}:${rule.group.trim() ? 'group' : 'rule'}:${name}`;
    const group = groups.get(id) ?? { name, appliesTo: rule.appliesTo, rules: [] };
    group.rules.push(rule);
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The properties of a touchpoint that a rule can look at. Position, counts and person are not among them: they follow from
 * what is suppressed.
 */
export const SUPPRESSIBLE_FIELDS: readonly (keyof TouchContent)[] = [
  ...SESSION_FIELDS,
  'touchpointKey',
  'touchpointDate',
  'kind',
  'touchpointType',
  'medium',
  'sessionMedium',
  'source',
  'channel',
  'subchannel',
  'channelPath',
  'visitorKey',
  'webSession',
  'taskId',
  'callCount',
  'callerNumber',
  'callDuration',
  'formUrl'
];

function isUsable({ field }: SuppressionRule): boolean {
  return (SUPPRESSIBLE_FIELDS as readonly string[]).includes(field);
}

/** Dates read `2026-05-04T12:30:00.000Z`, so that a rule can name a day by how it starts. */
function textOf(touch: TouchContent, field: string): string {
  const value = touch[field as keyof TouchContent];
  const text = field === 'touchpointDate' ? new Date(touch.touchpointDate).toISOString() : String(value ?? '');
  return fold(text);
}

/** Case and blanks at the ends don't count; `contains` and `startsWith` without a value match nothing. */
const OPERATORS: Readonly<Record<SuppressionRule['operator'], (text: string, wanted: string) => boolean>> = {
  equals: (text, wanted) => text === wanted,
  notEquals: (text, wanted) => text !== wanted,
  contains: (text, wanted) => wanted !== '' && text.includes(wanted),
  startsWith: (text, wanted) => wanted !== '' && text.startsWith(wanted),
  isBlank: (text) => text === '',
  isNotBlank: (text) => text !== ''
};

function matches(touch: TouchContent, { field, operator, value = '' }: SuppressionRule): boolean {
  return OPERATORS[operator](textOf(touch, field), fold(value));
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
