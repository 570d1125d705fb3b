/**
 * A round of questions as queries on standard objects. Which field holds the amount and which a visitor id is a setting; a
 * setting's name carries its own namespace (P27), and the platform's description of the object has confirmed it.
 */
import type { ObjectQuery } from 'c/recordQuery';
import type { Question } from 'c/resolutionPath';
import { CONTACT_ROLE_SELECT, opportunitySelect, personSelect, visitorSpellings, type OpportunityFields } from 'c/salesforceRecords';
import { askedConditions, idsOf, type Condition } from './askedConditions';

export interface StandardFields {
  readonly opportunity: OpportunityFields;
  /** On Lead and Contact (R39). */
  readonly visitorId?: string;
}

/** UI API shows neither deleted records nor what they were merged into: see `refuseUnseen`. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(['IsDeleted', 'MasterRecordId']);
const shown = (fields: readonly string[]): string[] => fields.filter((field) => !NEVER_SHOWN.has(field));
const by = (path: string, values: readonly string[]): Condition => ({ path, values });

function personQuery(object: 'Lead' | 'Contact', questions: readonly Question[], visitorId: string | undefined): ObjectQuery {
  const anyOf = askedConditions(questions, 'people', (values) => ({
    id: [by('Id', idsOf(object, values))],
    email: [by('Email', values)],
    master: [],
    convertedContact: object === 'Lead' ? [by('ConvertedContactId', values)] : [],
    visitor:
      visitorId === undefined
        ? []
        : [
            by(
              visitorId,
              values.flatMap((id) => visitorSpellings(id))
            )
          ],
    account: object === 'Contact' ? [by('AccountId', values)] : []
  }));
  return { object, fields: shown(personSelect(object, visitorId)), nameField: 'Name', anyOf };
}

export function standardQueries(questions: readonly Question[], { opportunity, visitorId }: StandardFields): ObjectQuery[] {
  const opportunities = askedConditions(questions, 'opportunities', (values) => ({
    id: [by('Id', values)],
    account: [by('AccountId', values)]
  }));
  const roles = askedConditions(questions, 'contactRoles', (values) => ({
    opportunity: [by('OpportunityId', values)],
    contact: [by('ContactId', values)]
  }));
  return [
    personQuery('Lead', questions, visitorId),
    personQuery('Contact', questions, visitorId),
    { object: 'Opportunity', fields: opportunitySelect(opportunity), nameField: 'Name', anyOf: opportunities },
    { object: 'OpportunityContactRole', fields: CONTACT_ROLE_SELECT, nameField: 'Contact.Name', anyOf: roles }
  ];
}
