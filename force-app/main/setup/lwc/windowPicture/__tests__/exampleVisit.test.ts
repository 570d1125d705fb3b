import { exampleVisit } from '../exampleVisit';

describe('the example visit', () => {
  it.each([
    [30, 'sessionStart', false],
    [40, 'sessionStart', false],
    [41, 'sessionStart', true],
    [20, 'lastActivity', false],
    [21, 'lastActivity', true],
    [30, 'lastActivity', true]
  ] as const)('with a window of %s minutes from %s is tied: %s (R7, R8)', (minutes, basis, isTied) => {
    const example = exampleVisit(minutes, basis, 0);
    expect(example.isTied).toBe(isTied);
    expect(example.evidence.session === undefined).toBe(!isTied);
  });
});
