import { createElement } from 'lwc';
import SetupConflict from 'c/setupConflict';

type Radio = HTMLElement & { options: readonly { label: string }[]; value: string };

function show(): { conflict: HTMLElement; heard: unknown[] } {
  const conflict = Object.assign(createElement('c-setup-conflict', { is: SetupConflict }), {
    conflicts: [
      { name: 'Window', was: '30', mine: '45', theirs: '20' },
      { name: 'Carryover', was: 'yes', mine: 'no', theirs: 'blank' }
    ]
  });
  document.body.append(conflict);
  const heard: unknown[] = [];
  conflict.addEventListener('settled', (event) => heard.push((event as CustomEvent).detail));
  conflict.addEventListener('cancelled', () => heard.push('cancelled'));
  return { conflict, heard };
}
const radios = (conflict: HTMLElement) => [...(conflict.shadowRoot?.querySelectorAll('lightning-radio-group') ?? [])] as unknown as Radio[];
async function press(conflict: HTMLElement, label: string): Promise<void> {
  const buttons = [...(conflict.shadowRoot?.querySelectorAll('lightning-button') ?? [])] as unknown as (HTMLElement & { label: string })[];
  buttons.find((button) => button.label === label)?.click();
  await Promise.resolve();
}

describe('two admins’ values', () => {
  afterEach(() => document.body.replaceChildren());

  it('stand side by side, none of them chosen', async () => {
    const { conflict } = show();
    expect(radios(conflict).map(({ options, value }) => [...options.map(({ label }) => label), value])).toEqual([
      ['Keep mine: 45', 'Take theirs: 20', ''],
      ['Keep mine: no', 'Take theirs: blank', '']
    ]);
    await expect(conflict).toBeAccessible();
  });

  it('are settled one by one, and not before each is', async () => {
    const { conflict, heard } = show();
    radios(conflict)[0]?.dispatchEvent(new CustomEvent('change', { detail: { value: 'theirs' } }));
    await press(conflict, 'Save as chosen');
    expect(heard).toEqual([]);
    expect(conflict.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('Choose for each');
    radios(conflict)[1]?.dispatchEvent(new CustomEvent('change', { detail: { value: 'mine' } }));
    await press(conflict, 'Save as chosen');
    expect(heard).toEqual([{ choices: ['theirs', 'mine'] }]);
  });

  it.each([
    ['Keep all of mine', 'mine'],
    ['Take all of theirs', 'theirs']
  ])('%s settles all at once', async (label, choice) => {
    const { conflict, heard } = show();
    await press(conflict, label);
    await press(conflict, 'Save as chosen');
    expect(heard).toEqual([{ choices: [choice, choice] }]);
  });

  it('can wait', async () => {
    const { conflict, heard } = show();
    await press(conflict, 'Back to the step');
    expect(heard).toEqual(['cancelled']);
  });
});
