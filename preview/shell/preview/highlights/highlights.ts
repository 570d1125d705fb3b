import RecordPanel from '../recordPanel/recordPanel';
import { describeObject, readRows } from '../record/record';

/** Stand-in for the platform's highlights panel: the object's label and the record's name. */
export default class Highlights extends RecordPanel {
  name = '';
  label = '';

  protected override async read(id: string): Promise<void> {
    const { fields, label } = await describeObject(this.objectApiName);
    const nameField = fields.find((field) => field.nameField)?.name ?? 'Id';
    const { rows } = await readRows(this.objectApiName, [nameField], `WHERE Id = '${id}'`);
    this.name = String(rows[0]?.[nameField] ?? 'This record is not there, or not yours to see');
    this.label = label;
  }

  protected override tellFailure(): void {
    this.name = 'Salesforce can’t show this record at the moment';
  }
}
