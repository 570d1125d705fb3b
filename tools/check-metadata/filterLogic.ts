/**
 * What is wrong with the logic that joins numbered conditions, `undefined` where it is sound.
 *
 *     filterLogicProblem('1 AND (2 OR 4)', 3) // 'it names condition 4 of 3'
 *     filterLogicProblem('1 AND 2', 2)        // undefined
 */
export function filterLogicProblem(logic: string, conditions: number): string | undefined {
  const named = [...logic.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const beyond = named.find((number) => number < 1 || number > conditions);
  if (beyond !== undefined) return `it names condition ${beyond} of ${conditions}`;
  const unnamed = Array.from({ length: conditions }, (_, i) => i + 1).find((number) => !named.includes(number));
  if (unnamed !== undefined) return `it leaves out condition ${unnamed}`;
  const rest = logic.replace(/\d+|\bAND\b|\bOR\b|\bNOT\b|[()\s]/gi, '');
  if (rest !== '') return `'${rest}' is no part of it`;
  return logic.split('(').length === logic.split(')').length ? undefined : 'a parenthesis has no partner';
}
