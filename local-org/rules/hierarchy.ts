import { RECORD_ERRORS } from '../errors/recordError.ts';
import type { ObjectRule } from './objectRule.ts';

/**
 * A record can't stand above itself, directly or through others (SOAP API Developer Guide, StatusCode:
 * CIRCULAR_DEPENDENCY).
 */
export function hierarchy(object: string, field: string): ObjectRule {
  return ({ org, next, before, changes }) => {
    if (before === undefined || !changes(field) || typeof next[field] !== 'string') return undefined;
    const above = org.db.get(
      `WITH RECURSIVE up(id) AS (SELECT ?1 UNION SELECT o."${field}" FROM "${object}" o JOIN up ON o.Id = up.id WHERE o."${field}" IS NOT NULL)
       SELECT id FROM up WHERE id = ?2`,
      next[field],
      before['Id'] ?? null
    );
    return above === undefined ? undefined : RECORD_ERRORS.circular(field);
  };
}

/** Several rules of one object, until one refuses the record. */
export function each(...rules: readonly ObjectRule[]): ObjectRule {
  return (save) => {
    for (const rule of rules) {
      const error = rule(save);
      if (error !== undefined) return error;
    }
    return undefined;
  };
}
