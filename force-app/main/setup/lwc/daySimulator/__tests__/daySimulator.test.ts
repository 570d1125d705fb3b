import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import DaySimulator from 'c/daySimulator';

const mockResolve = jest.fn();
const mockAddress = { isTest: true };
jest.mock('@salesforce/customPermission/Resolve_Calls', () => ({ __esModule: true, default: true }), { virtual: true });
jest.mock('c/resolveCall', () => ({ resolveCall: (taskId: string) => mockResolve(taskId) }));
jest.mock('c/orgAddress', () => ({ orgAddress: () => mockAddress }));

type Fields = Readonly<Record<string, unknown>>;

let rows: Fields[] = [];
let isRefused = false;

function play(): void {
  answerGraphql((operation, variables, text) => {
    if (operation === 'Callers') return { data: { uiapi: { query: { Lead: { edges: [{ node: { Id: '00Q1' } }] } } } } };
    if (operation === 'WriteRecords') {
      const inputs = Object.entries(variables) as [string, Fields][];
      if (isRefused)
        return { data: { uiapi: {} }, errors: inputs.map(([name]) => ({ message: 'storage limit exceeded', path: ['uiapi', name] })) };
      for (const [, input] of inputs) {
        const fields = input['Tracked_Call__c'] as Fields | undefined;
        if (fields) rows.push({ Id: `a02${String(rows.length)}`, Outcome__c: { value: fields['Outcome__c'] } });
        if ('Id' in input) rows = rows.filter(({ Id }) => Id !== input['Id']);
      }
      return { data: { uiapi: Object.fromEntries(inputs.map(([name]) => [name, { Id: name, Record: { Id: name } }])) } };
    }
    const found = text.includes('Tracked_Call__c(') ? rows : [];
    return { data: { uiapi: { query: { rows: { edges: found.map((node) => ({ node })) } } } } };
  });
}
const settled = async (): Promise<void> => {
  for (let i = 0; i < 400; i++) await Promise.resolve();
};
async function show(): Promise<HTMLElement> {
  play();
  const simulator = createElement('c-day-simulator', { is: DaySimulator });
  document.body.append(simulator);
  await settled();
  return simulator;
}
const press = async (simulator: HTMLElement, id: string): Promise<void> => {
  simulator.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.click();
  await settled();
};
const outcomes = (simulator: HTMLElement) =>
  [...(simulator.shadowRoot?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent);
const said = (simulator: HTMLElement) => simulator.shadowRoot?.querySelector('.said')?.textContent;

describe('the day simulator', () => {
  beforeEach(() => {
    rows = [];
    isRefused = false;
    mockAddress.isTest = true;
    mockResolve.mockReset().mockImplementation(() => {
      const at = rows.findIndex((row) => (row['Outcome__c'] as { value: string }).value === 'pending');
      rows[at] = { ...rows[at], Outcome__c: { value: at === 0 ? 'standalone' : 'merged' } };
      return Promise.resolve({ outcome: 'merged', written: 2, setAside: [] });
    });
  });
  afterEach(() => document.body.replaceChildren());

  it('makes a day, decides its calls, counts what became of them, and takes it away', async () => {
    const simulator = await show();
    await press(simulator, 'simulate');
    expect(mockResolve).toHaveBeenCalledTimes(11);
    expect(said(simulator)).toBe('Visits made: 17. Calls made: 11.');
    expect(outcomes(simulator)).toEqual(['Tied to a visit: 10', 'Touchpoint of its own: 1']);
    await expect(simulator).toBeAccessible();
    await press(simulator, 'remove');
    expect(rows).toEqual([]);
    expect(said(simulator)).toBe('Records removed: 11.');
    expect(outcomes(simulator)).toEqual([]);
  });

  it('finds a day again that was made before a reload', async () => {
    rows = [{ Id: 'a021', Outcome__c: { value: 'merged' } }];
    expect(outcomes(await show())).toEqual(['Tied to a visit: 1']);
  });

  it('says what failed', async () => {
    isRefused = true;
    const simulator = await show();
    await press(simulator, 'simulate');
    const panel = simulator.shadowRoot?.querySelector('c-error-panel');
    expect(panel?.shadowRoot?.textContent).toContain('storage limit exceeded');
    await expect(simulator).toBeAccessible();
  });

  it('is not offered where customers call', async () => {
    mockAddress.isTest = false;
    expect((await show()).shadowRoot?.querySelector('section')).toBeNull();
  });
});
