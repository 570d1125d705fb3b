import { evenColumns } from '../evenColumns';

describe('the columns of a journey', () => {
  it.each([
    [6, 766, 6],
    [7, 766, 4],
    [6, 600, 3],
    [13, 766, 5],
    [1, 766, 1],
    [3, 90, 1],
    [0, 766, 1]
  ])('%i touches in %i pixels are %i', (items, width, columns) => {
    expect(evenColumns(items, width)).toBe(columns);
  });
});
