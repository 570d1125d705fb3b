import { evaluateFormula, type FormulaValue } from '../formula/evaluateFormula.ts';
import { parseFormula } from '../formula/formulaSyntax.ts';
import type { RecordError } from '../errors/recordError.ts';
import type { GuardedWrite, RecordGuard } from '../rules/recordGuard.ts';
import { field as fieldOf } from '../schema/orgSchema.ts';
import type { AimedRule } from './aimedRule.ts';
import type { RecordFault } from './faultRule.ts';

function valueOf({ object, record }: GuardedWrite, path: string): FormulaValue {
  const field = fieldOf(object, path);
  const value = field === undefined ? undefined : record[field.name];
  if (field?.type === 'boolean') return value === 1;
  return value ?? undefined;
}

type Test = (write: GuardedWrite) => RecordError | undefined;

/** What a fault asks of a record, worked out once. */
function testOf(fault: RecordFault): Test {
  switch (fault.kind) {
    case 'lockedRow':
      return () => ({ statusCode: 'UNABLE_TO_LOCK_ROW', message: 'unable to obtain exclusive access to this record', fields: [] });
    case 'requiredField':
      return ({ object, record, operation }) => {
        const field = fieldOf(object, fault.field);
        const isMissing = field === undefined ? operation === 'create' : (record[field.name] ?? null) === null;
        if (operation === 'delete' || !isMissing) return undefined;
        const name = field?.name ?? fault.field;
        return { statusCode: 'REQUIRED_FIELD_MISSING', message: `Required fields are missing: [${name}]`, fields: [name] };
      };
    case 'validationRule': {
      const formula = parseFormula(fault.formula);
      const fields = fault.field === undefined ? [] : [fault.field];
      return (write) => {
        if (write.operation === 'delete' || evaluateFormula(formula, (path) => valueOf(write, path)) !== true) return undefined;
        return { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: fault.message, fields };
      };
    }
  }
}

/** Makes the rules about records a guard of the org: collections, composite, bulk jobs and flows all meet it. */
export function recordFaults(rules: readonly AimedRule<RecordFault>[]): RecordGuard {
  const aimed = rules.map((rule) => ({ rule, ...rule.rule, test: testOf(rule.rule.fault) }));
  return (write) => {
    for (const { rule, object, operation, test } of aimed) {
      if (object !== undefined && object.toLowerCase() !== write.object.name.toLowerCase()) continue;
      if (operation !== undefined && operation !== write.operation) continue;
      const error = test(write);
      if (error !== undefined && rule.strikes()) return error;
    }
    return undefined;
  };
}
