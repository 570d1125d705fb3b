import type { Org, Session } from '../org.ts';
import { insertRecord } from '../records/insertRecord.ts';
import { CURRENCIES } from '../schema/currencies.ts';
import { field } from '../schema/orgSchema.ts';
import type { Stored } from '../storage/database.ts';

/**
 * Inserts a record setup makes, not the API: every stored field may be set, also those no user can write.
 * Throws when the record breaks a rule, as that is a bug of ours.
 */
export function insertSetupRecord(org: Org, session: Session, objectName: string, values: Readonly<Record<string, Stored>>): string {
  const object = org.schema.object(objectName);
  if (object === undefined) throw new Error(`no object ${objectName}`);
  const entries = Object.entries(values).map(([name, value]) => {
    const found = field(object, name);
    if (found === undefined) throw new Error(`no field ${objectName}.${name}`);
    return [found, value] as const;
  });
  const result = insertRecord(org, session, object, { values: new Map(entries), errors: [] });
  if ('errors' in result) throw new Error(`${objectName}: ${result.errors.map((error) => error.message).join('; ')}`);
  return result.id;
}

const TASK_STATUSES = ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'];
const TASK_PRIORITIES = ['High', 'Normal', 'Low'];
const LEAD_STATUSES = ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted', 'Closed - Not Converted'];

/** Stage, probability, forecast category (API and label), closed, won: as in a new org. */
const STAGES: readonly (readonly [string, number, string, string, boolean, boolean])[] = [
  ['Prospecting', 10, 'Pipeline', 'Pipeline', false, false],
  ['Qualification', 10, 'Pipeline', 'Pipeline', false, false],
  ['Needs Analysis', 20, 'Pipeline', 'Pipeline', false, false],
  ['Value Proposition', 50, 'Pipeline', 'Pipeline', false, false],
  ['Id. Decision Makers', 60, 'Pipeline', 'Pipeline', false, false],
  ['Perception Analysis', 70, 'Pipeline', 'Pipeline', false, false],
  ['Proposal/Price Quote', 75, 'Pipeline', 'Pipeline', false, false],
  ['Negotiation/Review', 90, 'Pipeline', 'Pipeline', false, false],
  ['Closed Won', 100, 'Closed', 'Closed', true, true],
  ['Closed Lost', 0, 'Omitted', 'Omitted', true, false]
];

/** Rows behind the standard picklists whose values carry meaning: which status is closed, which stage is won. */
export function insertValueTables(org: Org, session: Session): void {
  const insert = (object: string, values: Readonly<Record<string, Stored>>): string => insertSetupRecord(org, session, object, values);
  const labelled = (label: string, at: number): Record<string, Stored> => ({ MasterLabel: label, ApiName: label, SortOrder: at + 1 });
  TASK_STATUSES.forEach((label, at) =>
    insert('TaskStatus', { ...labelled(label, at), IsDefault: at === 0 ? 1 : 0, IsClosed: label === 'Completed' ? 1 : 0 })
  );
  TASK_PRIORITIES.forEach((label, at) =>
    insert('TaskPriority', { ...labelled(label, at), IsDefault: label === 'Normal' ? 1 : 0, IsHighPriority: label === 'High' ? 1 : 0 })
  );
  LEAD_STATUSES.forEach((label, at) =>
    insert('LeadStatus', { ...labelled(label, at), IsDefault: at === 0 ? 1 : 0, IsConverted: label === 'Closed - Converted' ? 1 : 0 })
  );
  STAGES.forEach(([label, probability, category, categoryName, isClosed, isWon], at) =>
    insert('OpportunityStage', {
      ...labelled(label, at),
      IsActive: 1,
      DefaultProbability: probability,
      ForecastCategory: category,
      ForecastCategoryName: categoryName,
      IsClosed: isClosed ? 1 : 0,
      IsWon: isWon ? 1 : 0
    })
  );
  if (!org.multiCurrency) return;
  CURRENCIES.forEach(([isoCode, rate, decimals], at) =>
    insert('CurrencyType', { IsoCode: isoCode, ConversionRate: rate, DecimalPlaces: decimals, IsActive: 1, IsCorporate: at === 0 ? 1 : 0 })
  );
}
