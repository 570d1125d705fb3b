/** Every code a check can answer with: how bad it is, what mends it, and the figures its words need. */

export type FindingLevel = 'ok' | 'attention' | 'broken' | 'unknown';

/** What to do about it; words and a link come from whoever shows it. */
export type Mend =
  | 'none'
  | 'assignPermissionSet'
  | 'makeOwnPermissionSet'
  | 'grantSight'
  | 'grantTaskFields'
  | 'turnCaptureOn'
  | 'activateFlow'
  | 'runAutomation'
  | 'askVendor'
  | 'awaitCalls'
  | 'bringSessions'
  | 'beginSessions'
  | 'checkWindow'
  | 'checkCallTime'
  | 'connectPeople'
  | 'reviewConflicts'
  | 'readRunMessage'
  | 'mendRecords'
  | 'mendRefusals'
  | 'waitForLease'
  | 'saveRequests'
  | 'setRetention'
  | 'pruneSessions'
  | 'keepSessionsOutside'
  | 'editSettings'
  | 'editChannelRules'
  | 'editNumbers'
  | 'editSuppression'
  | 'editModels';

interface FindingKind<F extends string = string> {
  readonly level: FindingLevel;
  readonly mend: Mend;
  /** In the order in which words take them. */
  readonly figures: readonly F[];
}

const kindOf =
  (level: FindingLevel) =>
  <F extends string = never>(mend: Mend, ...figures: readonly F[]): FindingKind<F> => ({ level, mend, figures });
const attention = kindOf('attention');
const broken = kindOf('broken');
const ok = <F extends string = never>(...figures: readonly F[]): FindingKind<F> => ({ level: 'ok', mend: 'none', figures });

