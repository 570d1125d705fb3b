/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is that of a component */
import { firstAtOrAfter } from 'c/attributionEngine';
import { hashKey } from '../matching/duplicateKeys.ts';
import { viewOf } from '../matching/keyTable.ts';
import { roomyFloats, roomyInts } from '../matching/roomyMemory.ts';
import type { NumberedComponents } from './components.ts';
import type { JoinInput, Nodes } from './joinComponents.ts';

/** The place of every component in the order of the output; -1 for one of nothing but visitors. */
export interface Ranks {
  readonly rankOf: Int32Array;
  readonly count: number;
}

/** Components in the order of the smallest hash of anything in them. */
export function rankComponents({ links, people, opportunities }: JoinInput, nodes: Nodes, components: NumberedComponents): Ranks {
  const least = roomyFloats(components.count).fill(Infinity);
  const lower = (node: number, hash: number): void => {
    const component = components.of(node);
    if (hash < least[component]!) least[component] = hash;
  };
  links.hashOfCall().forEach((hash, call) => lower(nodes.calls + call, hash));
  if (people.file) for (let person = 0; person < people.count; person++) lower(nodes.people + person, hashText(people.keyOf(person)));
  opportunities.forEach(({ opportunityId }, at) => lower(nodes.opportunities + at, hashText(opportunityId)));
  return rankByValue(least);
}

/** Sorts the values, not the components: that takes no memory but theirs. Equal values stay in the order of the components. */
function rankByValue(values: Float64Array): Ranks {
  const sorted = roomyFloats(values.length);
  sorted.set(values);
  sorted.sort();
  const isTaken = new Uint8Array(values.length);
  const rankOf = roomyInts(values.length).fill(-1);
  let count = 0;
  values.forEach((value, component) => {
    if (value === Infinity) return;
    let rank = firstAtOrAfter(sorted, value, 0, sorted.length);
    while (isTaken[rank] === 1) rank++;
    isTaken[rank] = 1;
    rankOf[component] = rank;
    count++;
  });
  return { rankOf, count };
}

function hashText(text: string): number {
  const bytes = Buffer.from(text);
  return hashKey(viewOf(bytes), 0, bytes.length);
}
