import { api, LightningElement } from 'lwc';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** Stand-in for the platform's detail panel: every filled field of the record with its label. */
export default class Details extends LightningElement {
  @api objectApiName = '';
  fields: Field[] = [];
  private shownId = '';

  @api
  get recordId(): string {
    return this.shownId;
  }
  set recordId(value: string) {
    this.shownId = value;
    // The object's name is set right after.
    void Promise.resolve().then(() => this.load());
  }

  private async load(): Promise<void> {
    const base = `/services/data/v67.0/sobjects/${encodeURIComponent(this.objectApiName)}`;
    const [record, describe] = await Promise.all([fetch(`${base}/${encodeURIComponent(this.shownId)}`), fetch(`${base}/describe`)]);
    const values = (await record.json()) as Record<string, unknown>;
    const { fields = [] } = (await describe.json()) as { fields?: { name: string; label: string }[] };
    this.fields = fields
      .filter(({ name }) => values[name] !== null && values[name] !== undefined && values[name] !== '')
      .map(({ name, label }) => ({ name, label, value: String(values[name]) }));
  }
}
