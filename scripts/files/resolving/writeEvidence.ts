/**
 * Evidence (R14) as JSON inside a quoted CSV value, put down byte by byte: the same bytes as `JSON.stringify` gives when its text is
 * quoted, for a quarter of the time. A run over files writes one for every call.
 */
import type { ChannelEvidence, Evidence, SessionEvidence } from 'c/attributionEngine';
import type { CsvBytes } from './csvBytes.ts';

const encoder = new TextEncoder();
const QUOTE = encoder.encode('"');
const TEXT_END = encoder.encode('""');
const OBJECT_END = encoder.encode('}');
/** As JSON has it. */
const NO_NUMBER = encoder.encode('null');

/** `,""name"":` and what the value begins with; the first property of an object follows `{` and not a comma. */
function begin(name: string, value = '', before = ','): Uint8Array {
  return encoder.encode(`${before}""${name}"":${value}`);
}

const TEXT = '""';
const OBJECT = '{';
const EVIDENCE = {
  version: begin('version', '', OBJECT),
  windowMinutes: begin('windowMinutes'),
  windowBasis: begin('windowBasis', TEXT),
  callTime: begin('callTime'),
  callTimeSource: begin('callTimeSource', TEXT),
  candidates: begin('candidates'),
  session: begin('session'),
  before: begin('before'),
  after: begin('after'),
  conflict: begin('conflict', TEXT),
  typeFrom: begin('typeFrom', TEXT),
  mediumFrom: begin('mediumFrom', TEXT),
  channel: begin('channel'),
  creditedTouchpointKey: begin('creditedTouchpointKey', TEXT),
  suppressedBy: begin('suppressedBy', TEXT),
  cut: begin('cut')
} satisfies Record<keyof Evidence, Uint8Array>;
const SESSION = {
  sessionKey: begin('sessionKey', TEXT, OBJECT),
  startedAt: begin('startedAt'),
  lastActivityAt: begin('lastActivityAt'),
  pageViews: begin('pageViews'),
  formSubmittedAt: begin('formSubmittedAt'),
  source: begin('source', TEXT),
  channel: begin('channel', TEXT),
  subchannel: begin('subchannel', TEXT),
  ageMs: begin('ageMs'),
  refusal: begin('refusal', TEXT)
} satisfies Record<keyof SessionEvidence, Uint8Array>;
const CHANNEL = {
  by: begin('by', TEXT, OBJECT),
  ruleKey: begin('ruleKey', TEXT),
  order: begin('order')
} satisfies Record<keyof ChannelEvidence, Uint8Array>;

/**
 * @example
 * writeEvidence({ version: 1, windowMinutes: 30, … }, bytes) // "{""version"":1,""windowMinutes"":30,…}"
 */
export function writeEvidence(evidence: Evidence, into: CsvBytes): void {
  into.raw(QUOTE);
  writeNumber(EVIDENCE.version, evidence.version, into);
  writeNumber(EVIDENCE.windowMinutes, evidence.windowMinutes, into);
  writeText(EVIDENCE.windowBasis, evidence.windowBasis, into);
  writeNumber(EVIDENCE.callTime, evidence.callTime, into);
  writeText(EVIDENCE.callTimeSource, evidence.callTimeSource, into);
  writeNumber(EVIDENCE.candidates, evidence.candidates, into);
  writeSession(EVIDENCE.session, evidence.session, into);
  writeSession(EVIDENCE.before, evidence.before, into);
  writeSession(EVIDENCE.after, evidence.after, into);
  writeText(EVIDENCE.conflict, evidence.conflict, into);
  writeText(EVIDENCE.typeFrom, evidence.typeFrom, into);
  writeText(EVIDENCE.mediumFrom, evidence.mediumFrom, into);
  writeChannel(evidence.channel, into);
  writeText(EVIDENCE.creditedTouchpointKey, evidence.creditedTouchpointKey, into);
  writeText(EVIDENCE.suppressedBy, evidence.suppressedBy, into);
  writeCut(evidence.cut, into);
  into.raw(OBJECT_END);
  into.raw(QUOTE);
}

function writeSession(name: Uint8Array, session: SessionEvidence | undefined, into: CsvBytes): void {
  if (!session) return;
  into.raw(name);
  writeText(SESSION.sessionKey, session.sessionKey, into);
  writeNumber(SESSION.startedAt, session.startedAt, into);
  writeNumber(SESSION.lastActivityAt, session.lastActivityAt, into);
  writeNumber(SESSION.pageViews, session.pageViews, into);
  writeNumber(SESSION.formSubmittedAt, session.formSubmittedAt, into);
  writeText(SESSION.source, session.source, into);
  writeText(SESSION.channel, session.channel, into);
  writeText(SESSION.subchannel, session.subchannel, into);
  writeNumber(SESSION.ageMs, session.ageMs, into);
  writeText(SESSION.refusal, session.refusal, into);
  into.raw(OBJECT_END);
}

function writeChannel(channel: ChannelEvidence | undefined, into: CsvBytes): void {
  if (!channel) return;
  into.raw(EVIDENCE.channel);
  writeText(CHANNEL.by, channel.by, into);
  writeText(CHANNEL.ruleKey, channel.ruleKey, into);
  writeNumber(CHANNEL.order, channel.order, into);
  into.raw(OBJECT_END);
}

function writeCut(cut: readonly string[] | undefined, into: CsvBytes): void {
  if (!cut) return;
  into.raw(EVIDENCE.cut);
  into.raw(encoder.encode(JSON.stringify(cut).replaceAll('"', '""')));
}

function writeNumber(name: Uint8Array, value: number | undefined, into: CsvBytes): void {
  if (value === undefined) return;
  into.raw(name);
  if (Number.isFinite(value)) into.number(value);
  else into.raw(NO_NUMBER);
}

function writeText(name: Uint8Array, value: string | undefined, into: CsvBytes): void {
  if (value === undefined) return;
  into.raw(name);
  if (!into.plain(value)) into.raw(encoder.encode(JSON.stringify(value).slice(1, -1).replaceAll('"', '""')));
  into.raw(TEXT_END);
}
