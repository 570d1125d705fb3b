import type { Instant } from 'c/attributionEngine';
import type { Verdict } from './findings';
import type { HealthFactName, HealthFacts } from './healthFacts';

/** The step of the setup wizard a check belongs to. */
export type HealthArea = 'access' | 'capture' | 'calls' | 'sessions' | 'automation' | 'storage' | 'settings' | 'channels' | 'credit';

export interface HealthCheck {
  /** What `--check` and anchors on the page name it by. */
  readonly key: string;
  readonly area: HealthArea;
  /** Facts it looks at; those of `HEALTH_READS` are queried. */
  readonly reads: readonly HealthFactName[];
  /** The worst first; nothing where a fact it can't do without is unknown. */
  readonly judge: (facts: HealthFacts, now: Instant) => readonly Verdict[];
}

/** The facts some checks look at, each once. */
export function factsOf(checks: readonly HealthCheck[]): HealthFactName[] {
  return [...new Set(checks.flatMap(({ reads }) => reads))];
}
