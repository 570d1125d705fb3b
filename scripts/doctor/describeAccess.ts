/** What the org shows this user, asked so that what is hidden is an answer too and not the end of the examination. */
import type { OrgDefaults, SalesforceRecord } from 'c/salesforceRecords';
import { sendComposite, type CompositeAnswer, type CompositePart } from '../salesforce/composite.ts';
import { WRITTEN_OBJECTS, type DescribedObject } from '../salesforce/describeOrg.ts';
import type { OrgHttp } from '../salesforce/orgHttp.ts';
import { packageMissing } from '../salesforce/setupError.ts';

/** Installed first, as every run looks for it. */
const PREFIXES = ['touchline__', ''];
export const STANDARD_OBJECTS = ['Task', 'Lead', 'Contact', 'Account', 'Opportunity', 'OpportunityContactRole'] as const;
/** Not every org can be asked for each of these: one a query. */
const QUESTIONS = [
  'SELECT Id, TimeZoneSidKey, DefaultLocaleSidKey FROM Organization',
  'SELECT PermissionsViewAllData FROM UserPermissionAccess',
  'SELECT PermissionsAllowViewEditConvertedLeads FROM UserPermissionAccess'
];

export interface ShownOrg {
  readonly prefix: string;
  /** By API name as described; absent: hidden. */
  readonly objects: ReadonlyMap<string, DescribedObject>;
  readonly organizationId?: string;
  readonly orgDefaults: OrgDefaults;
  readonly seesAll?: boolean;
  readonly editsConvertedLeads?: boolean;
}

export function describePart(object: string): CompositePart {
  return { method: 'GET', path: `/sobjects/${object}/describe` };
}

export function queryPart(soql: string): CompositePart {
  return { method: 'GET', path: `/query?q=${encodeURIComponent(soql)}` };
}

/** The records of a query; `undefined` where it was refused. */
export function recordsOf(answer: CompositeAnswer | undefined): readonly SalesforceRecord[] | undefined {
  if (!answer?.ok) return undefined;
  const records = (answer.body as { records?: unknown } | undefined)?.records;
  return Array.isArray(records) ? (records as SalesforceRecord[]) : undefined;
}

export function describedOf(answer: CompositeAnswer | undefined): DescribedObject | undefined {
  const body = answer?.ok ? (answer.body as Partial<DescribedObject> | undefined) : undefined;
  return typeof body?.name === 'string' && Array.isArray(body.fields) ? (body as DescribedObject) : undefined;
}

function flag(answer: CompositeAnswer | undefined, field: string): boolean | undefined {
  const value = recordsOf(answer)?.[0]?.[field];
  return typeof value === 'boolean' ? value : undefined;
}

/** One request; refuses an org without the package. */
export async function describeAccess(http: OrgHttp): Promise<ShownOrg> {
  const ours = PREFIXES.flatMap((prefix) => WRITTEN_OBJECTS.map((object) => prefix + object));
  const answers = await sendComposite(http, [...QUESTIONS.map(queryPart), ...[...STANDARD_OBJECTS, ...ours].map(describePart)], 'describe');
  const shown = answers.slice(QUESTIONS.length).flatMap((answer) => describedOf(answer) ?? []);
  const objects = new Map(shown.map((object) => [object.name, object]));
  const prefix = PREFIXES.find((one) => WRITTEN_OBJECTS.some((object) => objects.has(one + object)));
  if (prefix === undefined) throw packageMissing(http.label);
  const organization = recordsOf(answers[0])?.[0] ?? {};
  const text = (field: string): string | undefined => (typeof organization[field] === 'string' ? organization[field] : undefined);
  return {
    prefix,
    objects,
    organizationId: text('Id'),
    orgDefaults: { timeZone: text('TimeZoneSidKey'), phoneCountry: /_([A-Z]{2})/.exec(text('DefaultLocaleSidKey') ?? '')?.[1] },
    seesAll: flag(answers[1], 'PermissionsViewAllData'),
    editsConvertedLeads: flag(answers[2], 'PermissionsAllowViewEditConvertedLeads')
  };
}
