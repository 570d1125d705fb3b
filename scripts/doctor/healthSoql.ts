/** What the checks read, as SOQL, and its answers as facts. */
import type { CountedGroup, HealthFacts, HealthRead, QueriedFactName, ReadCondition } from 'c/healthChecks';
import type { Instant } from 'c/attributionEngine';
import { OBJECT_FIELDS, parseInstant, readRow, selectFields, type ObjectName, type SalesforceRecord } from 'c/salesforceRecords';
import { quote } from '../salesforce/soql.ts';

const HOUR_MS = 60 * 60_000;
const SYSTEM_FIELDS: Readonly<Record<string, string>> = { createdDate: 'CreatedDate', systemModstamp: 'SystemModstamp' };
const TOTAL = 'total';

function fieldOf(object: ObjectName, property: string, prefix: string): string {
  const fields: Readonly<Record<string, { readonly field: string }>> = OBJECT_FIELDS[object];
  const field = fields[property]?.field;
  if (field === undefined) return SYSTEM_FIELDS[property] ?? property;
  return field.endsWith('__c') ? prefix + field : field;
}

function conditionOf(object: ObjectName, condition: ReadCondition, prefix: string, now: Instant): string {
  const field = fieldOf(object, condition.property, prefix);
  switch (condition.is) {
    case 'equals':
      return `${field} = ${quote(condition.value)}`;
    case 'notEquals':
      return `${field} != ${quote(condition.value)}`;
    case 'blank':
      return `${field} = null`;
    case 'filled':
      return `${field} != null`;
    default: {
      const at = new Date(now - condition.hoursAgo * HOUR_MS).toISOString();
      return `${field} ${condition.is === 'from' ? '>=' : '<'} ${at}`;
    }
  }
}

/**
 * @example
 * soqlOf(HEALTH_READS.sessions, 'touchline__', now) // 'SELECT COUNT(Id) total FROM touchline__Web_Session__c'
 */
export function soqlOf(read: HealthRead, prefix: string, now: Instant): string {
  const from = `FROM ${prefix}${read.object}`;
  if (read.kind === 'edge') return `SELECT CreatedDate ${from} ORDER BY CreatedDate ${read.edge === 'newest' ? 'DESC' : 'ASC'} LIMIT 1`;
  const conditions = read.where.map((condition) => conditionOf(read.object, condition, prefix, now));
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  if (read.kind === 'rows') {
    const order = read.newestBy === undefined ? '' : ` ORDER BY ${fieldOf(read.object, read.newestBy, prefix)} DESC NULLS LAST`;
    return `SELECT ${selectFields(read.object, prefix).join(', ')} ${from}${where}${order} LIMIT ${String(read.first)}`;
  }
  const by = read.by.map((property) => fieldOf(read.object, property, prefix));
  const group = by.length > 0 ? ` GROUP BY ${by.join(', ')}` : '';
  return `SELECT ${[`COUNT(Id) ${TOTAL}`, ...by].join(', ')} ${from}${where}${group}`;
}

function groupOf(read: HealthRead & { readonly kind: 'count' }, record: SalesforceRecord, prefix: string): CountedGroup {
  const values = read.by.map((property) => {
    const value = record[fieldOf(read.object, property, prefix)];
    return [property, typeof value === 'string' && value !== '' ? value : undefined] as const;
  });
  return { values: Object.fromEntries(values), count: Number(record[TOTAL]) };
}

/** The records of an answer as the fact they are; a count without a single record is no group. */
export function factOf(name: QueriedFactName, read: HealthRead, records: readonly SalesforceRecord[], prefix: string): HealthFacts {
  if (read.kind === 'edge') return { [name]: records[0] && parseInstant(String(records[0]['CreatedDate'])) };
  if (read.kind === 'rows') return { [name]: records.map((record) => readRow(read.object, record, prefix).row) };
  return { [name]: records.map((record) => groupOf(read, record, prefix)).filter(({ count }) => count > 0) };
}
