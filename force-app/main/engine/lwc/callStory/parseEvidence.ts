/** Reads Evidence__c (R14): JSON that another version, another hand or a cut may have spoiled is a case, never a crash. */
import type { Evidence } from 'c/attributionEngine';

export type EvidenceReading =
  | { readonly state: 'read'; readonly evidence: Evidence }
  /** Nothing stored, or a field the reader may not see. */
  | { readonly state: 'none' }
  /** Not JSON, or not what a decision of this version holds. */
  | { readonly state: 'broken' }
  /** Written by a Touchline that says things this one doesn't know. */
  | { readonly state: 'otherVersion'; readonly version: string };

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
/** What a Date can hold: anything further makes every formatter throw. */
const isInstant: Check = (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15;
const isOneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isListOfText: Check = (value) => Array.isArray(value) && value.every(isText);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shape(required: Record<string, Check>, optional: Record<string, Check>): Check {
  return (value) =>
    isRecord(value) &&
    Object.entries(required).every(([name, check]) => check(value[name])) &&
    Object.entries(optional).every(([name, check]) => value[name] === undefined || check(value[name]));
}

const isSession = shape(
  { sessionKey: isText, startedAt: isInstant },
  {
    lastActivityAt: isInstant,
    pageViews: isCount,
    formSubmittedAt: isInstant,
    source: isText,
    channel: isText,
    subchannel: isText,
    ageMs: isCount,
    refusal: isOneOf('tooOld', 'startsLater', 'earlierStart', 'greaterKey')
  }
);

const isChannel = shape(
  { by: isOneOf('rule', 'builtInRule', 'trackingNumber', 'inherited', 'noRule') },
  { ruleKey: isText, order: isCount }
);

const isEvidenceShape = shape(
  {
    windowMinutes: isCount,
    windowBasis: isOneOf('sessionStart', 'lastActivity'),
    callTime: isInstant,
    callTimeSource: isOneOf('vendor', 'taskCreated')
  },
  {
    candidates: isCount,
    session: isSession,
    before: isSession,
    after: isSession,
    conflict: isOneOf('sessionEmail', 'earlierInteraction'),
    channel: isChannel,
    typeFrom: isOneOf('task', 'default'),
    mediumFrom: isOneOf('task', 'session', 'none'),
    creditedTouchpointKey: isText,
    suppressedBy: isText,
    cut: isListOfText
  }
);

function isEvidence(value: Record<string, unknown>): value is Record<string, unknown> & Evidence {
  return value.version === 1 && isEvidenceShape(value);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * The evidence in a stored JSON text, checked field by field.
 *
 *     parseEvidence(undefined)          // { state: 'none' }
 *     parseEvidence('{"version":1,')    // { state: 'broken' }
 *     parseEvidence('{"version":2}')    // { state: 'otherVersion', version: '2' }
 */
export function parseEvidence(json: string | undefined): EvidenceReading {
  if (json === undefined || json.trim() === '') return { state: 'none' };
  const value = parseJson(json);
  if (!isRecord(value)) return { state: 'broken' };
  if (isEvidence(value)) return { state: 'read', evidence: value };
  const { version } = value;
  return typeof version === 'number' && version !== 1 ? { state: 'otherVersion', version: String(version) } : { state: 'broken' };
}
