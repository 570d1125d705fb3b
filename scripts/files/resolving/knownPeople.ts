import { joinPeople, type People, type Person, type PersonRecord, type Settings } from 'c/attributionEngine';
import type { FieldSettings } from 'c/salesforceRecords';
import type { CallLinks } from './callLinks.ts';
import type { RejectedRows } from '../rejections.ts';
import { readRecords } from './readRecords.ts';
import { personShape } from './recordShapes.ts';

/** The people of a run as numbers from 0. */
export interface KnownPeople {
  readonly count: number;
  /** The person a call names; -1 for nobody known. */
  ofWho(who: number): number;
  /** The person of a Lead or Contact; -1 for nobody known. */
  ofId(id: string): number;
  /** A text that is the person's own, whatever the order of the files. */
  keyOf(person: number): string;
  /** `undefined` where every WhoId counts as a known person. */
  readonly file?: PeopleFile;
}

export interface PeopleFile {
  readonly people: People;
  numberOf(person: Person | undefined): number;
  /** Records of people by their numbers. */
  recordsOf(persons: Iterable<number>): PersonRecord[];
  readonly rejected: RejectedRows;
}

/** Without a file of people every WhoId is a person of its own. */
export function peopleOfCalls(links: CallLinks): KnownPeople {
  return { count: links.whoCount, ofWho: (who) => who, ofId: (id) => links.find(id), keyOf: (person) => links.idOf(person) };
}

/** The people of a file, joined by R32. */
export async function readPeople(
  path: string,
  links: CallLinks,
  settings: Settings,
  fields: FieldSettings,
  folder: string
): Promise<KnownPeople> {
  const { rows, rejected } = await readRecords(path, personShape(fields), folder);
  const people = joinPeople(rows, settings);
  const numbers = new Map(people.all.map((person, number): [Person, number] => [person, number]));
  const numberOf = (person: Person | undefined): number => (person ? (numbers.get(person) ?? -1) : -1);
  const persons = Int32Array.from({ length: links.whoCount }, (_, who) => numberOf(people.ofRecord(links.idOf(who))));
  const recordsOf = (wanted: Iterable<number>): PersonRecord[] => [...wanted].flatMap((person) => people.all[person]?.records ?? []);
  return {
    count: people.all.length,
    ofWho: (who) => persons[who] ?? -1,
    ofId: (id) => numberOf(people.ofRecord(id)),
    keyOf: (person) => people.all[person]?.personKey ?? '',
    file: { people, numberOf, recordsOf, rejected }
  };
}
