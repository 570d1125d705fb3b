/** What one run took: the wall clock, the processor time of all threads, the most memory it ever held. */
export interface Measure {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Medians of time and processor time, the greatest peak: what a machine needs to have. */
export function median(measures: readonly Measure[]): Measure {
  const middle = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[values.length >> 1] ?? NaN;
  return {
    ms: middle(measures.map(({ ms }) => ms)),
    cpuMs: middle(measures.map(({ cpuMs }) => cpuMs)),
    peakMb: Math.max(...measures.map(({ peakMb }) => peakMb))
  };
}

/** @example ratio(12, 5) // 2.4 */
export function ratio(value: number, to: number): number {
  return Number((value / to).toPrecision(3));
}
