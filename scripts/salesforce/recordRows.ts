/** Records of an org to the path's rows; what belongs to somebody who was erased is left out, and noted so that it is removed. */
import type { CallTask, Touchpoint, TrackedCall, WebSession } from 'c/attributionEngine';
import type { Rows } from 'c/resolutionPath';
import {
  readAttributionTouchpoint,
  readContactRole,
  readOpportunity,
  readPerson,
  readStoredSession,
  readTask,
  readTouchpoint,
  readTrackedCall,
  type SalesforceRecord
} from 'c/salesforceRecords';
import { toE164 } from './phoneNumber.ts';
import type { ObjectQuery, QuestionNames } from './questionQueries.ts';
import type { ReturnedRows } from './returnedRows.ts';
import type { Tombstones } from './tombstones.ts';

export interface QueriedRecords {
  readonly query: ObjectQuery;
  readonly records: readonly SalesforceRecord[];
}

export interface RowReading {
  readonly names: QuestionNames;
  readonly tombstones: Tombstones;
  readonly returned: ReturnedRows;
  readonly phoneCountry: string;
}

type MutableRows = { -readonly [K in keyof Rows]-?: NonNullable<Rows[K]>[number][] };

/** A Task's numbers are brought to E.164 on the way in, as tracking numbers are written. */
export function recordRows(results: readonly QueriedRecords[], reading: RowReading): Rows {
  const { prefix, opportunity, fields } = reading.names;
  const isErased = erasedTest(reading);
  const rows: MutableRows = {
    calls: [],
    webSessions: [],
    people: [],
    opportunities: [],
    contactRoles: [],
    trackedCalls: [],
    touchpoints: [],
    attributionTouchpoints: []
  };
  for (const { query, records } of results) {
    for (const record of records) {
      switch (query.object) {
        case 'Task':
          rows.calls.push(...standing([toCall(record, reading)], isErased.call));
          break;
        case 'Lead':
        case 'Contact':
          rows.people.push(readPerson(query.object, record, fields.personVisitorId));
          break;
        case 'Opportunity':
          rows.opportunities.push(readOpportunity(record, opportunity));
          break;
        case 'OpportunityContactRole':
          rows.contactRoles.push(readContactRole(record));
          break;
        case `${prefix}Web_Session__c`:
          rows.webSessions.push(...standing([readStoredSession(record, prefix)], (row) => isErased.session(row, record)));
          break;
        case `${prefix}Tracked_Call__c`:
          rows.trackedCalls.push(...standing(defined(readTrackedCall(record, prefix)), ({ row }) => isErased.trackedCall(row, record)));
          break;
        case `${prefix}Touchpoint__c`:
          rows.touchpoints.push(...standing(defined(readTouchpoint(record, prefix)), ({ row }) => isErased.touchpoint(row, record)));
          break;
        case `${prefix}Attribution_Touchpoint__c`:
          rows.attributionTouchpoints.push(...defined(readAttributionTouchpoint(record, prefix)));
          break;
        default:
          throw new Error(`nothing reads records of ${query.object}`);
      }
    }
  }
  return rows;
}

function toCall(record: SalesforceRecord, { names, phoneCountry }: RowReading): CallTask {
  const call = readTask(record, names.fields.task);
  const normal = (number: string | undefined): string | undefined => (number === undefined ? undefined : toE164(number, phoneCountry));
  return { ...call, dialledNumber: normal(call.dialledNumber), callerNumber: normal(call.callerNumber) };
}

interface ErasedTest {
  readonly call: (call: CallTask) => boolean;
  readonly session: (session: WebSession, record: SalesforceRecord) => boolean;
  readonly trackedCall: (row: TrackedCall, record: SalesforceRecord) => boolean;
  readonly touchpoint: (row: Touchpoint, record: SalesforceRecord) => boolean;
}

const never = (): boolean => false;
const NONE_ERASED: ErasedTest = { call: never, session: never, trackedCall: never, touchpoint: never };

/** Asked of every row that may be somebody's who was erased. */
function erasedTest({ tombstones, returned }: RowReading): ErasedTest {
  const noted = (covered: boolean, note: () => void): boolean => {
    if (covered) note();
    return covered;
  };
  if (tombstones.size === 0) return NONE_ERASED;
  return {
    call: (call) => noted(tombstones.coversCall(call), () => returned.addTask(call.taskId)),
    session: (session, record) => noted(tombstones.coversSession(session), () => returned.addSession(record, session.sessionKey)),
    trackedCall: (row, record) => noted(tombstones.coversTrackedCall(row), () => returned.addTrackedCall(record)),
    touchpoint: (row, record) => noted(tombstones.coversTouchpoint(row), () => returned.addTouchpoint(record, row.touchpointKey))
  };
}

function standing<T>(rows: readonly T[], isErased: (row: T) => boolean): T[] {
  return rows.filter((row) => !isErased(row));
}

function defined<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
