/**
 * A round of questions as queries on standard objects. Which field holds the amount and which a visitor id is a setting; a
 * setting's name carries its own namespace (P27), and the platform's description of the object has confirmed it.
 */
import type { ObjectQuery } from 'c/recordQuery';
import type { Question } from 'c/resolutionPath';
import { CONTACT_ROLE_SELECT, opportunitySelect, personSelect, type OpportunityFields } from 'c/salesforceRecords';
import { askedValues, idsOf } from './askedValues';
import { visitorSpellings } from './visitorSpellings';

export interface StandardFields {
  readonly opportunity: OpportunityFields;
  /** On Lead and Contact (R39). */
  readonly visitorId?: string;
}

/** UI API shows neither deleted records nor what they were merged into; lookups follow a merge, so nothing is missed. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(['IsDeleted', 'MasterRecordId']);
const shown = (fields: readonly string[]): string[] => fields.filter((field) => !NEVER_SHOWN.has(field));

export function standardQueries(questions: readonly Question[], { opportunity, visitorId }: StandardFields): ObjectQuery[] {
  const values = askedValues(questions);
  const ids = values(['people', 'id']);
  const email = { path: 'Email', values: values(['people', 'email']) };
  const visitor =
    visitorId === undefined ? [] : [{ path: visitorId, values: values(['people', 'visitor']).flatMap((id) => visitorSpellings(id)) }];
  return [
    {
      object: 'Lead',
      fields: shown(personSelect('Lead', visitorId)),
      nameField: 'Name',
      anyOf: [
        { path: 'Id', values: idsOf('Lead', ids) },
        { path: 'ConvertedContactId', values: values(['people', 'convertedContact']) },
        email,
        ...visitor
      ]
    },
    {
      object: 'Contact',
      fields: shown(personSelect('Contact', visitorId)),
      nameField: 'Name',
      anyOf: [
        { path: 'Id', values: idsOf('Contact', ids) },
        { path: 'AccountId', values: values(['people', 'account']) },
        email,
        ...visitor
      ]
    },
    {
      object: 'Opportunity',
      fields: opportunitySelect(opportunity),
      nameField: 'Name',
      anyOf: [
        { path: 'Id', values: values(['opportunities', 'id']) },
        { path: 'AccountId', values: values(['opportunities', 'account']) }
      ]
    },
    {
      object: 'OpportunityContactRole',
      fields: CONTACT_ROLE_SELECT,
      nameField: 'Contact.Name',
      anyOf: [
        { path: 'OpportunityId', values: values(['contactRoles', 'opportunity']) },
        { path: 'ContactId', values: values(['contactRoles', 'contact']) }
      ]
    }
  ];
}
