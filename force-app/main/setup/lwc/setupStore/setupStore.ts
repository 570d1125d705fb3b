/** The setup of the org, read and saved by GraphQL. The rules of what may be saved are those of c/orgSetup. */
export { loadSetup, type LoadedSetup } from './loadSetup';
export { saveSetup, type SaveOutcome, type SaveRequest } from './saveSetup';
export { saveProgress } from './saveProgress';
export type { Refusal } from './writeChanges';
