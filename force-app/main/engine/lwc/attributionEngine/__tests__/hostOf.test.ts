import { hostOf, shortPage, withoutSchemeAndWww } from '../hostOf';

const cases: readonly (readonly [rule: string, page: string | undefined, host: string])[] = [
  ['R25', 'https://www.Google.de:443/search?q=x', 'google.de'],
  ['R25', 'l.facebook.com/l.php?u=https://example.com', 'l.facebook.com'],
  ['R25', 'android-app://com.google.android.gm/', 'com.google.android.gm'],
  ['R25', '//cdn.example.com?x', 'cdn.example.com'],
  ['R25', 'https://user:secret@example.com/', 'example.com'],
  ['R25', 'https://example.com./#top', 'example.com'],
  ['R25', 'https://wwww.example.com', 'wwww.example.com'],
  ['R25', '  ', ''],
  ['R25', undefined, '']
];

describe('hostOf', () => {
  it.each(cases)('%s %s is at %s', (_rule, page, host) => {
    expect(hostOf(page)).toBe(host);
  });
});

describe('withoutSchemeAndWww', () => {
  it('leaves the rest of the URL as it is (R25)', () => {
    expect(withoutSchemeAndWww(' HTTPS://WWW.Example.com/Demo?Q=//x ')).toBe('Example.com/Demo?Q=//x');
    expect(withoutSchemeAndWww(undefined)).toBe('');
  });
});

describe('shortPage', () => {
  it.each([
    ['https://info.bizible.com/demo?x=1', 'info.bizible.com/demo'],
    ['https://example.com/', 'example.com/'],
    ['https://www.example.com/a/', 'example.com/a/'],
    ['http://example.com#a?b', 'example.com'],
    ['example.com/a', 'example.com/a']
  ])('%s is %s (case 8)', (page, short) => {
    expect(shortPage(page)).toBe(short);
  });
});
