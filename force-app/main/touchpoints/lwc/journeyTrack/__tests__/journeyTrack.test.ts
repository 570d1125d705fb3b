import { createElement } from 'lwc';
import JourneyTrack from 'c/journeyTrack';
import { journeyOf, touchOn } from './touches';

function draw(given: Partial<Pick<JourneyTrack, 'touches' | 'model'>>): HTMLElement & JourneyTrack {
  const track = Object.assign(createElement('c-journey-track', { is: JourneyTrack }), given);
  document.body.append(track);
  return track as unknown as HTMLElement & JourneyTrack;
}
const items = (track: HTMLElement) => [...(track.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])];
const text = (track: HTMLElement, selector: string) =>
  [...(track.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent);

describe('a journey drawn', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a list in order, each kind with a shape and a word', async () => {
    const track = draw({
      touches: [
        touchOn(0, { kind: 'visit', type: 'Web Visit', positions: ['FT'], channel: 'Paid Search' }),
        touchOn(6, { kind: 'call', type: 'Call', positions: ['LC', 'Form'] }),
        touchOn(7, { kind: 'chat', positions: ['PostLC', 'Form'] }),
        touchOn(8, { id: '', positions: ['Form'] })
      ]
    });
    expect(text(track, '.day')).toEqual(['Mar 3, 2026', 'Mar 9, 2026', 'Mar 10, 2026', 'Mar 11, 2026']);
    expect(items(track).map((item) => item.querySelector('svg')?.getAttribute('aria-label'))).toEqual(['Visit', 'Call', 'Chat', 'Form']);
    expect(text(track, '.positions [aria-hidden]')).toEqual(['FT', 'LC', 'PostLC', '']);
    expect(text(track, '.legend dd')).toEqual(['First touch', 'Lead creation', 'After lead creation']);
    expect(track.shadowRoot?.querySelectorAll('c-record-link')).toHaveLength(3);
    await expect(track).toBeAccessible();
  });

  it('opens a touch by a click anywhere on it, once', () => {
    const track = draw({ touches: [touchOn(0), touchOn(1, { id: '' })] });
    const opened: unknown[] = [];
    track.addEventListener('touchselected', (event) => opened.push((event as CustomEvent).detail));
    const [first, hidden] = items(track);
    first?.querySelector<HTMLElement>('.channel')?.click();
    first?.querySelector<HTMLElement>('c-record-link')?.click();
    hidden?.click();
    expect(opened).toEqual([{ id: 'a010' }]);
  });

  it('unfolds, at most fifty at once, and the focus goes on from there', async () => {
    const track = draw({ touches: journeyOf(80) });
    expect(text(track, '.more')).toEqual(['68 more']);
    await expect(track).toBeAccessible();
    track.shadowRoot?.querySelector<HTMLElement>('.more')?.click();
    await Promise.resolve();
    expect(text(track, '.more')).toEqual(['18 more']);
    expect(items(track)).toHaveLength(12 + 50 + 1);
    expect(track.shadowRoot?.activeElement).toBe(items(track)[2]);
    track.shadowRoot?.querySelector<HTMLElement>('.more')?.click();
    await Promise.resolve();
    expect(items(track)).toHaveLength(80);
  });

  it('shows credit and revenue of the chosen model, revenue only where there is an amount', async () => {
    const shares = { fullPath: { credit: 22.5, revenue: 2250 }, linear: { credit: 33.3333 } };
    const track = draw({ model: 'fullPath', touches: [touchOn(0, { shares, currency: 'EUR' })] });
    expect(text(track, '.credit, .revenue')).toEqual(['22.5%', '€2,250']);
    track.model = 'linear';
    await Promise.resolve();
    expect(text(track, '.credit, .revenue')).toEqual(['33.3%']);
    track.model = '';
    await Promise.resolve();
    expect(text(track, '.credit')).toEqual([]);
  });
});
