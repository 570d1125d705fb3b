import { createElement } from 'lwc';
import FigureTile from 'c/figureTile';

function draw(given: Partial<Pick<FigureTile, 'label' | 'value' | 'change' | 'trend' | 'help'>>): HTMLElement {
  const tile = Object.assign(createElement('c-figure-tile', { is: FigureTile }), given);
  document.body.append(tile);
  return tile;
}

describe('a figure', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what it is and how it moved', async () => {
    const tile = draw({
      label: 'Calls',
      value: '77',
      change: '12% more than in the 30 days before',
      trend: 'up',
      help: 'All but deleted ones.'
    });
    expect(tile.shadowRoot?.querySelector('.value')?.textContent).toBe('77');
    expect(tile.shadowRoot?.querySelector('.change')?.textContent).toContain('12% more');
    expect(tile.shadowRoot?.querySelector<HTMLElement & { iconName: string }>('lightning-icon')?.iconName).toBe('utility:arrowup');
    await expect(tile).toBeAccessible();
  });

  it('without anything to compare with says nothing of it', () => {
    expect(draw({ label: 'Calls', value: '0' }).shadowRoot?.querySelector('.change')).toBeNull();
  });
});
