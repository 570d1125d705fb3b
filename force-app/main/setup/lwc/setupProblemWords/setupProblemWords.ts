/** One sentence for each thing of a setup that can't be saved: what is wrong, and what would do. */
import { fillLabel } from 'c/callStory';
import type { SetupExpectation, SetupProblem } from 'c/orgSetup';
import { READER_FORMAT } from 'c/readerFormat';
import Problem_Decimals from '@salesforce/label/c.Problem_Decimals';
import Problem_Email from '@salesforce/label/c.Problem_Email';
import Problem_Field_Name from '@salesforce/label/c.Problem_Field_Name';
import Problem_Filled from '@salesforce/label/c.Problem_Filled';
import Problem_Fixed_Weights from '@salesforce/label/c.Problem_Fixed_Weights';
import Problem_Host from '@salesforce/label/c.Problem_Host';
import Problem_Length from '@salesforce/label/c.Problem_Length';
import Problem_Not_Negative from '@salesforce/label/c.Problem_Not_Negative';
import Problem_Number from '@salesforce/label/c.Problem_Number';
import Problem_One_Of from '@salesforce/label/c.Problem_One_Of';
import Problem_Other from '@salesforce/label/c.Problem_Other';
import Problem_Pattern from '@salesforce/label/c.Problem_Pattern';
import Problem_Phone from '@salesforce/label/c.Problem_Phone';
import Problem_Positive from '@salesforce/label/c.Problem_Positive';
import Problem_Range from '@salesforce/label/c.Problem_Range';
import Problem_Rows from '@salesforce/label/c.Problem_Rows';
import Problem_Unique from '@salesforce/label/c.Problem_Unique';
import Problem_Weights from '@salesforce/label/c.Problem_Weights';

/** {0} is the input, {1} the value, {2} and {3} what would do. */
const WORDS: Partial<Readonly<Record<SetupExpectation, string>>> = {
  number: Problem_Number,
  range: Problem_Range,
  decimals: Problem_Decimals,
  length: Problem_Length,
  oneOf: Problem_One_Of,
  filled: Problem_Filled,
  notNegative: Problem_Not_Negative,
  unique: Problem_Unique,
  phoneE164: Problem_Phone,
  email: Problem_Email,
  host: Problem_Host,
  pattern: Problem_Pattern,
  fieldName: Problem_Field_Name,
  weights: Problem_Weights,
  fixedWeights: Problem_Fixed_Weights,
  positive: Problem_Positive,
  rows: Problem_Rows
};

/** What of `allowed` is a number, and is to be written as the reader writes numbers. */
const LIMITS: ReadonlySet<SetupExpectation> = new Set<SetupExpectation>(['range', 'length', 'decimals', 'rows']);

/**
 * @param nameOf the input's label, by property
 * @example wordProblem({ property: 'phoneE164', value: '555', expected: 'phoneE164', … }, () => 'Number') // 'Number: "555" is no …'
 */
export function wordProblem(
  { property, value, expected, allowed = [] }: Pick<SetupProblem, 'property' | 'value' | 'expected' | 'allowed'>,
  nameOf: (property: string) => string
): string {
  const label = WORDS[expected] ?? Problem_Other;
  const limits = LIMITS.has(expected) ? allowed.map((limit) => READER_FORMAT.number(Number(limit))) : allowed;
  const would = expected === 'range' || expected === 'unique' ? limits : [limits.join(', ')];
  return fillLabel(label, nameOf(property), value, ...would);
}
