import {
  NOBODY,
  prepareRules,
  resolveBy,
  type CallMatch,
  type CallTask,
  type DesiredRows,
  type Offered,
  type OpportunityResult,
  type PersonRecord,
  type ResolutionInput,
  type RuleBook,
  type StoredForm,
  type WebSession
} from 'c/attributionEngine';
import { NAMED_RECORDS } from 'c/resolutionPath';
import type { FieldSettings } from 'c/salesforceRecords';
import type { CsvHeader } from '../bytes/scanFile.ts';
import type { GroupedFile } from '../gathering/groupedFile.ts';
import { GroupedRows } from '../gathering/groupedRows.ts';
import { callColumns } from '../matching/callColumns.ts';
import { sessionColumns } from '../matching/sessionColumns.ts';
import type { BatchAnswer, BatchCounts, BatchJob } from './batchJob.ts';
import { fileForm, shortForm } from './fileForm.ts';
import { callTaskReader } from './readCallTask.ts';
import { webSessionReader } from './readWebSession.ts';
import { objectOf } from './recordShapes.ts';
import { rowWriter, type RowWriter } from './rowWriter.ts';
import { CsvBytes } from './csvBytes.ts';

/** What every batch of a run has in common. */
export interface BatchSetup {
  readonly calls: GatheredFile;
  readonly sessions: GatheredFile;
  readonly book: RuleBook;
  readonly fields: FieldSettings;
  readonly writers: WriterSetup;
}

/** A file of which the rows that batches need were gathered. */
export interface GatheredFile extends GroupedFile {
  /** As it was given: what messages say. */
  readonly name: string;
  readonly header: CsvHeader;
}

export interface WriterSetup {
  /** Namespace of the org the files are for. */
  readonly prefix: string;
  /** The opportunities say their currency. */
  readonly severalCurrencies: boolean;
}

/** Makes the function that resolves batches: from places in files to lines of CSV. */
export function batchRunner(setup: BatchSetup): (job: BatchJob) => BatchAnswer {
  const { book, fields, calls: callFile, sessions: sessionFile } = setup;
  const ofCall = callColumns(callFile.name, callFile.header.names, fields);
  const ofSession = sessionColumns(sessionFile.name, sessionFile.header.names);
  const callRows = openRows(callFile, [ofCall.createdDate, ofCall.callTime]);
  const sessionRows = openRows(sessionFile, [ofSession.startedAt, ofSession.lastActivityAt, ...ofSession.interactionTimes]);
  const readCall = callTaskReader(ofCall, fields, book.settings.phoneCountry);
  const readSession = webSessionReader(ofSession);
  const writers = writersOf(setup.writers);
  const rules = prepareRules(book);
  const bytes = new CsvBytes();

  const rowsOf = (job: BatchJob): ResolutionInput => {
    const known = new Map<number, Offered<WebSession>>();
    const sessionAt = (ref: number): Offered<WebSession> => {
      const read = known.get(ref);
      if (read) return read;
      const session = offer(readSession(sessionRows.read(job.group, ref)));
      known.set(ref, session);
      return session;
    };
    const calls = Array.from(job.calls, (ref) => readCall(callRows.read(job.group, ref)));
    const numberOf = new Map(calls.map((call, number): [string, number] => [call.taskId, number]));
    return {
      calls,
      sessions: Array.from(job.sessions, (ref) => sessionAt(ref).payload),
      people: job.people ?? peopleOf(calls),
      opportunities: job.opportunities,
      contactRoles: job.contactRoles,
      keepsSessions: true,
      matchOf: (taskId) => matchOf(job, numberOf.get(taskId) ?? -1, sessionAt)
    };
  };
  const resolveRows = (rows: ResolutionInput, form: StoredForm): { readonly answer: BatchAnswer; readonly isShort: boolean } => {
    const desired = resolveBy(rules, rows, form);
    let isShort = true;
    const write = (list: readonly object[], { write: writeRow }: RowWriter): Uint8Array => {
      for (let at = 0; at < list.length; at++) isShort = writeRow(list[at] ?? {}, bytes, desired.decisions[at]?.evidence) && isShort;
      return bytes.take();
    };
    const answer = {
      trackedCalls: write(desired.trackedCalls, writers.trackedCall),
      touchpoints: write(desired.touchpoints, writers.touchpoint),
      attributionTouchpoints: write(desired.attributionTouchpoints, writers.attributionTouchpoint),
      counts: countRows(desired)
    };
    return { answer, isShort };
  };

  return (job) => {
    const rows = rowsOf(job);
    const { answer, isShort } = resolveRows({ ...rows, leavesEvidence: true }, shortForm);
    return isShort ? answer : resolveRows(rows, fileForm).answer;
  };
}

function openRows(file: GatheredFile, times: readonly number[]): GroupedRows {
  return new GroupedRows(file, { count: file.header.names.length, times, keys: [] });
}

/** The forms of the three output files. */
export function writersOf({ prefix, severalCurrencies }: WriterSetup) {
  return {
    touchpoint: rowWriter('Touchpoint__c', prefix),
    trackedCall: rowWriter('Tracked_Call__c', prefix),
    attributionTouchpoint: rowWriter('Attribution_Touchpoint__c', prefix, severalCurrencies)
  };
}

function offer(session: WebSession): Offered<WebSession> {
  const { visitorKey = '', sessionKey, startedAt, lastActivityAt } = session;
  return { visitorKey, sessionKey, startedAt, lastActivityAt, payload: session };
}

function matchOf(job: BatchJob, call: number, sessionAt: (ref: number) => Offered<WebSession>): CallMatch<WebSession> {
  const at = (refs: Float64Array): Offered<WebSession> | undefined => {
    const ref = refs[call] ?? NOBODY;
    return ref === NOBODY ? undefined : sessionAt(ref);
  };
  return { candidates: job.candidates[call] ?? 0, matched: at(job.matched), before: at(job.before), after: at(job.after) };
}

/** Without a file of people every WhoId is a person. */
function peopleOf(calls: readonly CallTask[]): PersonRecord[] {
  const people = new Map<string, PersonRecord>();
  for (const { whoId: id } of calls) {
    if (id !== undefined && !people.has(id)) people.set(id, { id, object: objectOf(id), createdAt: 0 });
  }
  return [...people.values()];
}

function countRows({ touchpoints, trackedCalls, attributionTouchpoints, opportunities, joinedByEmail }: DesiredRows): BatchCounts {
  const byReason: Record<string, number> = {};
  for (const { outcome, reason = '' } of trackedCalls) {
    const name = `${outcome} ${reason}`;
    byReason[name] = (byReason[name] ?? 0) + 1;
  }
  const idsOf = (those: readonly OpportunityResult[]): string[] => those.map(({ opportunityId }) => opportunityId);
  const setAside = opportunities.filter(({ outcome }) => outcome === 'setAside');
  return {
    touchpoints: touchpoints.length,
    trackedCalls: trackedCalls.length,
    attributionTouchpoints: attributionTouchpoints.length,
    byReason,
    opportunitiesSetAside: Object.fromEntries(setAside.map(({ opportunityId, reason = '' }) => [opportunityId, reason])),
    opportunitiesUnattributed: idsOf(opportunities.filter(({ outcome }) => outcome === 'unattributed')),
    opportunitiesWithoutAmount: idsOf(opportunities.filter(({ withoutAmount }) => withoutAmount)),
    joinedByEmail: { people: joinedByEmail.length, records: joinedByEmail.flat().slice(0, NAMED_RECORDS) }
  };
}
