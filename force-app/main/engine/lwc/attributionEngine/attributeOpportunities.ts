import type { AttributionModel } from './attributionModel';
import { attributeOpportunity, isAmountBlank, type CreditableTouch, type SetAsideReason } from './attributeOpportunity';
import type { AttributionTouchpoint } from './attributionTouchpoint';
import type { PersonTouch } from './gatherTouches';
import type { ContactRole, Opportunity } from './opportunity';
import { mapOpportunityPeople } from './opportunityPeople';
import type { People, Person } from './person';
import type { PreparedRules } from './prepareRules';

/** What became of one opportunity. */
export interface OpportunityResult {
  readonly opportunityId: string;
  readonly outcome: 'attributed' | 'unattributed' | 'setAside';
  readonly reason?: SetAsideReason;
  /** Its touches have credit and no revenue (R36). */
  readonly withoutAmount?: true;
}

export interface OpportunityBatch {
  readonly opportunities: readonly Opportunity[];
  readonly contactRoles: readonly ContactRole[];
  readonly people: People;
  readonly touches: ReadonlyMap<string, readonly PersonTouch[]>;
  readonly models: readonly AttributionModel[];
  readonly rules: PreparedRules;
}

/** The attribution rows of all opportunities (R33 to R36), touches suppressed there left out (R37). */
export function attributeOpportunities(batch: OpportunityBatch): { rows: AttributionTouchpoint[]; results: OpportunityResult[] } {
  const { opportunities, contactRoles, people, models, rules } = batch;
  const peopleOf = mapOpportunityPeople(people, contactRoles, rules.settings.accountMapping);
  const touchesOf = creditableTouches(batch);
  const rows: AttributionTouchpoint[] = [];
  const results: OpportunityResult[] = [];
  for (const opportunity of opportunities) {
    const touches = peopleOf(opportunity).flatMap(touchesOf);
    const attribution = attributeOpportunity(opportunity, touches, models, rules.settings.timeZone);
    for (const row of attribution.rows) rows.push(row);
    const reason = attribution.outcome === 'setAside' ? attribution.reason : undefined;
    const withoutAmount = attribution.outcome === 'attributed' && isAmountBlank(opportunity) ? { withoutAmount: true as const } : {};
    results.push({ opportunityId: opportunity.opportunityId, outcome: attribution.outcome, reason, ...withoutAmount });
  }
  return { rows, results };
}

/** Made once for each person, who may have several opportunities. */
function creditableTouches({ touches, rules }: OpportunityBatch): (person: Person) => readonly CreditableTouch[] {
  const made = new Map<string, CreditableTouch[]>();
  return (person) => {
    const known = made.get(person.personKey);
    if (known) return known;
    const creditable = (touches.get(person.personKey) ?? []).flatMap((touch) => {
      const content = touch.content();
      if (rules.suppression.find('Attribution Touchpoint', content) !== undefined) return [];
      const { channel, subchannel, channelPath } = content;
      return [{ ...touch, account: person.accountId, contact: person.contactId, channel, subchannel, channelPath }];
    });
    made.set(person.personKey, creditable);
    return creditable;
  };
}
