import { createElement } from 'lwc';
import CallNextStep from 'c/callNextStep';
import { settled } from '../../../../app/lwc/recordReader/__tests__/settled';

const MESSAGE = 'Hello,\n\nplease send <the visitor id>.';

function show(step: unknown): ShadowRoot {
  const element = Object.assign(createElement('c-call-next-step', { is: CallNextStep }), { step });
  document.body.append(element);
  return element.shadowRoot as ShadowRoot;
}

async function copyFrom(root: ShadowRoot): Promise<string | null | undefined> {
  root.querySelector<HTMLElement>('lightning-button')?.click();
  await settled();
  return root.querySelector('[role="status"]')?.textContent;
}

describe('what to do', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a sentence', async () => {
    const root = show({ text: 'Nothing to do.' });
    expect(root.querySelector('h3')?.textContent).toBe('What to do');
    expect(root.querySelector('p')?.textContent).toBe('Nothing to do.');
    expect(root.querySelector('lightning-button')).toBeNull();
    await expect(root.host).toBeAccessible();
  });

  it('has a text to copy where somebody has to be asked', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.assign(navigator, { clipboard: { writeText } });
    const root = show({ text: 'Ask the vendor.', copy: MESSAGE });
    expect(root.querySelector('.message')?.textContent).toBe(MESSAGE);
    expect(await copyFrom(root)).toBe('Copied.');
    expect(writeText).toHaveBeenCalledWith(MESSAGE);
    await expect(root.host).toBeAccessible();
  });

  it('selects the text where the browser refuses to copy', async () => {
    Object.assign(navigator, { clipboard: { writeText: jest.fn().mockRejectedValue(new Error('denied')) } });
    const root = show({ text: 'Ask the vendor.', copy: MESSAGE });
    const selectAllChildren = jest.spyOn(Selection.prototype, 'selectAllChildren').mockImplementation(() => undefined);
    expect(await copyFrom(root)).toBe("Your browser doesn't let this page copy. The text is selected: copy it by keyboard.");
    expect(selectAllChildren).toHaveBeenCalledWith(root.querySelector('.message'));
    selectAllChildren.mockRestore();
  });

  it('is nothing where all is well', () => {
    expect(show(undefined).querySelector('section')).toBeNull();
  });
});
