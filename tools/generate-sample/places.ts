/** Where visitors sit and what they browse with. */
export interface City {
  readonly city: string;
  readonly region: string;
  /** An area code of the region; 555-01xx makes it nobody's. */
  readonly area: string;
}

export const CITIES: readonly City[] = [
  { city: 'Columbus', region: 'Ohio', area: '614' },
  { city: 'Cleveland', region: 'Ohio', area: '216' },
  { city: 'Cincinnati', region: 'Ohio', area: '513' },
  { city: 'Toledo', region: 'Ohio', area: '419' },
  { city: 'Akron', region: 'Ohio', area: '330' },
  { city: 'Dayton', region: 'Ohio', area: '937' },
  { city: 'Pittsburgh', region: 'Pennsylvania', area: '412' },
  { city: 'Erie', region: 'Pennsylvania', area: '814' },
  { city: 'Detroit', region: 'Michigan', area: '313' },
  { city: 'Wheeling', region: 'West Virginia', area: '304' }
];

export const BROWSERS: readonly (readonly [readonly [string, string], number])[] = [
  [['Chrome', 'Windows'], 34],
  [['Edge', 'Windows'], 14],
  [['Safari', 'iOS'], 24],
  [['Safari', 'macOS'], 10],
  [['Chrome', 'Android'], 14],
  [['Firefox', 'Windows'], 4]
];
