import { createElement } from 'lwc';
import DayChart, { type Column } from 'c/dayChart';

const DAYS: readonly Column[] = [3, 4, 5].map((day) => ({
  key: String(day),
  label: `Mar ${String(day)}`,
  title: `March ${String(day)}`,
  parts: [{ series: 'merged', name: 'Tied', value: day, display: String(day) }],
  display: String(day)
}));

function draw(): { chart: HTMLElement; columns: () => SVGElement[]; pressed: unknown[] } {
  const chart = Object.assign(createElement('c-day-chart', { is: DayChart }), { label: 'Calls per day', columns: DAYS });
  document.body.append(chart);
  const pressed: unknown[] = [];
  chart.addEventListener('columnselected', (event) => pressed.push((event as CustomEvent).detail));
  return { chart, columns: () => [...(chart.shadowRoot?.querySelectorAll<SVGElement>('.column') ?? [])], pressed };
}

async function press(target: Element | undefined, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, cancelable: true });
  target?.dispatchEvent(event);
  await Promise.resolve();
  return event.defaultPrevented;
}

describe('a chart over time', () => {
  afterEach(() => document.body.replaceChildren());

  it('says each column in words', async () => {
    const { chart, columns } = draw();
    expect(columns().map((column) => column.getAttribute('aria-label'))).toEqual([
      'March 3: 3, Tied 3',
      'March 4: 4, Tied 4',
      'March 5: 5, Tied 5'
    ]);
    await expect(chart).toBeAccessible();
  });

  it('opens by a click, Enter and the space bar', async () => {
    const { columns, pressed } = draw();
    columns()[1]?.dispatchEvent(new MouseEvent('click'));
    await press(columns()[0], 'Enter');
    await press(columns()[2], ' ');
    expect(pressed).toEqual([{ key: '4' }, { key: '3' }, { key: '5' }]);
  });

  it('is one stop of the tab key, from which arrows lead on', async () => {
    const { columns } = draw();
    const stop = () => columns().findIndex((column) => column.getAttribute('tabindex') === '0');
    expect(stop()).toBe(2);
    for (const [key, expected] of [
      ['ArrowRight', 2],
      ['ArrowLeft', 1],
      ['Home', 0],
      ['ArrowLeft', 0],
      ['ArrowRight', 1],
      ['End', 2]
    ] as const) {
      expect(await press(columns()[stop()], key)).toBe(true);
      expect(stop()).toBe(expected);
    }
    expect(await press(columns()[2], 'Tab')).toBe(false);
  });
});
