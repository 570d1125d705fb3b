import { api, LightningElement } from 'lwc';
import { followLink } from '../record/record';

interface Row {
  readonly Id: string;
  readonly Name?: string;
  readonly Subject?: string;
  readonly CreatedDate: string;
}

/** Stand-in for the platform's list view: the latest hundred records, each leading to its page. */
export default class List extends LightningElement {
  rows: { id: string; name: string; created: string; href: string }[] = [];
  label = '';
  private object = '';

  @api
  get objectName(): string {
    return this.object;
  }
  set objectName(value: string) {
    this.object = value;
    void this.load();
  }

  private async load(): Promise<void> {
    const describe = await fetch(`/services/data/v67.0/sobjects/${encodeURIComponent(this.object)}/describe`);
    const about = (await describe.json()) as { labelPlural?: string; fields?: { name: string; nameField?: boolean }[] };
    this.label = about.labelPlural ?? this.object;
    const nameField = about.fields?.find((field) => field.nameField)?.name ?? 'Id';
    const soql = `SELECT Id, ${nameField}, CreatedDate FROM ${this.object} ORDER BY CreatedDate DESC LIMIT 100`;
    const response = await fetch(`/services/data/v67.0/query?${new URLSearchParams({ q: soql }).toString()}`);
    const { records = [] } = (await response.json()) as { records?: Row[] };
    this.rows = records.map((row) => ({
      id: row.Id,
      name: row.Name ?? row.Subject ?? row.Id,
      created: row.CreatedDate.slice(0, 16).replace('T', ' '),
      href: `/lightning/r/${this.object}/${row.Id}/view`
    }));
  }

  go(event: Event): void {
    followLink(event);
  }
}
