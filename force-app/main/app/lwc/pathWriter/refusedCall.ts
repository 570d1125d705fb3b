/** A call whose rows were refused is at least recorded with the reason, so that a list shows it and the next run tries again. */
import type { SetAside } from 'c/resolutionPath';
import type { PlannedWrite } from './plannedWrite';

const ERROR_LENGTH = 255;

/** How often the call of a Task could not be written so far. */
export type AttemptsOf = (taskId: string) => number;

function refusal(error: string, attempts: number): Record<string, unknown> {
  return { writeError: error.slice(0, ERROR_LENGTH), attempts: attempts + 1 };
}

/** A tracked call can't name a touchpoint that was refused; it says why instead. */
export function withoutRefused(write: PlannedWrite, setAside: readonly SetAside[], attemptsOf: AttemptsOf): PlannedWrite {
  const { touchpoint, ...values } = write.values;
  const refused = typeof touchpoint === 'string' && setAside.find(({ kind, key }) => kind === 'touchpoint' && key === touchpoint);
  return refused ? { ...write, values: { ...values, ...refusal(refused.error, attemptsOf(write.key)) } } : write;
}

/** What is written to a tracked call that was refused as it is. */
export function refusalOf({ key, error }: SetAside, writes: readonly PlannedWrite[], attemptsOf: AttemptsOf): PlannedWrite {
  return { key, id: writes.find((write) => write.key === key)?.id, values: refusal(error, attemptsOf(key)) };
}
