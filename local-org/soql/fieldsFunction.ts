import type { FieldSchema } from '../schema/objectSchema.ts';
import type { Scope } from './scope.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import { pathOf, type SelectItem, type SoqlQuery } from './soqlSyntax.ts';

const MAX_ROWS = 200;

/** Replaces FIELDS(ALL), FIELDS(STANDARD) and FIELDS(CUSTOM) by the fields they stand for. */
export function fieldsOfFunction(scope: Scope, query: SoqlQuery): SelectItem[] {
  const { soql, session } = scope.context;
  const seen = new Set<string>();
  const takeOnce = (path: string): void => {
    if (seen.has(path.toLowerCase())) throw SOQL_ERRORS.malformed(soql, `duplicate field selected: ${path}`);
    seen.add(path.toLowerCase());
  };
  return query.select.flatMap((item): SelectItem[] => {
    if (item.kind !== 'operand') return [item];
    if (item.operand.kind === 'field') {
      takeOnce(item.operand.path);
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
    const fields = [...scope.object.fields.values()].filter((field) => test(field) && session.access.seesField(scope.object, field));
    for (const field of fields) takeOnce(field.name);
    return fields.map((field) => ({ kind: 'operand', operand: { kind: 'field', path: field.name } }));
  });
}
