import { createElement } from 'lwc';
import SetupPath, { type PathStep } from 'c/setupPath';

const step = (key: string, given: Partial<PathStep> = {}): PathStep => ({
  key,
  label: key.toUpperCase(),
  state: 'todo',
  isNow: false,
  isUnsaved: false,
  ...given
});

function show(steps: readonly PathStep[]): HTMLElement {
  const path = Object.assign(createElement('c-setup-path', { is: SetupPath }), { steps });
  document.body.append(path);
  return path;
}
const buttons = (path: HTMLElement) => [...(path.shadowRoot?.querySelectorAll<HTMLElement>('li button') ?? [])];

describe('the path of steps', () => {
  afterEach(() => document.body.replaceChildren());

  it('says each step’s state in words, and which is shown', async () => {
    const path = show([
      step('a', { state: 'done' }),
      step('b', { isNow: true, isUnsaved: true }),
      step('c', { state: 'attention' }),
      step('d', { state: 'attention', isNow: false }),
      step('e')
    ]);
    expect(buttons(path).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'ADone',
      'BNownot saved',
      'CNeeds attention',
      'DNeeds attention',
      'ETo do'
    ]);
    expect(buttons(path).map((button) => button.getAttribute('aria-current'))).toEqual(['false', 'step', 'false', 'false', 'false']);
    expect(path.shadowRoot?.querySelector('.place')?.textContent).toContain('Step 2 of 5: B');
    await expect(path).toBeAccessible();
  });

  it('tells which step was pressed', () => {
    const chosen: unknown[] = [];
    const path = show([step('a', { isNow: true }), step('b')]);
    path.addEventListener('stepchosen', (event) => chosen.push((event as CustomEvent).detail));
    buttons(path)[1]?.click();
    expect(chosen).toEqual([{ key: 'b' }]);
  });

  it('opens and closes on a phone', async () => {
    const path = show([step('a', { isNow: true }), step('b')]);
    const place = path.shadowRoot?.querySelector<HTMLElement>('.place');
    place?.click();
    await Promise.resolve();
    expect(place?.getAttribute('aria-expanded')).toBe('true');
    buttons(path)[1]?.click();
    await Promise.resolve();
    expect(place?.getAttribute('aria-expanded')).toBe('false');
  });
});
