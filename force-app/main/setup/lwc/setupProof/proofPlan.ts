/** The test visit and the Task that goes with it. */
import type { Settings, WebSession } from 'c/attributionEngine';
import { TEST_VISITOR } from 'c/testRecords';

/** What of a proof is kept over a reload, as entries are: texts. */
export interface ProofPlan {
  readonly visitor: string;
  /** The time the call is to say: within the window after the visit, however long the form stays open. */
  readonly callTime: number;
}

const MINUTE = 60_000;

/** @param code something new each time, lower case letters and digits */
export function planProof(now: number, code: string): ProofPlan {
  // Salesforce keeps whole seconds.
  return { visitor: TEST_VISITOR + code, callTime: Math.floor(now / 1000) * 1000 };
}

/** The visit: from a paid click on Google, five minutes before the call, less where the window is that narrow. */
export function visitOf({ visitor, callTime }: ProofPlan, { windowMinutes }: Pick<Settings, 'windowMinutes'>): WebSession {
  const age = Math.min(5, windowMinutes / 2) * MINUTE;
  return {
    sessionKey: visitor,
    visitorId: visitor,
    visitorKey: visitor,
    startedAt: Math.floor((callTime - age) / 1000) * 1000,
    lastActivityAt: callTime - Math.floor(age / 5000) * 1000,
    pageViews: 3,
    source: 'google',
    medium: 'cpc',
    campaignName: 'Touchline test',
    landingPage: 'example.com/touchline-test',
    landingPageRaw: 'https://www.example.com/touchline-test?utm_source=google&utm_medium=cpc'
  };
}

export interface TaskFieldNames {
  readonly visitorId: string;
  readonly callTime: string;
}

/**
 * Values of the New Task page, by API name. What narrows calls (R1) is met, so that the filter doesn't refuse the test. No others:
 * a field that is not on the layout is saved all the same, but one that the user may not edit makes saving fail.
 *
 * @example taskValues(plan, names, DEFAULT_SETTINGS, 'Test call abc') // { Subject: 'Test call abc', Type: 'Call', BizibleId__c: 'touchline-test-abc', … }
 */
export function taskValues(
  { visitor, callTime }: ProofPlan,
  names: TaskFieldNames,
  settings: Pick<Settings, 'filterTypes' | 'filterCallTypes' | 'filterDispositions' | 'minimumDurationSeconds'>,
  subject: string
): Readonly<Record<string, string>> {
  const [type = 'Call'] = settings.filterTypes;
  const [callType] = settings.filterCallTypes;
  const [disposition] = settings.filterDispositions;
  const { minimumDurationSeconds: duration } = settings;
  return {
    Subject: subject,
    Type: type,
    ...(callType === undefined ? {} : { CallType: callType }),
    ...(duration === undefined ? {} : { CallDurationInSeconds: String(duration) }),
    ...(disposition === undefined ? {} : { CallDisposition: disposition }),
    Status: 'Completed',
    [names.visitorId]: visitor,
    [names.callTime]: new Date(callTime).toISOString()
  };
}
