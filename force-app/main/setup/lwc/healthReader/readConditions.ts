import type { Condition } from 'c/callAggregates';
import type { ReadCondition } from 'c/healthChecks';
import { fieldName } from 'c/ownFields';
import type { ObjectName, Row } from 'c/salesforceRecords';

const SYSTEM_TIMES: Readonly<Record<string, string>> = { createdDate: 'CreatedDate', systemModstamp: 'SystemModstamp' };
const HOUR = 3_600_000;

/** The field of a property, the platform's own two times included. */
export function healthField(object: ObjectName, property: string): string {
  return SYSTEM_TIMES[property] ?? fieldName(object, property as keyof Row<typeof object> & string);
}

function filterOf(object: ObjectName, condition: ReadCondition, now: number): Condition {
  const field = healthField(object, condition.property);
  switch (condition.is) {
    case 'equals':
      return { [field]: { eq: condition.value } };
    case 'notEquals':
      return { [field]: { ne: condition.value } };
    case 'blank':
      return { [field]: { eq: null } };
    case 'filled':
      return { [field]: { ne: null } };
    case 'from':
      return { [field]: { gte: { value: new Date(now - condition.hoursAgo * HOUR).toISOString() } } };
    case 'before':
      return { [field]: { lt: { value: new Date(now - condition.hoursAgo * HOUR).toISOString() } } };
  }
}

/** Conditions as a filter of GraphQL; nothing where there are none. */
export function healthWhere(object: ObjectName, conditions: readonly ReadCondition[], now: number): Condition | undefined {
  return conditions.length === 0 ? undefined : { and: conditions.map((condition) => filterOf(object, condition, now)) };
}
