/** What a proof waits for, in the order in which it goes on. */
import type { ProofFacts } from './readProof';

/**
 * - `noVisit`: nothing is made yet, or it is gone
 * - `noTask`: no Task with the test's subject; `noTrace`: no tracked call, and the org shows no Tasks, so that the cause is open
 * - `fieldEmpty`, `fieldOther`: the Task is saved, but the field of the visitor id is empty, or says something else
 * - `capturing`: the Task is right and the flow has it now; `notCaptured`: it should have been captured by now
 * - `pending`: captured, not decided
 * - `notTied`: decided, and no touchpoint of the test visit came of it; the call's story says why
 * - `proved`: visit and call are one touchpoint
 */
export type ProofState =
  'noVisit' | 'noTask' | 'noTrace' | 'fieldEmpty' | 'fieldOther' | 'capturing' | 'notCaptured' | 'pending' | 'notTied' | 'proved';

/** The flow runs moments after the Task is committed. */
export const CAPTURE_MS = 30_000;

export function judgeProof({ hasVisit, tasks, call }: ProofFacts, visitor: string, now: number): ProofState {
  if (call) {
    if (call.outcome === 'pending') return 'pending';
    return call.outcome === 'merged' ? 'proved' : 'notTied';
  }
  if (!hasVisit) return 'noVisit';
  if (tasks === undefined) return 'noTrace';
  const [task] = tasks;
  if (!task) return 'noTask';
  if (task.visitorId === '') return 'fieldEmpty';
  if (task.visitorId !== visitor) return 'fieldOther';
  return now - task.createdAt < CAPTURE_MS ? 'capturing' : 'notCaptured';
}
