/** One mistake of every kind the check knows. */
import { BUNDLE_ERRORS } from './bundleErrors.ts';
import { COMBINATION_ERRORS } from './combinationErrors.ts';
import { REFERENCE_ERRORS } from './referenceErrors.ts';
import { SCHEMA_ERRORS } from './schemaErrors.ts';
import { FLOW_ERRORS } from './flowErrors.ts';
import { FORMULA_ERRORS } from './formulaErrors.ts';
import { PAGE_ERRORS } from './pageErrors.ts';
import { REPORT_ERRORS } from './reportErrors.ts';
import { TEMPLATE_ERRORS } from './templateErrors.ts';
import type { SeededError } from './seededError.ts';
import { WORD_ERRORS } from './wordErrors.ts';

export const SEEDED_ERRORS: readonly SeededError[] = [
  ...SCHEMA_ERRORS,
  ...COMBINATION_ERRORS,
  ...REFERENCE_ERRORS,
  ...WORD_ERRORS,
  ...FLOW_ERRORS,
  ...FORMULA_ERRORS,
  ...PAGE_ERRORS,
  ...REPORT_ERRORS,
  ...TEMPLATE_ERRORS,
  ...BUNDLE_ERRORS
];

export type { Edit } from './seededError.ts';
