import * as fc from 'fast-check';
import { compilePattern } from '../matchPattern';

interface Case {
  readonly rule: string;
  readonly pattern: string;
  readonly matches: readonly (string | undefined)[];
  readonly refuses: readonly (string | undefined)[];
  readonly subdomains?: boolean;
}

const cases: readonly Case[] = [
  { rule: 'R25', pattern: 'cpc', matches: ['cpc', 'CPC', ' cpc\t'], refuses: ['cpcs', 'xcpc', '', undefined] },
  { rule: 'R25', pattern: '*cp*', matches: ['cp', 'cpc', 'xCPm', 'a cp b'], refuses: ['c p', '', undefined] },
  { rule: 'R25', pattern: 'paid*', matches: ['paid', 'Paid Social'], refuses: ['unpaid'] },
  { rule: 'R25', pattern: '* shop*', matches: ['my shop', 'My Shopping'], refuses: ['shop', 'myshop'] },
  { rule: 'R25', pattern: 'a*b*c', matches: ['abc', 'aXbYc', 'abbcc', 'abcbc'], refuses: ['ac', 'acb', 'abcd', 'bac'] },
  { rule: 'R25', pattern: 'ab*ba', matches: ['abba', 'abxba'], refuses: ['aba'] },
  { rule: 'R25', pattern: 'a**c', matches: ['ac', 'abc'], refuses: ['a'] },
  { rule: 'R25', pattern: '*', matches: ['', undefined, 'x'], refuses: [] },
  { rule: 'R25', pattern: ' google ; adwords;; ', matches: ['google', 'AdWords'], refuses: ['', ' ', 'google ; adwords'] },
  { rule: 'R25', pattern: ';', matches: [], refuses: ['', undefined, ';', 'x'] },
  { rule: 'R25', pattern: '5\\*;a\\;b;c\\\\', matches: ['5*', 'A;B', 'c\\'], refuses: ['5x', 'a', 'b', 'c'] },
  { rule: 'R25', pattern: 'a\\b\\', matches: ['a\\b\\'], refuses: ['ab', 'a\\b'] },
  { rule: 'R25', pattern: '\\**', matches: ['*', '*x'], refuses: ['', 'x*'] },
  { rule: 'R25', pattern: '[blank]', matches: ['', '  ', undefined], refuses: ['x', '[blank]'] },
  { rule: 'R25', pattern: 'x;[Blank]', matches: ['', undefined, 'X'], refuses: ['y'] },
  { rule: 'R25', pattern: '.+(a|b)$[c]?', matches: ['.+(a|b)$[c]?'], refuses: ['xa'] },
  { rule: 'R25', pattern: 'ΣΑΣ*;straße', matches: ['σασ', 'ΣΑΣΑ', 'STRASSE'], refuses: ['σα'] },
  {
    rule: 'R25',
    pattern: 'example.com',
    subdomains: true,
    matches: ['example.com', 'shop.Example.com', 'a.b.example.com'],
    refuses: ['badexample.com', 'example.com.br', '']
  },
  { rule: 'R25', pattern: 'google.*', subdomains: true, matches: ['google.de', 'google.co.uk'], refuses: ['mail.google.de'] },
  { rule: 'R25', pattern: '*.okta.com', subdomains: true, matches: ['acme.okta.com'], refuses: ['okta.com'] },
  { rule: 'R25', pattern: '[blank]', subdomains: true, matches: ['', undefined], refuses: ['example.com', 'x.[blank]'] }
];

describe('compilePattern', () => {
  it.each(cases)('$rule $pattern', ({ pattern, matches, refuses, subdomains }) => {
    const matcher = compilePattern(pattern, { subdomains });
    expect(matches.filter((value) => !matcher?.matches(value))).toEqual([]);
    expect(refuses.filter((value) => matcher?.matches(value))).toEqual([]);
  });

  it('asks nothing of a blank cell (R25)', () => {
    expect([compilePattern(undefined), compilePattern(''), compilePattern('  ')]).toEqual([undefined, undefined, undefined]);
  });

  it('matches exactly what the same pattern means as a regular expression (R25)', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '.', ' '), maxLength: 12 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (glob, value) => {
        const asRegExp = new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^]*')}$`, 'i');
        expect(compilePattern(glob)?.matches(value)).toBe(asRegExp.test(value.trim()));
      })
    );
  });

  it('matches any text when its special characters are escaped (R25)', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '' && text.trim().toLowerCase() !== '[blank]');
        expect(compilePattern(text.replace(/[\\*;]/g, '\\$&'))?.matches(text)).toBe(true);
      })
    );
  });

  it('is not brought to its knees by many stars (R25)', () => {
    const matcher = compilePattern(`${'*a'.repeat(60)}*b`);
    expect(matcher?.matches('a'.repeat(30_000))).toBe(false);
  });
});
