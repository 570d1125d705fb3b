import { api, LightningElement } from 'lwc';
import type { CallStory, ConsideredVisit, TracedValue } from 'c/callStory';
import Evidence_Blank from '@salesforce/label/c.Evidence_Blank';
import Evidence_Values from '@salesforce/label/c.Evidence_Values';
import Evidence_Visits from '@salesforce/label/c.Evidence_Visits';

interface ShownVisit extends ConsideredVisit {
  readonly iconName: string;
  readonly iconVariant: string;
}

interface ShownValue extends TracedValue {
  readonly shown: string;
}

/** Why a call was decided so, on demand. */
export default class CallEvidence extends LightningElement {
  /** The call's story in words. */
  @api story: CallStory | undefined;

  readonly labels = { visits: Evidence_Visits, values: Evidence_Values };

  get visitsNote(): string {
    return this.story?.visitsHeading ?? '';
  }

  get hasVisits(): boolean {
    return this.visitsNote !== '' || this.visits.length > 0;
  }

  get visits(): readonly ShownVisit[] {
    return (this.story?.visits ?? []).map((visit) => ({
      ...visit,
      iconName: visit.taken ? 'utility:check' : visit.refusal ? 'utility:close' : 'utility:dash',
      iconVariant: visit.taken ? 'success' : ''
    }));
  }

  get hasValues(): boolean {
    return this.values.length > 0;
  }

  get valuesNote(): string {
    return this.values.map(({ label }) => label).join(', ');
  }

  get values(): readonly ShownValue[] {
    return (this.story?.values ?? []).map((value) => ({ ...value, shown: value.value ?? Evidence_Blank }));
  }
}
