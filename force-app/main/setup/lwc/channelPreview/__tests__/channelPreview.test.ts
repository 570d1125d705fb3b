import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import ChannelPreview from 'c/channelPreview';
import type { ChannelRule } from 'c/attributionEngine';
import { compareChannels } from '../compareChannels';

type Preview = HTMLElement & { saved: readonly ChannelRule[]; draft: readonly ChannelRule[] };
type Fields = Readonly<Record<string, unknown>>;

const RADIO: ChannelRule = { ruleKey: 'radio', order: 1, channel: 'Radio', source: 'radio*' };
const visit = (n: number, source: string): Fields => ({ Id: `a03${String(n)}`, Source__c: { value: source } });
const settled = async (): Promise<void> => {
  for (let i = 0; i < 60; i++) await Promise.resolve();
};

async function show(answer: Parameters<typeof answerGraphql>[0]): Promise<Preview> {
  answerGraphql(answer);
  const preview = createElement('c-channel-preview', { is: ChannelPreview }) as unknown as Preview;
  Object.assign(preview, { saved: [], draft: [RADIO] });
  document.body.append(preview);
  preview.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
  await settled();
  return preview;
}
const rows = (preview: Preview) =>
  [...(preview.shadowRoot?.querySelectorAll('c-record-table') ?? [])].map((table) =>
    (table as unknown as { rows: { cells: { text: string }[] }[] }).rows.map(({ cells }) => cells.map(({ text }) => text))
  );
const visits = (nodes: readonly Fields[]) => () => ({ data: { uiapi: { query: { rows: { edges: nodes.map((node) => ({ node })) } } } } });

describe('the effect of rules', () => {
  afterEach(() => document.body.replaceChildren());

  it('counts visits by channel before and after, with examples', async () => {
    const preview = await show(visits([visit(1, 'radio7'), visit(2, 'radio7'), visit(3, 'newsletter')]));
    expect(preview.shadowRoot?.querySelector('.word')?.textContent).toBe('3 of 3 visits would get another channel.');
    expect(rows(preview)).toEqual([
      [
        ['Other', '2', '1'],
        ['Radio', '0', '2'],
        ['Email', '1', '0']
      ].sort((a, b) => Math.abs(Number(b[2]) - Number(b[1])) - Math.abs(Number(a[2]) - Number(a[1]))),
      [
        ['radio7', 'Other', 'Radio'],
        ['radio7', 'Other', 'Radio'],
        ['newsletter', 'Email', 'Other']
      ]
    ]);
    await expect(preview).toBeAccessible();
  });

  it('follows the rules without asking again', async () => {
    let asked = 0;
    const preview = await show(() => {
      asked++;
      return visits([visit(1, 'radio7')])();
    });
    preview.draft = [{ ...RADIO, channel: 'Wireless' }];
    await settled();
    expect(rows(preview)[1]).toEqual([['radio7', 'Other', 'Wireless']]);
    preview.draft = [];
    await settled();
    expect(preview.shadowRoot?.querySelector('.word')?.textContent).toBe('The one visit there is keeps its channel.');
    expect(asked).toBe(1);
  });

  it('says that there is none, that it reads, or what failed', async () => {
    const empty = await show(visits([]));
    expect(empty.shadowRoot?.querySelector('c-empty-state')).not.toBeNull();
    await expect(empty).toBeAccessible();
    const failing = await show(() => ({ errors: [{ message: 'no' }] }));
    expect(failing.shadowRoot?.querySelector('c-error-panel')).not.toBeNull();
    await expect(failing).toBeAccessible();
    const waiting = await show(() => new Promise(() => undefined));
    expect(waiting.shadowRoot?.querySelector('c-loading-state')).not.toBeNull();
    await expect(waiting).toBeAccessible();
  });

  it('lets the page breathe', async () => {
    let breaths = 0;
    const breathe = () => Promise.resolve(void breaths++);
    const many = Array.from({ length: 2_000 }, (_, i) => ({ id: String(i), source: `s${String(i % 7)}` }));
    const rules = Array.from({ length: 1_000 }, (_, i) => ({
      ruleKey: String(i),
      order: i,
      channel: `C${String(i)}`,
      source: `x${String(i)}`
    }));
    expect(await compareChannels(many, [], rules, breathe)).toMatchObject({ visits: 2_000, changed: 0 });
    expect(breaths).toBe(40);
  });

  it('keeps an inherited channel (R23)', async () => {
    const inherited = { id: '1', channel: 'Email', channelInherited: true, source: 'radio' };
    expect(await compareChannels([inherited], [], [RADIO], () => Promise.resolve())).toMatchObject({
      changed: 0,
      counts: [{ path: 'Email' }]
    });
  });
});
