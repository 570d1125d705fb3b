import { createElement } from 'lwc';
import CreditExample from 'c/creditExample';
import { BUILT_IN_MODELS, type AttributionModel, type ModelName } from 'c/attributionEngine';
import { shareExample } from '../exampleDeal';

type Example = HTMLElement & {
  models: readonly AttributionModel[];
  model: ModelName;
  options: readonly { value: string; label: string }[];
};

describe('the worked example', () => {
  afterEach(() => document.body.replaceChildren());

  it.each<[ModelName, readonly number[]]>([
    ['firstTouch', [10_000, 0, 0, 0, 0, 0]],
    ['leadCreation', [0, 10_000, 0, 0, 0, 0]],
    ['uShaped', [5_000, 5_000, 0, 0, 0, 0]],
    ['wShaped', [3_000, 3_000, 1_000, 3_000, 0, 0]],
    ['fullPath', [2_250, 2_250, 500, 2_250, 500, 2_250]],
    ['linear', [1_666.67, 1_666.67, 1_666.67, 1_666.67, 1_666.66, 1_666.66]],
    ['lastTouch', [0, 0, 0, 0, 0, 10_000]]
  ])('shares the deal by %s as the engine does (section 10)', (model, revenues) => {
    expect(shareExample(BUILT_IN_MODELS, model, 'USD').map(({ revenue }) => revenue)).toEqual(revenues);
  });

  it('has each position once, and sums to the amount under every model', () => {
    for (const { name } of BUILT_IN_MODELS) {
      const shares = shareExample(BUILT_IN_MODELS, name, 'USD');
      expect(shares.map(({ position }) => position)).toEqual(['FT', 'LC, Form', 'Form', 'OC, Form', 'Form', 'Closed, Form']);
      expect(shares.reduce((sum, { revenue }) => sum + Math.round(revenue * 100), 0)).toBe(1_000_000);
    }
  });

  it('draws it, and says when a model does not hold', async () => {
    const example = createElement('c-credit-example', { is: CreditExample }) as unknown as Example;
    Object.assign(example, { models: BUILT_IN_MODELS, model: 'fullPath', options: [{ value: 'fullPath', label: 'Full Path' }] });
    document.body.append(example);
    const table = example.shadowRoot?.querySelector('c-record-table') as unknown as { rows: { cells: { text: string }[] }[] };
    expect(table.rows[1]?.cells.map(({ text }) => text)).toEqual(['Jan 14', 'Form after Email', 'Lead creation', '22.5%', '$2,250']);
    await expect(example).toBeAccessible();
    example.models = [];
    await Promise.resolve();
    expect(example.shadowRoot?.querySelector('c-record-table')).toBeNull();
    expect(example.shadowRoot?.textContent).toContain("The weights of this model don't hold yet.");
    await expect(example).toBeAccessible();
  });
});
