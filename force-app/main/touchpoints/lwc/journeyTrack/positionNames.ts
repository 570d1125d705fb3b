/** What the positions of R30 are called. `Form` says nothing that the touch's shape doesn't. */
import Position_Closed from '@salesforce/label/c.Position_Closed';
import Position_FT from '@salesforce/label/c.Position_FT';
import Position_LC from '@salesforce/label/c.Position_LC';
import Position_OC from '@salesforce/label/c.Position_OC';
import Position_Pending from '@salesforce/label/c.Position_Pending';
import Position_PostLC from '@salesforce/label/c.Position_PostLC';

const NAMES: ReadonlyMap<string, string> = new Map([
  ['FT', Position_FT],
  ['LC', Position_LC],
  ['PostLC', Position_PostLC],
  ['OC', Position_OC],
  ['Closed', Position_Closed],
  ['Pending', Position_Pending]
]);

export interface PositionName {
  readonly position: string;
  readonly name: string;
}

/** @example positionNames(['FT', 'LC', 'Form']) // [{ position: 'FT', name: 'First touch' }, { position: 'LC', name: 'Lead creation' }] */
export function positionNames(positions: readonly string[]): readonly PositionName[] {
  return positions.filter((position) => position !== 'Form').map((position) => ({ position, name: NAMES.get(position) ?? position }));
}

/** The names of the positions that occur, each once, in the order of R30. */
export function positionLegend(positions: readonly string[]): readonly PositionName[] {
  return [...NAMES].filter(([position]) => positions.includes(position)).map(([position, name]) => ({ position, name }));
}
