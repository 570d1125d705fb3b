/** What has to be known of an org before anything is read: its namespace prefix (P27), its fields, its zone and country. */
import type { DescribedObjects, ObjectName, OrgDefaults, SalesforceRecord } from 'c/salesforceRecords';
import { sendComposite, type CompositeAnswer, type CompositePart } from './composite.ts';
import { OrgError } from './orgError.ts';
import type { OrgHttp } from './orgHttp.ts';
import { readRunState, runStateQuery, type RunState } from './runRows.ts';
import { packageMissing } from './setupError.ts';
import { readSalt, saltPath } from './tombstones.ts';

/** Installed first: a development org may have both. */
const PREFIXES = ['touchline__', ''];

/** One object as the org describes it to this user: what they may not see is not in it. */
export interface DescribedObject {
  readonly name: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly createable: boolean; readonly updateable: boolean }[];
}

export interface OrgDescription extends RunState {
  /** `touchline__` where the package is installed, blank in a scratch org. */
  readonly prefix: string;
  /** Of a hidden one: no fields. */
  readonly standard: DescribedObjects;
  /** Standard objects this user may not see. */
  readonly hidden: readonly string[];
  /** The objects a run writes; one this user may not see is absent. */
  readonly written: ReadonlyMap<WrittenObject, DescribedObject>;
  /** The user has "View All Data"; `undefined` where the org can't say. */
  readonly seesAll?: boolean;
  readonly defaults: OrgDefaults;
  readonly severalCurrencies: boolean;
  /** There once somebody was erased: their tombstones are salted with it. */
  readonly erasureSalt?: string;
  /** The org's clock when it was described: what changes from now on is later. */
  readonly describedAt: number;
}

export const WRITTEN_OBJECTS = [
  'Tracked_Call__c',
  'Touchpoint__c',
  'Attribution_Touchpoint__c',
  'Web_Session__c'
] as const satisfies ObjectName[];
export type WrittenObject = (typeof WRITTEN_OBJECTS)[number];

const STANDARD = ['Task', 'Lead', 'Contact', 'Opportunity'] as const;
const ORGANIZATION = 'SELECT Id, TimeZoneSidKey, DefaultLocaleSidKey FROM Organization';
const SIGHT = 'SELECT PermissionsViewAllData FROM UserPermissionAccess';

function describePath(object: string): CompositePart {
  return { method: 'GET', path: `/sobjects/${object}/describe` };
}

function queryPart(soql: string): CompositePart {
  return { method: 'GET', path: `/query?q=${encodeURIComponent(soql)}` };
}

function recordsOf(answer: CompositeAnswer | undefined): readonly SalesforceRecord[] {
  if (!answer?.ok) return [];
  const records = (answer.body as { records?: unknown } | undefined)?.records;
  return Array.isArray(records) ? (records as SalesforceRecord[]) : [];
}

function firstRecord(answer: CompositeAnswer | undefined): SalesforceRecord | undefined {
  return recordsOf(answer)[0];
}

/** To a user without access to an object there is none: not found. */
function isHidden(answer: CompositeAnswer | undefined): boolean {
  return answer?.status === 404;
}

function toDescribed(answer: CompositeAnswer | undefined): DescribedObject {
  const body = answer?.orThrow() as Partial<DescribedObject> | undefined;
  if (typeof body?.name === 'string' && Array.isArray(body.fields)) return body as DescribedObject;
  throw new OrgError('UNEXPECTED_ANSWER', "The org's answer to a describe is no description", 200);
}

/** `en_US` → `US` */
function countryOf(locale: unknown): string | undefined {
  return typeof locale === 'string' ? /_([A-Z]{2})/.exec(locale)?.[1] : undefined;
}

function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function textOf(record: SalesforceRecord | undefined, field: string): string | undefined {
  const value = record?.[field];
  return typeof value === 'string' ? value : undefined;
}

/** Describes the org in one request; refuses one without the package. */
export async function describeOrg(http: OrgHttp): Promise<OrgDescription> {
  const answers = await sendComposite(
    http,
    [
      ...[ORGANIZATION, SIGHT, ...PREFIXES.map(runStateQuery)].map(queryPart),
      ...STANDARD.map(describePath),
      ...PREFIXES.flatMap((prefix) => WRITTEN_OBJECTS.map((object) => describePath(prefix + object))),
      ...PREFIXES.map((prefix) => ({ method: 'GET', path: saltPath(prefix) }) as const)
    ],
    'describe'
  );
  const [organization, sight, ...rest] = answers;
  const describedAt = http.orgTime;
  const describes = rest.slice(PREFIXES.length, -PREFIXES.length);
  const salts = answers.slice(-PREFIXES.length);
  const shown = describes.slice(0, STANDARD.length).map((answer) => (isHidden(answer) ? [] : toDescribed(answer).fields));
  const [Task = [], Lead = [], Contact = [], Opportunity = []] = shown;
  const ours = PREFIXES.map((prefix, i) => ({
    prefix,
    written: describeWritten(describes.slice(STANDARD.length + i * WRITTEN_OBJECTS.length)),
    ...readRunState(recordsOf(rest[i]), prefix),
    erasureSalt: salts[i]?.ok ? readSalt(salts[i].body as SalesforceRecord, prefix) : undefined
  }));
  const found = ours.find(({ written }) => written.size > 0);
  if (!found) throw packageMissing(http.label);
  const about = firstRecord(organization);
  return {
    ...found,
    describedAt,
    seesAll: readBoolean(firstRecord(sight)?.['PermissionsViewAllData']),
    standard: { Task, Lead, Contact, Opportunity },
    hidden: STANDARD.filter((_, i) => isHidden(describes[i])),
    defaults: { timeZone: textOf(about, 'TimeZoneSidKey'), phoneCountry: countryOf(about?.['DefaultLocaleSidKey']) },
    severalCurrencies: Opportunity.some((field) => field.name === 'CurrencyIsoCode')
  };
}

function describeWritten(answers: readonly CompositeAnswer[]): Map<WrittenObject, DescribedObject> {
  const visible = WRITTEN_OBJECTS.map((object, i) => ({ object, answer: answers[i] })).filter(({ answer }) => answer?.ok);
  return new Map(visible.map(({ object, answer }) => [object, toDescribed(answer)]));
}
