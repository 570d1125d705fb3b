import { api, LightningElement } from 'lwc';

/** Stand-in for the platform's highlights panel: the object's label and the record's name. */
export default class Highlights extends LightningElement {
  @api objectApiName = '';
  name = '';
  label = '';
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
    const fields = (await record.json()) as Record<string, unknown>;
    const about = (await describe.json()) as { label?: string };
    this.name = String(fields['Name'] ?? fields['Subject'] ?? this.shownId);
    this.label = about.label ?? this.objectApiName;
  }
}
