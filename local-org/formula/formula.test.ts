import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestOrg } from '../test-fixtures/testOrg.ts';
import { evaluateFormula, unknownFunction, type FormulaValue } from './evaluateFormula.ts';
import { callsMade, fieldsRead, parseFormula } from './formulaSyntax.ts';

/** Source: Salesforce Help, Formula Operators and Functions. */
const FIELDS: Readonly<Record<string, FormulaValue>> = { Name: 'Ann', Blank: undefined, Count: 3, Paid: true, Id: '001000000000001' };

const ROWS: readonly (readonly [source: string, value: FormulaValue])[] = [
  ['"a" & Name & Blank', 'aAnn'],
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['-Count + 1', -2],
  ['2 ^ 3', 8],
  ['Count / 0', undefined],
  ['IF(ISBLANK(Blank), NULL, 1)', undefined],
  ['IF(AND(Paid, Count >= 3), "yes", "no")', 'yes'],
  ['Paid && NOT(Count = 3) || FALSE', false],
  ['BLANKVALUE(Blank, "other")', 'other'],
  ['CASE(Count, 1, "one", 3, "three", "many")', 'three'],
  ['CASE(Name, "x", 1, 2)', 2],
  ['Blank = ""', true],
  ['Name <> "Ann"', false],
  ['LEFT(Name, 2) & RIGHT(Name, 1) & MID(Name, 2, 1)', 'Annn'],
  ['LEN(TRIM("  a  "))', 1],
  ['BEGINS(Name, "An")', true],
  ['CASESAFEID(Id)', '001000000000001AAA'],
  ['\'single\' /* a comment */ & "\\""', 'single"'],
  ['HYPERLINK("/" & Id, Name, "_self")', '_HL_ENCODED_/001000000000001_HL_Ann_HL__self_HL_']
];

for (const [source, value] of ROWS) {
  test(`${source} is ${String(value)}`, () => {
    assert.equal(
      evaluateFormula(parseFormula(source), (path) => FIELDS[path]),
      value
    );
  });
}

test('a formula says what it reads and calls', () => {
  const formula = parseFormula('IF(Paid, Account.Name, NOW())');
  assert.deepEqual(fieldsRead(formula), ['Paid', 'Account.Name']);
  assert.equal(unknownFunction(callsMade(formula)), 'NOW');
});

test('a broken formula is refused with the place', () => {
  assert.throws(() => parseFormula('IF(a, '), /unexpected "end of formula"/);
  assert.throws(() => parseFormula('a ; b'), /unexpected ";" at 2/);
});

for (const [what, formula, message] of [
  ['function', 'REGEX("a")', /Visit__c\.Link__c: .*the formula function REGEX/],
  ['label', '$Label.Missing', /Visit__c\.Link__c: .*\$Label\.Missing in a formula, which is no label of it/]
] as const) {
  test(`a package with a ${what} in a formula that is not known does not start`, async () => {
    const { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = await import('node:fs');
    const { FIXTURE_PACKAGE } = await import('../test-fixtures/testOrg.ts');
    const folder = mkdtempSync('/tmp/local-org-package-');
    cpSync(FIXTURE_PACKAGE, folder, { recursive: true });
    const file = `${folder}/objects/Visit__c/fields/Link__c.field-meta.xml`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/<formula>.*<\/formula>/s, `<formula>${formula}</formula>`));
    await assert.rejects(startTestOrg({ forceApp: folder }), { name: 'UnsupportedMetadata', message });
    rmSync(folder, { recursive: true });
  });
}
