import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterLogicProblem } from './filterLogic.ts';
import { formulaProblems } from './formula.ts';

const FIELDS = new Set(['Subject__c', 'Web_Session__r.Channel__c', 'CloseDate']);
const problems = (formula: string) => formulaProblems(formula, (path) => FIELDS.has(path));

describe('formulaProblems', () => {
  const sound = [
    "IF(ISBLANK(Subject__c), \"a (b\", 'it\\'s') & BR()",
    'Web_Session__r.Channel__c = "Paid Search" && CloseDate >= TODAY() - 30 /* a (comment */',
    'IF($User.IsActive, 1.5, null)',
    'LEFT({!$Record.Subject}, 255)'
  ];
  for (const formula of sound) it(`accepts ${formula}`, () => assert.deepEqual(problems(formula), []));

  const refused: readonly [formula: string, problem: string][] = [
    ['', 'it is empty'],
    ['ISBLANC(Subject__c)', "'ISBLANC' is no function"],
    ['ISBLANK(Subjekt__c)', "there is no field 'Subjekt__c'"],
    ['LEN((Subject__c)', '1 parenthesis is never closed'],
    ['LEN(Subject__c))', 'a parenthesis is closed that was never opened'],
    ['LEN("Subject)', 'a text is never closed'],
    ['MAX(1,,2)', 'a comma follows no argument']
  ];
  for (const [formula, problem] of refused)
    it(`refuses '${formula}'`, () => assert.ok(problems(formula).includes(problem), problems(formula).join()));
});

describe('filterLogicProblem', () => {
  const cases: readonly [logic: string, conditions: number, problem: string | undefined][] = [
    ['1 AND (2 OR 3)', 3, undefined],
    ['not 1', 1, undefined],
    ['1 AND 3', 2, 'it names condition 3 of 2'],
    ['1', 2, 'it leaves out condition 2'],
    ['1 UND 2', 2, "'UND' is no part of it"],
    ['(1 OR 2', 2, 'a parenthesis has no partner']
  ];
  for (const [logic, conditions, problem] of cases) {
    it(`says ${problem ?? 'nothing'} of ${logic}`, () => assert.equal(filterLogicProblem(logic, conditions), problem));
  }
});
