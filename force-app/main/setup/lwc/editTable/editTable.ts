import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/callStory';
import { READER_FORMAT } from 'c/readerFormat';
import FORM_FACTOR from '@salesforce/client/formFactor';
import Table_Delete from '@salesforce/label/c.Table_Delete';
import Table_Down from '@salesforce/label/c.Table_Down';
import Table_Edit from '@salesforce/label/c.Table_Edit';
import Table_Next from '@salesforce/label/c.Table_Next';
import Table_Page from '@salesforce/label/c.Table_Page';
import Table_Previous from '@salesforce/label/c.Table_Previous';
import Table_Actions from '@salesforce/label/c.Table_Actions';
import Table_Up from '@salesforce/label/c.Table_Up';

export interface EditRow {
  readonly key: string;
  /** What it is called in the buttons' names: "Rule 70". */
  readonly title: string;
  /** One for each column. */
  readonly cells: readonly string[];
  readonly isDim?: boolean;
}

interface DrawnRow extends EditRow {
  readonly cssClass: string;
  readonly drawnCells: readonly { readonly key: string; readonly label: string; readonly text: string }[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly up: string;
  readonly down: string;
  readonly edit: string;
  readonly remove: string;
}

/** On a phone rows are as high as a hand: fewer of them, so that what follows is reached. */
const PAGE = FORM_FACTOR === 'Small' ? 5 : 25;

/**
 * Rows in pages: a thousand rules are drawn 25 at a time, on a phone five.
 *
 * @fires rowedit `detail: { key }`
 * @fires rowremove `detail: { key }`
 * @fires rowmove `detail: { key, by }`, by one place up (-1) or down (1)
 */
export default class EditTable extends LightningElement {
  /** What the table holds, for who can't see it. */
  @api label = '';
  @api columns: readonly string[] = [];
  @api rows: readonly EditRow[] = [];
  /** Offer to move rows; their order means something. */
  @api canMove = false;

  readonly labels = { previous: Table_Previous, next: Table_Next, actions: Table_Actions };
  private first = 0;
  /** The button that moved a row keeps the focus where the row goes. */
  private moved: { readonly key: string; readonly by: number } | undefined;

  /** Shows the page with a row. */
  @api
  reveal(key: string): void {
    const at = this.rows.findIndex((row) => row.key === key);
    if (at >= 0) this.first = at - (at % PAGE);
  }

  renderedCallback(): void {
    const { moved } = this;
    if (!moved) return;
    this.moved = undefined;
    const button = (by: number): HTMLButtonElement | undefined =>
      [...(this.template?.querySelectorAll<HTMLButtonElement>(`button[data-by="${String(by)}"]`) ?? [])].find(
        ({ dataset }) => dataset['key'] === moved.key
      );
    const same = button(moved.by);
    (same?.disabled ? button(-moved.by) : same)?.focus();
  }

  get shownFrom(): number {
    return this.first < this.rows.length ? this.first : Math.max(0, this.rows.length - 1 - ((this.rows.length - 1) % PAGE));
  }

  get drawn(): readonly DrawnRow[] {
    const from = this.shownFrom;
    return this.rows.slice(from, from + PAGE).map((row, i) => ({
      ...row,
      cssClass: row.isDim ? 'row_dim' : '',
      drawnCells: row.cells.map((text, column) => ({ key: `${row.key} ${String(column)}`, label: this.columns[column] ?? '', text })),
      isFirst: from + i === 0,
      isLast: from + i === this.rows.length - 1,
      up: fillLabel(Table_Up, row.title),
      down: fillLabel(Table_Down, row.title),
      edit: fillLabel(Table_Edit, row.title),
      remove: fillLabel(Table_Delete, row.title)
    }));
  }

  get hasPages(): boolean {
    return this.rows.length > PAGE;
  }

  get isFirstPage(): boolean {
    return this.shownFrom === 0;
  }

  get isLastPage(): boolean {
    return this.shownFrom + PAGE >= this.rows.length;
  }

  get pageWords(): string {
    const from = this.shownFrom;
    const [first, last, all] = [from + 1, Math.min(from + PAGE, this.rows.length), this.rows.length].map((n) => READER_FORMAT.number(n));
    return fillLabel(Table_Page, first ?? '', last ?? '', all ?? '');
  }

  turn(event: Event): void {
    const by = Number((event.currentTarget as HTMLElement).dataset['by']);
    this.first = Math.max(0, this.shownFrom + by * PAGE);
  }

  edit(event: Event): void {
    this.tell('rowedit', { key: this.keyOf(event) });
  }

  remove(event: Event): void {
    this.tell('rowremove', { key: this.keyOf(event) });
  }

  move(event: Event): void {
    const key = this.keyOf(event);
    const by = Number((event.currentTarget as HTMLElement).dataset['by']);
    this.moved = { key, by };
    const to = this.rows.findIndex((row) => row.key === key) + by;
    if (to < this.shownFrom || to >= this.shownFrom + PAGE) this.first = to - (to % PAGE);
    this.tell('rowmove', { key, by });
  }

  private keyOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset['key'] ?? '';
  }

  private tell(type: string, detail: Readonly<Record<string, string | number>>): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