/** Percentages are whole numbers, ages whole minutes or days, storage whole bytes. */
export const FINDINGS = Object.freeze({
  notKnown: { level: 'unknown', mend: 'none', figures: [] } satisfies FindingKind,

  mayResolve: ok(),
  mayNotResolve: broken('assignPermissionSet'),
  seesAll: ok(),
  seesTooLittle: broken('grantSight'),
  ownObjectsOpen: ok(),
  ownObjectsClosed: broken('assignPermissionSet', 'missing'),
  creditOpen: ok(),
  creditClosed: broken('makeOwnPermissionSet', 'missing'),
  standardObjectsOpen: ok(),
  standardObjectsClosed: broken('makeOwnPermissionSet', 'missing'),
  taskFieldsOpen: ok(),
  taskFieldsClosed: broken('grantTaskFields', 'missing'),

  captureOn: ok(),
  captureOff: attention('turnCaptureOn'),
  captureFlowInactive: attention('activateFlow'),
  captureOfOtherField: attention('runAutomation'),

  visitorIdsArrive: ok('calls', 'without', 'percent'),
  visitorIdsMissing: attention('askVendor', 'calls', 'without', 'percent', 'percentBefore'),
  vendorSendsNone: broken('askVendor', 'vendors'),
  noRecentCalls: attention('awaitCalls', 'callsBefore'),
  callsMatch: ok('calls', 'unmatched', 'percent'),
  noSessionForCalls: attention('bringSessions', 'calls', 'unmatched', 'percent', 'percentBefore'),
  sessionsTooOldForCalls: attention('checkWindow', 'calls', 'unmatched', 'percent', 'percentBefore'),
  sessionsAfterCalls: attention('checkCallTime', 'calls', 'unmatched', 'percent', 'percentBefore'),
  callsOfNobody: attention('connectPeople', 'calls', 'unmatched', 'percent', 'percentBefore'),
  callsInConflict: attention('reviewConflicts', 'calls', 'unmatched', 'percent', 'percentBefore'),
  nonePending: ok(),
  callsPending: attention('runAutomation', 'calls'),
  callsForgotten: broken('runAutomation', 'calls'),
  noneSetAside: ok(),
  callsSetAside: attention('mendRecords', 'calls'),

  automationNever: attention('runAutomation'),
  automationRuns: ok('minutes', 'decided', 'written', 'requests'),
  automationStale: broken('runAutomation', 'minutes'),
  runFailed: broken('readRunMessage', 'minutes'),
  runStopped: attention('saveRequests', 'minutes'),
  runPartial: attention('mendRefusals', 'minutes', 'setAside'),
  noLease: ok(),
  leaseHeld: ok('minutes'),
  leaseStale: attention('waitForLease', 'minutes'),
  requestsLeft: ok('used', 'most', 'percent', 'ours'),
  requestsShort: attention('saveRequests', 'used', 'most', 'percent', 'ours'),
  requestsSpent: broken('saveRequests', 'used', 'most', 'percent', 'ours'),

  storageFine: ok('records', 'bytes', 'bytesAtRetention'),
  storageMuch: attention('setRetention', 'records', 'bytes', 'bytesAtRetention', 'percent'),
  storageFull: broken('setRetention', 'records', 'bytes', 'bytesAtRetention', 'percent'),
  sessionsTooMany: attention('keepSessionsOutside', 'sessions'),

  noSessions: attention('beginSessions'),
  sessionsArrive: ok('sessions', 'lastWeek', 'newestMinutes', 'oldestMinutes'),
  sessionsStopped: attention('bringSessions', 'sessions', 'newestMinutes'),
  retentionUnset: attention('setRetention', 'sessions', 'oldestMinutes'),
  sessionsPastRetention: attention('pruneSessions', 'sessions', 'oldestMinutes', 'retentionDays'),

  settingsHold: ok(),
  shippedSettingsHold: ok(),
  noDefaultSettings: broken('editSettings', 'rows'),
  settingsWrong: broken('editSettings', 'settings'),
  windowHuge: attention('editSettings', 'windowMinutes'),
  typeFilterExcludesCalls: attention('editSettings'),
  directionFilterExcludesInbound: attention('editSettings'),
  durationFilterHuge: attention('editSettings', 'minimumDurationSeconds'),
  retentionBelowLookback: attention('editSettings', 'retentionDays', 'lookbackDays'),
  lookbackBelowWindow: attention('editSettings', 'lookbackDays', 'windowMinutes'),
  fieldNamesFound: ok(),
  fieldNamesWrong: broken('editSettings', 'fields'),

  channelRulesHold: ok('rules'),
  shippedChannelRulesHold: ok(),
  channelRulesAllInactive: attention('editChannelRules', 'rules'),
  channelRulesWrong: attention('editChannelRules', 'rules'),
  channelRulesRepeated: attention('editChannelRules', 'rules'),
  channelRulesUnreachable: attention('editChannelRules', 'rules'),
  numbersHold: ok('numbers'),
  numbersWrong: attention('editNumbers', 'numbers'),
  dialledNumberNotRead: attention('editSettings', 'numbers'),
  staticNumbersWithoutChannel: attention('editNumbers', 'numbers'),
  staticNumbersIdle: attention('editNumbers'),
  suppressionHolds: ok('rules'),
  suppressionWrong: attention('editSuppression', 'rules'),
  modelsHold: ok(),
  modelsWrong: attention('editModels', 'models')
});

export type FindingCode = keyof typeof FINDINGS;

/** A name with how many: a vendor, a reason code, a rule's key, a field, a permission. */
export interface FindingItem {
  readonly name: string;
  /** What the setting or rule says, where that is what is wrong. */
  readonly value?: string;
  readonly count?: number;
  /** The same in the 28 days before, as if they were 7. */
  readonly before?: number;
}

/** What a check says; `judgeHealth` adds which check it was. */
export interface Verdict {
  readonly code: FindingCode;
  readonly figures: Readonly<Record<string, number>>;
  readonly items: readonly FindingItem[];
}

export interface Finding extends Verdict {
  readonly check: string;
  readonly area: string;
  readonly level: FindingLevel;
  readonly mend: Mend;
}

type FiguresOf<C extends FindingCode> = Readonly<Record<(typeof FINDINGS)[C]['figures'][number], number>>;

/**
 * A verdict with all figures its words need.
 *
 * @example say('callsPending', { calls: 3 }) // { code: 'callsPending', figures: { calls: 3 }, items: [] }
 */
export function say<C extends FindingCode>(code: C, figures: FiguresOf<C>, items: readonly FindingItem[] = []): Verdict {
  return { code, figures, items };
}
