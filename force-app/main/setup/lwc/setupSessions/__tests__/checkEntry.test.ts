import { checkEntry } from '../checkEntry';

describe('an entry about sessions', () => {
  it.each([
    ['windowMinutes', '45', 45],
    ['windowMinutes', ' 1 ', 1],
    ['windowMinutes', '99999', 99_999],
    ['windowMinutes', '', undefined],
    ['retentionDays', '  ', undefined],
    ['ownDomains', 'example.com; shop.example.com', 'example.com; shop.example.com']
  ] as const)('%s "%s" is a value', (name, text, value) => {
    expect(checkEntry(name, text)).toEqual({ value });
  });

  it.each(['0', '-5', '100000', '30.5', '30,5', '1,0', '1.0', '1,000', '1.000', 'half an hour', '1e3', '٣٠'])(
    'a window of "%s" is refused with its limits',
    (text) => {
      expect(checkEntry('windowMinutes', text).problem).toBe(`Window, in minutes: "${text}" must be a whole number from 1 to 99,999.`);
    }
  );

  it('names the host that is none', () => {
    expect(checkEntry('ownDomains', 'example.com; https://example.com/path').problem).toContain('"https://example.com/path" is no host');
  });
});
