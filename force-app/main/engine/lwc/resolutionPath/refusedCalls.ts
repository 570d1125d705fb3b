/** A call whose rows were refused says so itself, so that a list shows it with the reason and the next run tries again. */
import type { PlainWrite } from './plainWrite';
import type { CallLookup, SetAside } from './recordWriter';

const ERROR_LENGTH = 255;

/** What a tracked call says of a row that was refused. */
export function refusalOf(taskId: string, error: string, { attemptsOf }: CallLookup): Readonly<Record<string, unknown>> {
  return { writeError: error.slice(0, ERROR_LENGTH), attempts: attemptsOf(taskId) + 1 };
}

/** Why the touchpoint of a call was refused, by Task Id; those of deleted touchpoints are no call's any more. */
export function refusedCalls(setAside: readonly SetAside[], { callsOf }: CallLookup): ReadonlyMap<string, string> {
  const touchpoints = setAside.filter(({ kind }) => kind === 'touchpoint');
  return new Map(touchpoints.flatMap(({ key, error }) => callsOf(key).map(({ taskId }): [string, string] => [taskId, error])));
}

/**
 * The write of a tracked call whose touchpoint was refused: it can't name that one, it says why instead. Where the touchpoint
 * stands and only its update was refused, an older reason must not be cleared.
 */
export function withRefusal(write: PlainWrite, refused: ReadonlyMap<string, string>, calls: CallLookup): PlainWrite {
  const error = refused.get(write.key);
  if (error === undefined) return write;
  const { touchpoint: _refused, ...values } = write.values;
  return { ...write, values: { ...values, ...refusalOf(write.key, error, calls) } };
}

/** The calls of refused touchpoints that the plan doesn't write, as writes that say why. */
export function unplannedRefusals(refused: ReadonlyMap<string, string>, planned: ReadonlySet<string>, calls: CallLookup): PlainWrite[] {
  return [...refused]
    .filter(([taskId]) => !planned.has(taskId))
    .flatMap(([taskId, error]) => {
      const id = calls.idOf(taskId);
      return id === undefined ? [] : [{ key: taskId, id, values: refusalOf(taskId, error, calls) }];
    });
}
