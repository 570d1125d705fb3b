import { RECORD_ERRORS, type RecordError } from '../errors/recordError.ts';
import type { Org } from '../org.ts';
import type { Stored } from '../storage/database.ts';
import type { ObjectRule, Save } from './objectRule.ts';

function flagOf(org: Org, table: 'TaskStatus' | 'TaskPriority', flag: string, label: Stored | undefined): Stored {
  return org.db.get(`SELECT ${flag} AS flag FROM ${table} WHERE fold(MasterLabel) = fold(?)`, label ?? null)?.['flag'] ?? 0;
}

/** An activity about a lead is related to nothing else (Object Reference, Task: WhatId). */
function leadWithMore({ next, changes }: Save): RecordError | undefined {
  if (!changes('WhatId') && !changes('WhoId')) return undefined;
  if (!String(next['WhoId'] ?? '').startsWith('00Q') || (next['WhatId'] ?? null) === null) return undefined;
  return RECORD_ERRORS.integrity('Related To must be empty where Name is a lead', ['WhoId', 'WhatId']);
}

/** Account of an activity: the account it is about, or the account of the opportunity or contact it is about. */
function accountOf(org: Org, next: Save['next']): Stored {
  const what = String(next['WhatId'] ?? '');
  if (what.startsWith('001')) return what;
  if (what.startsWith('006')) return org.db.get('SELECT AccountId FROM Opportunity WHERE Id = ?', what)?.['AccountId'] ?? null;
  const who = String(next['WhoId'] ?? '');
  return who.startsWith('003') ? (org.db.get('SELECT AccountId FROM Contact WHERE Id = ?', who)?.['AccountId'] ?? null) : null;
}

/** Task: closed and high priority follow status and priority; the account follows WhatId and WhoId. */
export const task: ObjectRule = (save) => {
  const { org, next, before, changes } = save;
  if (changes('Status')) {
    next['IsClosed'] = flagOf(org, 'TaskStatus', 'IsClosed', next['Status']);
    next['CompletedDateTime'] = next['IsClosed'] === 1 ? (before?.['CompletedDateTime'] ?? org.now()) : null;
  }
  if (changes('Priority')) next['IsHighPriority'] = flagOf(org, 'TaskPriority', 'IsHighPriority', next['Priority']);
  if (changes('WhatId') || changes('WhoId')) next['AccountId'] = accountOf(org, next);
  return leadWithMore(save);
};

const MINUTE = 60_000;

/** Event: start, end and length agree; one of start and end time, or start and length, has to be given. */
export const event: ObjectRule = (save) => {
  const { org, next, before, changes } = save;
  const misled = leadWithMore(save);
  if (misled !== undefined) return misled;
  if (changes('WhatId') || changes('WhoId')) next['AccountId'] = accountOf(org, next);
  const start =
    changes('ActivityDateTime') && !changes('StartDateTime')
      ? next['ActivityDateTime']
      : (next['StartDateTime'] ?? next['ActivityDateTime']);
  if (typeof start !== 'number') {
    return before === undefined
      ? RECORD_ERRORS.integrity('Start Date Time and End Date Time, or duration, are required', ['StartDateTime'])
      : undefined;
  }
  const givenEnd = next['EndDateTime'];
  const length = next['DurationInMinutes'];
  const byEnd = typeof givenEnd === 'number' && (changes('EndDateTime') || typeof length !== 'number');
  if (!byEnd && typeof length !== 'number') return RECORD_ERRORS.integrity('End Date Time or duration is required', ['DurationInMinutes']);
  const end = byEnd ? givenEnd : start + Number(length) * MINUTE;
  if (end < start) return RECORD_ERRORS.integrity('Event duration can not be negative', ['DurationInMinutes']);
  Object.assign(next, {
    StartDateTime: start,
    ActivityDateTime: start,
    ActivityDate: new Date(start).toISOString().slice(0, 10),
    EndDateTime: end,
    EndDate: new Date(end).toISOString().slice(0, 10),
    DurationInMinutes: (end - start) / MINUTE
  });
  return undefined;
};
