import { api, LightningElement } from 'lwc';
import { describeObject, readRows } from '../record/record';

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
    const { fields, label } = await describeObject(this.objectApiName);
    const nameField = fields.find((field) => field.nameField)?.name ?? 'Id';
    const { rows } = await readRows(this.objectApiName, [nameField], `WHERE Id = '${this.shownId.replace(/\W/g, '')}'`);
    this.name = String(rows[0]?.[nameField] ?? 'This record is not there, or not yours to see');
    this.label = label;
  }
}
