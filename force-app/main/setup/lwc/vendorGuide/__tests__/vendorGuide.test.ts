import { createElement } from 'lwc';
import VendorGuide from 'c/vendorGuide';

type Guide = HTMLElement & { vendor: string; visitorIdField: string; callTimeField: string };

function show(vendor: string): Guide {
  const guide = createElement('c-vendor-guide', { is: VendorGuide }) as unknown as Guide;
  Object.assign(guide, { vendor, visitorIdField: 'touchline__BizibleId__c', callTimeField: 'When__c' });
  document.body.append(guide);
  return guide;
}
const steps = (guide: Guide) => [...(guide.shadowRoot?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent ?? '');

describe('the vendor guide', () => {
  afterEach(() => document.body.replaceChildren());

  it.each(['callTrackingMetrics', 'callRail', 'invoca', 'dialogTech', 'other'])(
    'tells what to do at %s with these fields',
    async (vendor) => {
      const guide = show(vendor);
      expect(steps(guide).join(' ')).toMatch(/touchline__BizibleId__c.*When__c/);
      expect(steps(guide).join(' ')).not.toMatch(/\{\d\}/);
      const copies = [...(guide.shadowRoot?.querySelectorAll('c-copy-text') ?? [])] as unknown as { text: string }[];
      expect(copies.map(({ text }) => text)).toEqual([
        'touchline__BizibleId__c',
        'When__c',
        '_biz_uid',
        expect.stringContaining('document.cookie'),
        expect.stringContaining('touchline__BizibleId__c: the value of the first-party cookie _biz_uid')
      ]);
      await expect(guide).toBeAccessible();
    }
  );

  it('asks for the vendor first, and tells which was chosen', async () => {
    const guide = show('');
    expect(steps(guide)).toEqual([]);
    const told: unknown[] = [];
    guide.addEventListener('vendorchange', (event) => told.push((event as CustomEvent).detail));
    guide.shadowRoot?.querySelector('lightning-combobox')?.dispatchEvent(new CustomEvent('change', { detail: { value: 'invoca' } }));
    expect(told).toEqual([{ vendor: 'invoca' }]);
    await expect(guide).toBeAccessible();
  });

  it('offers a script that reads the cookie', () => {
    document.cookie = '_biz_uid=4f2a9c1e; path=/';
    const [, , , script] = [...(show('other').shadowRoot?.querySelectorAll('c-copy-text') ?? [])] as unknown as { text: string }[];
    // The very text that is copied has to work.
    expect(new Function(`return ${script?.text ?? ''}`)()).toBe('4f2a9c1e');
  });
});
