/**
 * What an admin decides, as one value: as it stands in the org, in a file of `touchline setup`, or in the wizard before it is
 * saved. Pure: nothing read or written, no clock.
 */
export {
  keyOfRow,
  PART_NAMES,
  partOfRows,
  rowsOfPart,
  SETTINGS_KEY,
  SETUP_PARTS,
  type OrgSetup,
  type PartFacts,
  type SetupPart,
  type SetupRow
} from './setupParts';
export { shippedSetup } from './shippedSetup';
export { completeRow } from './completeRow';
export { newKey, withRuleKeys } from './newKey';
export { readOrgSetup, sortRows, type SetupRecords, type StoredSetup } from './readOrgSetup';
export { checkSetup } from './checkSetup';
export { sumOfWeights } from './checkRules';
export type { SetupExpectation, SetupProblem } from './setupProblem';
export { applyChanges, planSetup, type SetupChange } from './planSetup';
export { mergeSetup, type MergedSetup, type SetupConflict } from './mergeSetup';
export { rulesVersionOf } from './rulesVersionOf';
export { parseRuleRows, writeRuleRows, type ParsedRules, type RuleRowProblem } from './ruleRows';
export { mergeProgress, NO_PROGRESS, readProgress, writeProgress, type WizardProgress } from './wizardProgress';
