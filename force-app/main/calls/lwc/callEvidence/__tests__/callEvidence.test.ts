import { createElement } from 'lwc';
import CallEvidence from 'c/callEvidence';
import type { CallStory } from 'c/callStory';
import { EXAMPLE } from '../../callOutcome/__tests__/exampleStory';

function show(story: CallStory | undefined): ShadowRoot {
  const element = Object.assign(createElement('c-call-evidence', { is: CallEvidence }), { story });
  document.body.append(element);
  return element.shadowRoot as ShadowRoot;
}

const texts = (root: ShadowRoot, selector: string): (string | null)[] =>
  [...root.querySelectorAll(selector)].map((node) => node.textContent);

describe('why a call was decided so', () => {
  afterEach(() => document.body.replaceChildren());

  it('is each visit with its verdict, taken and refused apart', async () => {
    const root = show(EXAMPLE);
    expect(root.querySelector('c-disclosure')).toMatchObject({ label: 'Why this decision', note: EXAMPLE.visitsHeading });
    expect(texts(root, '.when')).toEqual(['May 2, 9:02 AM · direct', 'May 4, 12:17 PM · Google Ads', 'May 4, 12:20 PM · direct']);
    expect(texts(root, '.verdict')).toEqual(['Refused as too old.', 'Taken.', 'Waiting.']);
    expect([...root.querySelectorAll('lightning-icon')].map((icon) => (icon as unknown as { iconName: string }).iconName)).toEqual([
      'utility:close',
      'utility:check',
      'utility:dash'
    ]);
    await expect(root.host).toBeAccessible();
  });

  it('is where each value comes from, blank ones too', () => {
    const root = show(EXAMPLE);
    expect(root.querySelectorAll('c-disclosure')[1]).toMatchObject({ label: 'Where each value comes from', note: 'Type, Medium' });
    expect(texts(root, 'dt')).toEqual(['Type', 'Medium']);
    expect(texts(root, '.shown')).toEqual(['Call', 'blank']);
    expect(texts(root, '.origin')).toEqual(["the Task's Type", 'nothing gave one']);
  });

  it('is left out where nothing is known', () => {
    expect(show({ ...EXAMPLE, visitsHeading: undefined, visits: [], values: [] }).querySelector('c-disclosure')).toBeNull();
    expect(show(undefined).querySelector('c-disclosure')).toBeNull();
  });
});
