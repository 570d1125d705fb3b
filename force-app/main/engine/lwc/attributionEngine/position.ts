/** A milestone of a journey that a model can weigh. Pending stands in for Closed on an open opportunity (R33, R35). */
export type Milestone = 'FT' | 'LC' | 'OC' | 'Closed' | 'Pending';

/** Where a touch stands in the journey. */
export type PositionName = Milestone | 'PostLC' | 'Form';

const ORDER: readonly PositionName[] = ['FT', 'LC', 'PostLC', 'OC', 'Closed', 'Pending', 'Form'];

/**
 * Position as stored: in the order of R30, joined by comma and space; `undefined` where there is none.
 *
 * @example joinPositions(new Set(['Form', 'LC', 'FT'])) // 'FT, LC, Form'
 */
export function joinPositions(names: ReadonlySet<PositionName>): string | undefined {
  return ORDER.filter((name) => names.has(name)).join(', ') || undefined;
}
