/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a call or a pair */
import { NO_VISITOR, type ContactRole, type Opportunity } from 'c/attributionEngine';
import type { CallRows } from '../matching/callRows.ts';
import { NOBODY_NAMED, type CallLinks } from './callLinks.ts';
import { Components, type NumberedComponents } from './components.ts';
import type { Identified } from './identifiedSessions.ts';
import type { KnownPeople } from './knownPeople.ts';

export interface JoinInput {
  readonly calls: CallRows;
  readonly links: CallLinks;
  readonly people: KnownPeople;
  readonly identified: Identified;
  readonly opportunities: readonly Opportunity[];
  readonly contactRoles: readonly ContactRole[];
}

/** Where the nodes of each kind begin. Visitors begin at 0. */
export interface Nodes {
  readonly people: number;
  readonly opportunities: number;
  readonly calls: number;
  readonly all: number;
}

export function numberNodes({ calls, people, opportunities }: JoinInput): Nodes {
  const firstPerson = calls.visitorCount;
  const firstOpportunity = firstPerson + people.count;
  const firstCall = firstOpportunity + opportunities.length;
  return { people: firstPerson, opportunities: firstOpportunity, calls: firstCall, all: firstCall + calls.count };
}

/** Joins what hangs together: calls with their visitors and people, visitors with those they are, people with their opportunities. */
export function joinComponents(
  { calls, links, people, identified, opportunities, contactRoles }: JoinInput,
  nodes: Nodes
): NumberedComponents {
  const components = new Components(nodes.all);
  const whoOf = links.whoOf();
  for (let call = 0; call < calls.count; call++) {
    const visitor = calls.visitorOf[call]!;
    const person = personOfCall(whoOf[call]!, people);
    if (visitor !== NO_VISITOR) components.join(nodes.calls + call, visitor);
    if (person >= 0) components.join(nodes.calls + call, nodes.people + person);
  }
  for (let at = 0; at < identified.links.length; at += 2) components.join(identified.links[at]!, nodes.people + identified.links[at + 1]!);
  joinOpportunities(components, nodes, people, opportunities, contactRoles);
  return components.number();
}

function personOfCall(who: number, people: KnownPeople): number {
  return who === NOBODY_NAMED ? -1 : people.ofWho(who);
}

/** An opportunity hangs on everybody of its account and in its roles, whatever the setting says of R34. */
function joinOpportunities(
  components: Components,
  nodes: Nodes,
  people: KnownPeople,
  opportunities: readonly Opportunity[],
  contactRoles: readonly ContactRole[]
): void {
  const ofAccount = new Map<string, number>();
  const ofId = new Map(opportunities.map(({ opportunityId }, at): [string, number] => [opportunityId, nodes.opportunities + at]));
  opportunities.forEach(({ accountId }, at) => {
    if (accountId === undefined) return;
    const first = ofAccount.get(accountId);
    if (first === undefined) ofAccount.set(accountId, nodes.opportunities + at);
    else components.join(first, nodes.opportunities + at);
  });
  people.file?.people.all.forEach((person, number) => {
    for (const { accountId } of person.records) {
      const opportunity = ofAccount.get(accountId ?? '');
      if (opportunity !== undefined) components.join(opportunity, nodes.people + number);
    }
  });
  for (const { opportunityId, contactId } of contactRoles) {
    const opportunity = ofId.get(opportunityId);
    const person = people.ofId(contactId);
    if (opportunity !== undefined && person >= 0) components.join(opportunity, nodes.people + person);
  }
}
