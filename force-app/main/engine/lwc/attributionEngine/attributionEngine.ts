/**
 * The rules of attribution, pure: rows in, rows out, no clock, no zone of its own, nothing read or written.
 *
 *  1. qualifyCall       R1, R2    does a Task count as a call, is it recorded?
 *  2. indexCalls        R7-R9     calls in, sessions offered in any order, answers at the end
 *  3. creditSession     R11, R13  which interaction names a session, who repeats, who contradicts
 *  4. decideCall        R12, R14  the outcome of each call, its reason and evidence
 *  5. classifyChannel   R25-R28   what led to the session
 *  6. buildTouchpoint   R15-R20   what the touch says
 *  7. suppressTouches   R37       what the admin wants nowhere
 *  8. ownSessions       R32, R39  whose each touch is
 *  9. assignPositions   R29-R31   where it stands in the journey
 * 10. placeOnOpportunity, shareCredit  R33-R36  what it earned
 *
 * `resolve` runs them for a closed batch; `createResolution` is 1 to 4 as a stream. The difference of desired and stored rows
 * is `planWrites` of `c/resolutionPath`.
 */
export type { CallTask, Instant } from './callTask';
export type { WebSession } from './webSession';
export * from './settings';
export type { ChannelRule, SuppressionRule, TrackingNumber } from './channelRule';
export type { People, Person, PersonRecord } from './person';
export type { ContactRole, Opportunity } from './opportunity';
export type { TouchKind, Touchpoint, TrackedCall } from './touchpoint';
export type { AttributionTouchpoint } from './attributionTouchpoint';
export type * from './decision';
export { DEFAULT_RULE_BOOK, type RuleBook } from './ruleBook';

export { resolve, resolveBy, type DesiredRows, type ResolutionInput } from './resolve';
export type { WebSessionChange } from './changedSessions';
export type { OpportunityResult } from './attributeOpportunities';
export type { SetAsideReason } from './attributeOpportunity';
export type { RuleProblem } from './ruleProblem';
export type { RowKindName, StoredForm, StoredRow } from './storedForm';

export { createResolution, type CallResolution } from './createResolution';
export type { CreditedSession, DecidedCall, ResolvedCalls } from './resolveVisitor';
export type { CallMatch, Offered } from './indexCalls';
export { prepareRules, type PreparedRules } from './prepareRules';
export { joinPeople } from './joinPeople';
export { CallCells, type CallCellsParts, type CellMatch, type MatchWindow } from './callCells';
export { NOBODY, type KeyOrder } from './bestSessions';
export type { NumberArrays } from './numberArrays';
export { firstAtOrAfter, NO_VISITOR, sortCalls, type SortedCalls } from './sortCalls';

export { canonicalVisitorId } from './canonicalVisitorId';
export { readEmailsWithout, type ReadEmail } from './emailKey';
export { callTouchpointKey, sessionTouchpointKey } from './touchpointKey';
export { attributeOpportunity, attributionKey } from './attributeOpportunity';
export { qualifyCall, type Qualification, type TrackingNumbers } from './qualifyCall';
export { compareByteOrder } from './compareByteOrder';

export * from './classifyChannel';
export { DEFAULT_CHANNEL_RULES } from './defaultChannelRules';
export { compilePattern, type PatternMatcher, type PatternOptions } from './matchPattern';
export { hostOf, shortPage } from './hostOf';
export { SUPPRESSIBLE_FIELDS } from './suppressTouches';
export { BUILT_IN_MODELS, WEIGHT_UNITS, type AttributionModel, type ModelName, type ModelWeights } from './attributionModel';
