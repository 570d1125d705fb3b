/** Whose visit a held call seems to belong to (R11). The evidence keeps no personal data, so the visit's rows are asked. */
import { gql } from 'lightning/graphql';
import { sessionTouchpointKey, type Evidence } from 'c/attributionEngine';
import type { ConflictSide } from 'c/callConflict';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';

// prettier-ignore
const VISIT_OWNER = gql`
  query VisitOwner($touchpointKey: String, $sessionKey: String, $unused: String) {
    uiapi {
      query {
        Touchpoint__c: Touchpoint__c(first: 1, where: { or: [
          { Touchpoint_Key__c: { eq: $touchpointKey } }, { Touchpoint_Key__c: { eq: $unused } }
        ] }) @optional {
          edges { node {
            Lead__r: Lead__r @optional { Id Name @optional { value } }
            Contact__r: Contact__r @optional { Id Name @optional { value } }
          } }
        }
        Web_Session__c: Web_Session__c(first: 1, where: { Session_Key__c: { eq: $sessionKey } }) @optional {
          edges { node { Id Email__c: Email__c @optional { value } } }
        }
      }
    }
  }
`;

interface Answer {
  readonly uiapi: {
    readonly query: Readonly<Record<string, { readonly edges: readonly { readonly node: SalesforceRecord }[] } | null | undefined>>;
  };
}

function personSide(touchpoint: SalesforceRecord | undefined): ConflictSide | undefined {
  for (const objectApiName of ['Contact', 'Lead']) {
    const person = touchpoint?.[`${objectApiName}__r`] as SalesforceRecord | null | undefined;
    if (person) return { name: String(plainValue(person['Name']) ?? person['Id']), recordId: String(person['Id']), objectApiName };
  }
  return undefined;
}

/** The person an earlier form, chat or call in the visit named, else the e-mail it gave; `undefined` where the user may see neither. */
export async function readVisitOwner(reader: PageReader, { session, conflict }: Evidence): Promise<ConflictSide | undefined> {
  if (session === undefined || conflict === undefined) return undefined;
  const { sessionKey } = session;
  const variables = { touchpointKey: sessionTouchpointKey(sessionKey), sessionKey, unused: unusedText() };
  const { query } = ((await reader.read(VISIT_OWNER, variables)) as Answer).uiapi;
  const email = plainValue(query['Web_Session__c']?.edges[0]?.node['Email__c']);
  const byEmail = typeof email === 'string' ? { name: email } : undefined;
  const byPerson = personSide(query['Touchpoint__c']?.edges[0]?.node);
  return conflict === 'sessionEmail' ? (byEmail ?? byPerson) : (byPerson ?? byEmail);
}
