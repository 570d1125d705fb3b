import { createElement } from 'lwc';
import EditTable from 'c/editTable';
import type { EditRow } from 'c/editTable';

type Table = HTMLElement & { rows: readonly EditRow[]; reveal(key: string): void };

const rowsOf = (count: number): readonly EditRow[] =>
  Array.from({ length: count }, (_, i) => ({ key: `k${String(i)}`, title: `Rule ${String(i)}`, cells: [String(i), 'Radio'] }));
function show(count: number): Table {
  const table = createElement('c-edit-table', { is: EditTable }) as unknown as Table;
  Object.assign(table, { label: 'Rules', columns: ['Order', 'Channel'], canMove: true, rows: rowsOf(count) });
  document.body.append(table);
  return table;
}
const drawn = (table: Table) => [...(table.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
const button = (table: Table, name: string) => table.shadowRoot?.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
const page = (table: Table) => table.shadowRoot?.querySelector('[role="status"]')?.textContent;

describe('a table to edit', () => {
  afterEach(() => document.body.replaceChildren());

  it('draws 25 of a thousand rows, and turns pages', async () => {
    const table = show(1_000);
    expect(drawn(table)).toHaveLength(25);
    expect(page(table)).toBe('1 to 25 of 1,000');
    const [previous, next] = table.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button') ?? [];
    next?.click();
    await Promise.resolve();
    expect(page(table)).toBe('26 to 50 of 1,000');
    previous?.click();
    table.reveal('k999');
    await Promise.resolve();
    expect(page(table)).toBe('976 to 1,000 of 1,000');
    table.rows = rowsOf(30);
    await Promise.resolve();
    expect(page(table)).toBe('26 to 30 of 30');
    await expect(table).toBeAccessible();
  });

  it('tells what is pressed, and keeps the focus on the button that moves', async () => {
    const table = show(3);
    const told: unknown[] = [];
    for (const type of ['rowedit', 'rowremove', 'rowmove']) {
      table.addEventListener(type, (event) => told.push([type, (event as CustomEvent).detail]));
    }
    button(table, 'Edit: Rule 1')?.click();
    button(table, 'Delete: Rule 1')?.click();
    const up = button(table, 'Move up: Rule 1');
    up?.click();
    expect(told).toEqual([
      ['rowedit', { key: 'k1' }],
      ['rowremove', { key: 'k1' }],
      ['rowmove', { key: 'k1', by: -1 }]
    ]);
    const [a, b, c] = rowsOf(3);
    table.rows = [b, a, c] as readonly EditRow[];
    await Promise.resolve();
    // At the top it can't go further, so the focus goes to its other button.
    expect(button(table, 'Move up: Rule 1')?.disabled).toBe(true);
    expect(table.shadowRoot?.activeElement).toBe(button(table, 'Move down: Rule 1'));
    await expect(table).toBeAccessible();
  });
});
