/** Milliseconds to wait before each further look: soon at first, since a call is captured in a moment, then ever more rarely. */
const WAITS = [1_000, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000];
const LOOKS = 40;

/** How long to wait before the next look; `undefined` when there has been enough looking, after about a quarter of an hour. */
export function waitLonger(looks: number): number | undefined {
  return looks >= LOOKS ? undefined : (WAITS[looks] ?? WAITS.at(-1));
}
