import { api } from 'lwc';
import RecordPanel from '../recordPanel/recordPanel';
import { bare, installed, readRows, showField, type ShownField } from '../record/record';

interface RelatedList {
  readonly object: string;
  readonly lookup: string;
  readonly fields: readonly string[];
}
interface DrawnList {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly { readonly key: string; readonly fields: readonly ShownField[] }[];
}

const SHOWN = 6;

/** Stand-in for the platform's related lists: those of the page layout, the latest rows of each as cards. */
export default class Related extends RecordPanel {
  @api layouts: Readonly<Record<string, { readonly relatedLists: readonly RelatedList[] }>> = {};
  lists: DrawnList[] = [];

  protected override async read(id: string): Promise<void> {
    const related = this.layouts[bare(this.objectApiName)]?.relatedLists ?? [];
    this.lists = await Promise.all(related.map((list) => readList(list, id)));
  }
}

async function readList({ object, lookup, fields }: RelatedList, id: string): Promise<DrawnList> {
  const names = fields.map(installed);
  const own = installed(object);
  const where = `WHERE ${installed(lookup)} = '${id}'`;
  const { info, rows } = await readRows(own, names, `${where} ORDER BY CreatedDate DESC LIMIT ${String(SHOWN)}`);
  return {
    key: object,
    label: `${info.labelPlural} (${String(rows.length)})`,
    rows: rows.map((row) => ({
      key: String(row['Id']),
      fields: names.flatMap((name) => {
        const field = info.fields.find((each) => each.name === name);
        const shown = field && showField(field, row);
        if (!field || !shown || shown.text === '') return [];
        return [field.nameField ? { ...shown, href: `/lightning/r/${own}/${String(row['Id'])}/view` } : shown];
      })
    }))
  };
}
