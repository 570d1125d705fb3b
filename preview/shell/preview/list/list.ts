import { api, LightningElement } from 'lwc';
import {
  bare,
  describeObject,
  followLink,
  installed,
  readRows,
  showField,
  type FieldInfo,
  type ObjectInfo,
  type Row,
  type ShownField
} from '../record/record';
import { listCondition, type ListFilter } from './listCondition';

interface ListView {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
  readonly filters: readonly ListFilter[];
}
interface DrawnRow {
  readonly key: string;
  readonly name: ShownField;
  readonly cells: readonly ShownField[];
}

const SHOWN = 100;

/** Stand-in for the platform's lists: the list views of the package, of each the latest hundred records. */
export default class List extends LightningElement {
  columns: readonly { readonly name: string; readonly label: string }[] = [];
  rows: readonly DrawnRow[] = [];
  label = '';
  problem = '';
  viewName = '';
  private given: Readonly<Record<string, readonly ListView[]>> = {};
  private object = '';
  private readonly move = (): void => void this.load();

  @api
  get listViews(): Readonly<Record<string, readonly ListView[]>> {
    return this.given;
  }
  set listViews(value: Readonly<Record<string, readonly ListView[]>>) {
    this.given = value;
    void this.load();
  }

  @api
  get objectName(): string {
    return this.object;
  }
  set objectName(value: string) {
    this.object = value;
    void this.load();
  }

  connectedCallback(): void {
    addEventListener('preview:navigate', this.move);
    addEventListener('popstate', this.move);
  }

  disconnectedCallback(): void {
    removeEventListener('preview:navigate', this.move);
    removeEventListener('popstate', this.move);
  }

  get choices(): readonly { readonly value: string; readonly label: string }[] {
    return this.views.map(({ name, label }) => ({ value: name, label }));
  }

  get hasChoices(): boolean {
    return this.views.length > 1;
  }

  choose(event: CustomEvent<{ value: string }>): void {
    history.pushState({}, '', `${location.pathname}?${new URLSearchParams({ filterName: event.detail.value }).toString()}`);
    dispatchEvent(new CustomEvent('preview:navigate'));
  }

  go(event: Event): void {
    followLink(event);
  }

  private get views(): readonly ListView[] {
    return this.given[bare(this.object)] ?? [];
  }

  private async load(): Promise<void> {
    const object = this.object;
    // The address may be another page's already.
    if (decodeURIComponent(location.pathname.split('/')[3] ?? '') !== object) return;
    const named = bare(new URLSearchParams(location.search).get('filterName') ?? '');
    const view = this.views.find(({ name }) => name === named) ?? this.views[0];
    this.viewName = view?.name ?? '';
    try {
      const info = await describeObject(object);
      await this.read(info, view);
      Object.assign(this, { label: info.labelPlural, problem: '' });
    } catch {
      Object.assign(this, { label: object, rows: [], problem: 'Salesforce would say here why it can’t show this list.' });
    }
  }

  private async read(info: ObjectInfo, view: ListView | undefined): Promise<void> {
    const nameField = info.fields.find((field) => field.nameField);
    const names = view ? view.columns.filter((column) => column !== 'Name').map(installed) : ['CreatedDate'];
    const fields = names.map((name) => info.fields.find((field) => field.name === name)).filter((field) => field !== undefined);
    const typeOf = (name: string): string => info.fields.find((field) => field.name === name)?.type ?? '';
    const filters = (view?.filters ?? []).map((filter) => ({ ...filter, field: installed(filter.field) }));
    const rest = `${listCondition(filters, typeOf)} ORDER BY CreatedDate DESC LIMIT ${String(SHOWN)}`;
    const { rows } = await readRows(info.name, [nameField?.name ?? 'Id', ...names], rest);
    this.columns = [{ name: 'Id', label: nameField?.label ?? 'Id' }, ...fields.map(({ name, label }) => ({ name, label }))];
    this.rows = rows.map((row) => drawRow(info.name, row, nameField, fields));
  }
}

function drawRow(object: string, row: Row, nameField: FieldInfo | undefined, fields: readonly FieldInfo[]): DrawnRow {
  const key = String(row['Id']);
  const text = String(row[nameField?.name ?? 'Id'] ?? key);
  return {
    key,
    name: { name: 'Id', label: '', text, href: `/lightning/r/${object}/${key}/view` },
    cells: fields.map((field) => showField(field, row))
  };
}
