import type { RunSummary } from 'c/resolutionPath';

/** A row that is refused stands on its tracked call and comes again by itself; any other is only found from the old watermark. */
export function isKeptOnCalls({ setAside }: Pick<RunSummary, 'setAside'>): boolean {
  return setAside.every(({ kind }) => kind === 'trackedCall' || kind === 'touchpoint');
}
