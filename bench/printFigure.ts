import { holds, type Figure } from './figures/figure.ts';

/** A figure as a table, and below it what it says of the claims. */
export function printFigure({ title, rows, claims }: Figure): string {
  const width = Math.max(...rows.map(({ name }) => name.length), 4);
  const cells = (...values: readonly string[]): string => values.map((value) => value.padStart(10)).join('');
  const lines = rows.map(({ name, measure, ratio, failure }) => {
    if (!measure) return `${name.padEnd(width)}  ${failure ?? ''}`;
    const { ms, cpuMs, peakMb } = measure;
    return name.padEnd(width) + cells((ms / 1000).toFixed(2), (cpuMs / 1000).toFixed(2), peakMb.toFixed(0), ratio?.toFixed(2) ?? '');
  });
  const told = claims.map((claim) => {
    const { measured, atMost, atLeast } = claim;
    const target = atMost === undefined ? `at least ${String(atLeast)}` : `at most ${String(atMost)}`;
    return `${holds(claim) ? 'holds ' : 'MISSED'}  ${claim.claim}: ${String(measured)} (${target})`;
  });
  return ['', title, ''.padEnd(width) + cells('time s', 'cpu s', 'peak MB', 'ratio'), ...lines, ...told].join('\n');
}
