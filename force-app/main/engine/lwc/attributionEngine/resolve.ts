/** From a closed batch to the rows it should have: the one place where all steps meet. */
import type { AttributionTouchpoint } from './attributionTouchpoint';
import { attributeOpportunities, type OpportunityResult } from './attributeOpportunities';
import { buildTrackedCall } from './buildTrackedCall';
import type { CallTask } from './callTask';
import { changedSessions, type WebSessionChange } from './changedSessions';
import { answerMatched, createResolution } from './createResolution';
import type { CallDecision } from './decision';
import { gatherTouches } from './gatherTouches';
import type { CallMatch } from './indexCalls';
import { joinedByEmail, joinPeople } from './joinPeople';
import type { ContactRole, Opportunity } from './opportunity';
import type { People, PersonRecord } from './person';
import { placeTouchpoints } from './placeTouchpoints';
import { prepareRules, rememberChannels, type PreparedRules } from './prepareRules';
import type { DecidedCall, ResolvedCalls } from './resolveVisitor';
import type { RuleBook } from './ruleBook';
import type { RuleProblem } from './ruleProblem';
import { sortByKey } from './sortByKey';
import { asGiven, type StoredForm } from './storedForm';
import type { Touchpoint, TrackedCall } from './touchpoint';
import type { WebSession } from './webSession';

/**
 * A closed batch: all sessions of every visitor in it, all calls of these visitors and of their persons, all records of
 * these persons, their opportunities and the other people of those. Each row once, in any order.
 */
export interface ResolutionInput {
  readonly calls: readonly CallTask[];
  readonly sessions: readonly WebSession[];
  readonly people: readonly PersonRecord[];
  readonly opportunities?: readonly Opportunity[];
  readonly contactRoles?: readonly ContactRole[];
  /**
   * The answers of a call index to which all sessions were offered, where they are too many to be in memory. `sessions` then
   * holds those that may be touches: matched ones, those with an e-mail, form or chat, and of the others at least the first
   * and the last of a visitor between any two moments that may change its owner or stand in an opportunity.
   */
  readonly matchOf?: (taskId: string) => CallMatch<WebSession>;
  /** Sessions are not written back, so there is no need to compare them: `webSessions` is empty then. */
  readonly keepsSessions?: boolean;
  /** The caller writes the evidence of each call itself, from its decision: tracked calls come without. */
  readonly leavesEvidence?: boolean;
}

/** What should be stored, in the order of the keys, and why. */
export interface DesiredRows {
  readonly trackedCalls: readonly TrackedCall[];
  readonly touchpoints: readonly Touchpoint[];
  readonly attributionTouchpoints: readonly AttributionTouchpoint[];
  /** Only sessions whose owner or channel differs from what they came with (R27, R39). */
  readonly webSessions: readonly WebSessionChange[];
  readonly decisions: readonly CallDecision[];
  /** What became of each opportunity: set aside ones, amounts nobody earned and blank ones are named here. */
  readonly opportunities: readonly OpportunityResult[];
  /** Records that one e-mail made one person of, person by person. */
  readonly joinedByEmail: readonly (readonly string[])[];
  /** Rules that don't hold, by name. */
  readonly problems: readonly RuleProblem[];
}

/**
 * Resolves a closed batch.
 *
 * @param storedForm how rows read once saved, so that a second run finds nothing to write
 * @example
 * resolve({ calls: [callAt('12:30')], sessions: [visitAt('12:17')], people: [lead] }, DEFAULT_RULE_BOOK).decisions
 * // [{ outcome: 'merged', reason: 'matched', sessionKey: 'S-1', touchpointKey: 'session:S-1', … }]
 */
export function resolve(input: ResolutionInput, book: RuleBook, storedForm: StoredForm = asGiven): DesiredRows {
  return resolveBy(prepareRules(book), input, storedForm);
}

/** The same for many batches under one rule book, which is made ready once. */
export function resolveBy(prepared: PreparedRules, input: ResolutionInput, storedForm: StoredForm): DesiredRows {
  const rules = rememberChannels(prepared);
  const people = joinPeople(input.people, rules.settings);
  const touches = gatherTouches(input.sessions, [...answersOf(input, people, rules)], people, rules);

  const { models } = rules;
  const { opportunities = [], contactRoles = [], leavesEvidence = false } = input;
  const attributed = attributeOpportunities({ opportunities, contactRoles, people, touches: touches.byPerson, models, rules });
  const credited = new Set(attributed.rows.map((row) => row.touchpoint));
  const placed = placeTouchpoints(touches.byPerson, credited, people).map((row) => storedForm('touchpoint', row));
  const cut = new Map<string, readonly string[]>();
  for (const stored of placed) if (stored.cut.length > 0) cut.set(stored.row.touchpointKey, stored.cut);
  const calls = sortByKey(touches.calls, ({ call }) => call.task.taskId).map((call) =>
    writeCall(call, cut, rules, storedForm, leavesEvidence)
  );

  return {
    trackedCalls: calls.map(({ row }) => row),
    touchpoints: sortByKey(
      placed.map(({ row }) => row),
      (row) => row.touchpointKey
    ),
    attributionTouchpoints: sortByKey(
      attributed.rows.map((row) => storedForm('attributionTouchpoint', row).row),
      (row) => row.attributionKey
    ),
    webSessions: sortByKey(
      input.keepsSessions ? [] : changedSessions(input.sessions, touches.owners, rules, storedForm),
      (row) => row.sessionKey
    ),
    decisions: calls.map(({ decision }) => decision),
    opportunities: sortByKey(attributed.results, (result) => result.opportunityId),
    joinedByEmail: joinedByEmail(people),
    problems: rules.suppression.unusable.map(({ ruleKey, field }) => ({ code: 'suppressionRuleUnusable', ruleKey, field }))
  };
}

function answersOf({ calls, sessions, matchOf }: ResolutionInput, people: People, rules: PreparedRules): Iterable<ResolvedCalls> {
  if (matchOf) return answerMatched(calls, people, rules, matchOf);
  const resolution = createResolution(calls, people, rules);
  for (const session of sessions) resolution.offer(session);
  return resolution.answers();
}

/** The tracked call, its evidence naming what was cut of it and of the touchpoint it names. */
function writeCall(
  { call, decision }: DecidedCall,
  cutOf: ReadonlyMap<string, readonly string[]>,
  rules: PreparedRules,
  storedForm: StoredForm,
  leavesEvidence: boolean
): { readonly row: TrackedCall; readonly decision: CallDecision } {
  const ofTouchpoint = decision.outcome === 'repeat' ? NOTHING : (cutOf.get(decision.touchpointKey ?? '') ?? NOTHING);
  const evidence = leavesEvidence ? undefined : JSON.stringify(decision.evidence);
  const stored = storedForm('trackedCall', buildTrackedCall(call, decision, evidence, rules));
  if (stored.cut.length === 0 && ofTouchpoint.length === 0) return { row: stored.row, decision };
  const cut = [...new Set([...stored.cut, ...ofTouchpoint])].sort();
  const told = { ...decision, evidence: { ...decision.evidence, cut } };
  return { row: leavesEvidence ? stored.row : { ...stored.row, evidence: JSON.stringify(told.evidence) }, decision: told };
}

const NOTHING: readonly string[] = [];
