/** One mistake of every kind the check knows. */
import { BUNDLE_ERRORS } from './bundleErrors.ts';
import { COMBINATION_ERRORS } from './combinationErrors.ts';
import { REFERENCE_ERRORS } from './referenceErrors.ts';
import { SCHEMA_ERRORS } from './schemaErrors.ts';
import type { SeededError } from './seededError.ts';
import { WORD_ERRORS } from './wordErrors.ts';

export const SEEDED_ERRORS: readonly SeededError[] = [
  ...SCHEMA_ERRORS,
  ...COMBINATION_ERRORS,
  ...REFERENCE_ERRORS,
  ...WORD_ERRORS,
  ...BUNDLE_ERRORS
];

export type { Edit } from './seededError.ts';
