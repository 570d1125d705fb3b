import { createElement } from 'lwc';
import RecordTable from 'c/recordTable';

it('records are a table of words and links', async () => {
  const table = Object.assign(createElement('c-record-table', { is: RecordTable }), {
    label: 'Calls',
    columns: ['Call', 'Person'],
    rows: [{ key: 'a02', cells: [{ text: 'Mar 3', recordId: 'a02', objectApiName: 'Tracked_Call__c' }, { text: '<b>Ann</b>' }] }]
  });
  document.body.append(table);
  const cells = [...(table.shadowRoot?.querySelectorAll('td') ?? [])];
  expect(cells.map((cell) => cell.dataset['label'])).toEqual(['Call', 'Person']);
  expect(cells[0]?.querySelector<HTMLElement & { label: string }>('c-record-link')?.label).toBe('Mar 3');
  expect(cells[1]?.textContent).toBe('<b>Ann</b>');
  await expect(table).toBeAccessible();
});
