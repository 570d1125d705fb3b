import { api, LightningElement } from 'lwc';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { describeObject, readRows } from '../record/record';

const BASE = '/services/data/v67.0';

interface Input {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** Stand-in for the platform's page that makes a record: what the address fills in, and for a Task whom it names. */
export default class NewRecord extends LightningElement {
  inputs: Input[] = [];
  people: { label: string; value: string }[] = [];
  whoId = '';
  heading = '';
  problem = '';
  private object = '';

  @api
  get objectName(): string {
    return this.object;
  }
  set objectName(value: string) {
    this.object = value;
    void this.load();
  }

  get isTask(): boolean {
    return this.object === 'Task';
  }

  change(event: CustomEvent<{ value: string }>): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.inputs = this.inputs.map((input) => (input.name === name ? { ...input, value: event.detail.value } : input));
  }

  choose(event: CustomEvent<{ value: string }>): void {
    this.whoId = event.detail.value;
  }

  async save(): Promise<void> {
    const values = this.inputs.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
    const record = { ...Object.fromEntries(values), ...(this.whoId === '' ? {} : { WhoId: this.whoId }) };
    const response = await fetch(`${BASE}/sobjects/${encodeURIComponent(this.object)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(record)
    });
    const answer = (await response.json()) as { id?: string } | { message: string }[];
    if (Array.isArray(answer)) {
      this.problem = answer.map(({ message }) => message).join(' ');
      return;
    }
    history.pushState({}, '', `/lightning/r/${this.object}/${answer.id ?? ''}/view`);
    dispatchEvent(new CustomEvent('preview:navigate'));
  }

  private async load(): Promise<void> {
    const given = decodeDefaultFieldValues(new URLSearchParams(location.search).get('defaultFieldValues') ?? '');
    const info = await describeObject(this.object);
    this.heading = `New ${info.label}`;
    this.inputs = Object.entries(given).map(([name, value]) => ({
      name,
      value,
      label: info.fields.find((field) => field.name === name)?.label ?? name
    }));
    if (!this.isTask) return;
    // A converted lead can't be named any more, so the platform doesn't offer it.
    const found = await Promise.all([
      readRows('Lead', ['Name'], 'WHERE IsConverted = false ORDER BY Name LIMIT 50'),
      readRows('Contact', ['Name'], 'ORDER BY Name LIMIT 50')
    ]);
    this.people = found.flatMap(({ rows }) => rows.map((row) => ({ label: String(row['Name']), value: String(row['Id']) })));
  }
}
