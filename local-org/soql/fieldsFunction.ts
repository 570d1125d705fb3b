import type { FieldSchema } from '../schema/objectSchema.ts';
import type { Scope } from './scope.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import { pathOf, type SelectItem, type SoqlQuery } from './soqlSyntax.ts';

const MAX_ROWS = 200;

/** Replaces FIELDS(ALL), FIELDS(STANDARD) and FIELDS(CUSTOM) by the fields they stand for. */
export function fieldsOfFunction(scope: Scope, query: SoqlQuery): SelectItem[] {
  const { soql, session } = scope.context;
  const seen = new Set<string>();
  return query.select.flatMap((item): SelectItem[] => {
    if (item.kind !== 'operand') return [item];
    if (item.operand.kind === 'field') {
      const name = item.operand.path.toLowerCase();
      if (seen.has(name)) throw SOQL_ERRORS.malformed(soql, `duplicate field selected: ${item.operand.path}`);
      seen.add(name);
      return [item];
    }
    if (item.operand.name !== 'FIELDS') return [item];
    const which = pathOf(item.operand).toUpperCase();
    const wanted: Readonly<Record<string, (field: FieldSchema) => boolean>> = {
      ALL: () => true,
      STANDARD: (field) => !field.custom,
      CUSTOM: (field) => field.custom
    };
    const test = wanted[which];
    if (test === undefined) throw SOQL_ERRORS.malformed(soql, `FIELDS(${which}) is not one of ALL, STANDARD, CUSTOM`);
    if (which !== 'STANDARD' && (query.limit === undefined || query.limit > MAX_ROWS)) {
      throw SOQL_ERRORS.malformed(soql, `The SOQL FIELDS function must have a LIMIT of at most ${MAX_ROWS}`);
    }
    return [...scope.object.fields.values()]
      .filter((field) => test(field) && session.access.seesField(scope.object, field))
      .map((field) => ({ kind: 'operand', operand: { kind: 'field', path: field.name } }));
  });
}
