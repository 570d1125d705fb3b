/** Calls in parts by outcome, in one order everywhere. */
import type { Outcome } from 'c/attributionEngine';
import { outcomeWord } from 'c/callStory';
import { CALL_STORY_LABELS } from 'c/callStoryLabels';
import type { ChartPart } from 'c/chartLegend';
import type { Group } from 'c/callAggregates';
import { FIGURES } from 'c/figureFormat';

const ORDER: readonly Outcome[] = ['merged', 'repeat', 'standalone', 'held', 'skipped', 'pending'];

export function countPart(series: string, name: string, value: number): ChartPart {
  return { series, name, value, display: FIGURES.count(value) };
}

/** The word for an outcome. */
export function wordOutcome(outcome: string): string {
  return outcomeWord(outcome, CALL_STORY_LABELS);
}

/**
 * The parts of a bar of calls.
 *
 * @param groups calls grouped by the one field
 * @param field the outcome's, as the org calls it
 */
export function outcomeParts(groups: readonly Group[], field: string): readonly ChartPart[] {
  const counts = new Map(groups.map(({ values, count }) => [values[field] ?? '', count]));
  const known: readonly string[] = ORDER;
  const others = [...counts.keys()].filter((outcome) => !known.includes(outcome));
  return [...known, ...others]
    .filter((outcome) => counts.has(outcome))
    .map((outcome) => countPart(outcome, wordOutcome(outcome), counts.get(outcome) ?? 0));
}
