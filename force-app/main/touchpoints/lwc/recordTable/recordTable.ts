import { api, LightningElement } from 'lwc';

/** A cell: words, and the record they lead to. */
export interface TableCell {
  readonly text: string;
  /** What a file has in its place: a number to count with, a time that every program reads. */
  readonly inFile?: string | number;
  readonly recordId?: string;
  readonly objectApiName?: string;
}

export interface TableRow {
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly TableCell[];
}

/** Records as a table; on a phone each record is a block with the columns' names before the values. */
export default class RecordTable extends LightningElement {
  /** Names of the columns. */
  @api columns: readonly string[] = [];
  /** The records. */
  @api rows: readonly TableRow[] = [];
  /** What the table holds, for who can't see it. */
  @api label = '';

  get drawn(): readonly {
    readonly key: string;
    readonly cells: readonly (TableCell & { readonly key: string; readonly label: string })[];
  }[] {
    return this.rows.map(({ key, cells }) => ({
      key,
      cells: cells.map((cell, i) => ({ ...cell, key: `${key}:${String(i)}`, label: this.columns[i] ?? '' }))
    }));
  }
}
