import type { FormulaValue } from '../formula/evaluateFormula.ts';
import type { Org, Session } from '../org.ts';
import { quoted } from '../storage/tables.ts';
import { fromStored } from './fieldValues.ts';

/**
 * `$Setup.Object__c.Field__c`: the hierarchy's lowest row that says something, the running user's before their profile's
 * before the org's; undefined without any.
 */
export function settingValue(org: Org, session: Session, objectName: string, fieldName: string): FormulaValue {
  const object = org.schema.object(objectName);
  const field = object?.fields.get(fieldName.toLowerCase());
  if (object?.customSetting === undefined || field === undefined) return undefined;
  const profileId = org.db.get('SELECT ProfileId FROM "User" WHERE Id = ?', session.userId)?.['ProfileId'];
  const sql = `SELECT ${quoted(field.name)} AS value FROM ${quoted(object.name)} WHERE SetupOwnerId = ? AND IsDeleted = 0`;
  for (const owner of [session.userId, profileId, org.id]) {
    const value = org.db.get(sql, owner ?? null)?.['value'] ?? null;
    if (value !== null) return fromStored(field, value);
  }
  return undefined;
}
