import { COPIED_COLUMNS } from './outputColumns.ts';
import { channelOf, refusal, timeText, WINDOW_MS, type Decision, type Row, type Visit } from './referenceDecisions.ts';

type BySession = ReadonlyMap<string, readonly Decision[]>;

/** The tracked call of a decision, with its evidence (R14). */
export function trackedCallOf(decision: Decision, bySession: BySession): Row {
  const { call, id, at, candidates, matched } = decision;
  const isRepeat = matched !== undefined && bySession.get(matched.key)?.[0] !== decision;
  const outcome = !matched ? 'standalone' : isRepeat ? 'repeat' : 'merged';
  const reason = !matched ? refusal(decision) : isRepeat ? 'sessionAlreadyCredited' : 'matched';
  return {
    Task_Id__c: id,
    BizibleId__c: call['BizibleId__c'] ?? '',
    Call_Time_Source__c: 'vendor',
    Call_Time__c: timeText(at),
    Candidates__c: String(candidates),
    Direction__c: call['CallType'] ?? '',
    Disposition__c: call['CallDisposition'] ?? '',
    Duration_Seconds__c: call['CallDurationInSeconds'] ?? '',
    Evidence__c: JSON.stringify(evidenceOf(decision, isRepeat)),
    Lead__c: call['WhoId'] ?? '',
    Outcome__c: outcome,
    Reason__c: reason,
    Session_Age_Seconds__c: matched ? String(Math.floor((at - matched.at) / 1000)) : '',
    Subject__c: call['Subject'] ?? '',
    Task_Created_At__c: timeText(Date.parse(call['CreatedDate'] ?? '')),
    Task_Type__c: call['Type'] ?? '',
    'Touchpoint__r.Touchpoint_Key__c': matched ? `session:${matched.key}` : `call:${id}`,
    Vendor_Call_Time__c: timeText(at),
    Visitor_Key__c: call['BizibleId__c'] ?? '',
    'Web_Session__r.Session_Key__c': matched?.key ?? ''
  };
}

function evidenceOf({ at, candidates, matched, before, after }: Decision, isRepeat: boolean): object {
  return {
    version: 1,
    windowMinutes: WINDOW_MS / 60_000,
    windowBasis: 'sessionStart',
    callTime: at,
    callTimeSource: 'vendor',
    candidates,
    session: matched && { ...describe(matched), ageMs: at - matched.at },
    before: before && { ...describe(before), ageMs: at - before.at, refusal: lost(before, at, matched) },
    after: after && { ...describe(after), refusal: 'startsLater' },
    ...(isRepeat ? {} : { typeFrom: 'task', mediumFrom: 'task' }),
    channel: matched ? channelOf(matched.row).evidence : { by: 'noRule' },
    creditedTouchpointKey: isRepeat && matched ? `session:${matched.key}` : undefined
  };
}

function lost({ at }: Visit, callTime: number, matched: Visit | undefined): string {
  if (callTime - at >= WINDOW_MS) return 'tooOld';
  return at === matched?.at ? 'greaterKey' : 'earlierStart';
}

function describe({ row, key, at }: Visit): object {
  const { channel, subchannel } = channelOf(row);
  return {
    sessionKey: key,
    startedAt: at,
    lastActivityAt: Date.parse(row['Last_Activity_At__c'] ?? ''),
    pageViews: Number(row['Page_Views__c']),
    source: row['Source__c'],
    channel,
    subchannel
  };
}

interface Touch {
  readonly key: string;
  readonly at: number;
  readonly visit?: Visit;
  /** The calls of a session, or the one without. */
  readonly calls: readonly Decision[];
}

/** All touchpoints: of every person the touches with a call, and the first touch (R29 to R31). */
export function* touchpointsOf(decisions: readonly Decision[], bySession: BySession, visits: ReadonlyMap<string, Visit[]>): Generator<Row> {
  const byPerson = new Map<string, { visitor: string; calls: Decision[] }>();
  for (const decision of decisions) {
    const who = decision.call['WhoId'] ?? '';
    const person = byPerson.get(who);
    if (person) person.calls.push(decision);
    else byPerson.set(who, { visitor: decision.call['BizibleId__c'] ?? '', calls: [decision] });
  }
  for (const [person, { visitor, calls }] of byPerson) {
    const touches: Touch[] = (visits.get(visitor) ?? []).map((visit) => {
      const named = bySession.get(visit.key) ?? [];
      return { key: `session:${visit.key}`, at: named[0]?.at ?? visit.at, visit, calls: named };
    });
    for (const call of calls) if (!call.matched) touches.push({ key: `call:${call.id}`, at: call.at, calls: [call] });
    touches.sort((left, right) => left.at - right.at || (left.key < right.key ? -1 : 1));
    const leadCreation = touches.findIndex((touch) => touch.calls.length > 0);
    for (const [at, touch] of touches.entries()) {
      if (at === 0 || touch.calls.length > 0) yield touchpointOf(touch, person, visitor, at, leadCreation);
    }
  }
}

function touchpointOf({ key, at, visit, calls }: Touch, person: string, visitor: string, place: number, leadCreation: number): Row {
  const [naming] = calls;
  const { channel, subchannel } = visit ? channelOf(visit.row) : { channel: 'Other', subchannel: '' };
  const isFirst = place === 0;
  const isLeadCreation = place === leadCreation;
  const names = [isFirst ? 'FT' : '', isLeadCreation ? 'LC' : '', naming && place > leadCreation ? 'PostLC' : '', naming ? 'Form' : ''];
  return {
    ...(visit ? Object.fromEntries(COPIED_COLUMNS.map((column) => [column, visit.row[column] ?? ''])) : { Source__c: 'Salesforce Task' }),
    Touchpoint_Key__c: key,
    Call_Count__c: String(calls.length),
    Call_Duration__c: naming?.call['CallDurationInSeconds'] ?? '',
    Channel_Path__c: subchannel ? `${channel}.${subchannel}` : channel,
    Channel__c: channel,
    Count_First_Touch__c: isFirst ? '1' : '0',
    Count_Lead_Creation__c: isLeadCreation ? '1' : '0',
    Count_U_Shaped__c: isFirst && isLeadCreation ? '1' : isFirst || isLeadCreation ? '0.5' : '0',
    Kind__c: naming ? 'call' : 'visit',
    Lead__c: person,
    Medium__c: naming?.call['Type'] ?? visit?.row['Medium__c'] ?? '',
    Person_Key__c: person,
    Position__c: names.filter((name) => name !== '').join(', '),
    Session_Medium__c: visit?.row['Medium__c'] ?? '',
    Subchannel__c: subchannel,
    Task_Id__c: naming?.id ?? '',
    Touchpoint_Date__c: timeText(at),
    Touchpoint_Type__c: naming?.call['Type'] ?? 'Web Visit',
    Visitor_Key__c: visitor,
    'Web_Session__r.Session_Key__c': visit?.key ?? ''
  };
}
