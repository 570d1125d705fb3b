import { currencyDigits } from '../currencyDigits';
import { toMinorUnits, type MinorUnits } from '../toMinorUnits';

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly amount: string;
  readonly currency: string;
  readonly units: MinorUnits;
}

const cases: readonly Case[] = [
  { rule: 'R36', name: 'two decimals', amount: '1234.5', currency: 'USD', units: 123450 },
  { rule: 'R36', name: 'none', amount: '1234', currency: 'JPY', units: 1234 },
  { rule: 'R36', name: 'three', amount: '1.234', currency: 'KWD', units: 1234 },
  { rule: 'R36', name: 'four in ISO 4217, three in our fields', amount: '1.2345', currency: 'CLF', units: 1235 },
  { rule: 'R36', name: 'an unknown currency has two', amount: '1', currency: 'XYZ', units: 100 },
  { rule: 'R36', name: 'rounds half up', amount: '0.005', currency: 'USD', units: 1 },
  { rule: 'R36', name: 'rounds down below half', amount: '0.00499999', currency: 'USD', units: 0 },
  { rule: 'R36', name: 'rounds by absolute value', amount: '-0.005', currency: 'USD', units: -1 },
  { rule: 'R36', name: 'where a float would slip', amount: '1.005', currency: 'USD', units: 101 },
  { rule: 'R36', name: 'no minus zero', amount: '-0.00', currency: 'USD', units: 0 },
  { rule: 'R36', name: 'ten to the twelfth', amount: '1000000000000', currency: 'KWD', units: 1e15 },
  { rule: 'R36', name: 'with an exponent', amount: '1.5E+3', currency: 'USD', units: 150000 },
  { rule: 'R36', name: 'a bare fraction', amount: ' .5 ', currency: 'USD', units: 50 },
  { rule: 'R36', name: 'more than rows can hold exactly', amount: '1000000000000.001', currency: 'KWD', units: 'tooLarge' },
  { rule: 'R36', name: 'an absurd exponent', amount: '1e999', currency: 'USD', units: 'tooLarge' },
  { rule: 'R36', name: 'words', amount: 'a lot', currency: 'USD', units: 'unreadable' },
  { rule: 'R36', name: 'grouping', amount: '1,234.50', currency: 'USD', units: 'unreadable' },
  { rule: 'R36', name: 'a lone dot', amount: '.', currency: 'USD', units: 'unreadable' },
  { rule: 'R36', name: 'not a number', amount: 'NaN', currency: 'USD', units: 'unreadable' }
];

describe('toMinorUnits', () => {
  it.each(cases)('$rule reads $amount $currency ($name)', ({ amount, currency, units }) => {
    expect(toMinorUnits(amount, currencyDigits(currency))).toBe(units);
  });
});
