/** Names of customers, put together from parts, so that no two meet and none is anybody's. */
const FIRST = [
  'Alder',
  'Birdie',
  'Corwin',
  'Delphine',
  'Emrys',
  'Fenella',
  'Gideon',
  'Honor',
  'Isaura',
  'Jasper',
  'Keziah',
  'Lorcan',
  'Minta'
];
const LAST = [
  'Ashdown',
  'Brightwater',
  'Cloverley',
  'Dunmere',
  'Elderfield',
  'Fallowdale',
  'Gorsebrook',
  'Heatherwick',
  'Ivelstone',
  'Kestrelby',
  'Loamshire'
];
const TRADE = ['Bakery', 'Brewing', 'Catering', 'Dairy', 'Grocers', 'Kitchens', 'Meats'];

export interface CustomerName {
  readonly person: string;
  readonly company: string;
  readonly email: string;
}

/**
 * The customer of a number; 13 and 11 have no common factor, so the first 143 names differ.
 *
 *     customerName(0) // { person: 'Alder Ashdown', company: 'Ashdown Bakery', email: 'alder@ashdown-bakery.example' }
 */
export function customerName(number: number): CustomerName {
  const first = FIRST[number % FIRST.length] ?? '';
  const last = LAST[number % LAST.length] ?? '';
  const trade = TRADE[number % TRADE.length] ?? '';
  return { person: `${first} ${last}`, company: `${last} ${trade}`, email: `${first}@${last}-${trade}.example`.toLowerCase() };
}
