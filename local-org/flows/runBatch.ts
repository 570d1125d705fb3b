import type { RecordError } from '../errors/recordError.ts';
import type { Org, Session } from '../org.ts';
import { allHold, holds } from './comparison.ts';
import type { Flow, FlowElement } from './flow.ts';
import type { Interview } from './interview.ts';
import { runDataStep, type DataStep } from './recordSteps.ts';

/** A failure of one element for one record; nobody but this log hears of it. */
export interface FlowFailure {
  readonly flow: string;
  readonly element: string;
  readonly recordId: string;
  readonly errors: readonly RecordError[];
  /** Where the interview went on; undefined: nowhere, and the batch was undone. */
  readonly wentOnAt: string | undefined;
}

/** Makes an element fail for a record, for fault tests. */
export type StepFault = (flow: string, element: string, recordId: string) => RecordError | undefined;

/** Thrown to undo a batch: an element failed and no fault path catches it. */
export class BatchUndone extends Error {
  readonly failures: readonly FlowFailure[];

  constructor(failures: readonly FlowFailure[]) {
    super(failures.at(-1)?.errors[0]?.message);
    this.failures = failures;
  }
}

const MOST_STEPS = 2000;

function decide(element: Extract<FlowElement, { kind: 'decision' }>, interview: Interview): string | undefined {
  const rule = element.rules.find(({ logic, conditions }) =>
    allHold(logic, conditions, ({ left, operator, right }) => holds(interview.lookUp(left), operator, interview.value(right)))
  );
  return rule === undefined ? element.next : rule.next;
}

/**
 * Runs a flow for several records in step, as the platform does in bulk: all take one element before any takes the next,
 * so two interviews that both find nothing both go on to create. Throws `BatchUndone` when a failure isn't caught.
 */
export function runBatch(
  org: Org,
  session: Session,
  flow: Flow,
  interviews: readonly Interview[],
  faults: readonly StepFault[]
): FlowFailure[] {
  const failures: FlowFailure[] = [];
  const waiting = new Map<string, Interview[]>([[flow.start.first, [...interviews]]]);

  const runData = (step: DataStep, interview: Interview): string | undefined => {
    const { recordId } = interview;
    const forced = faults.flatMap((fault) => fault(flow.name, step.name, recordId) ?? []);
    const errors = forced.length > 0 ? forced : runDataStep(org, session, step, interview);
    if (errors.length === 0) return step.next;
    failures.push({ flow: flow.name, element: step.name, recordId, errors, wentOnAt: step.fault });
    if (step.fault === undefined) throw new BatchUndone(failures);
    return step.fault;
  };
  const run = (element: FlowElement, interview: Interview): string | undefined => {
    if (element.kind === 'decision') return decide(element, interview);
    if (element.kind !== 'assignment') return runData(element, interview);
    for (const { to, value } of element.assignments) interview.assign(to, interview.value(value));
    return element.next;
  };

  for (let steps = 0; waiting.size > 0; steps++) {
    if (steps > MOST_STEPS) throw new Error(`flow ${flow.name} runs in a circle`);
    const [name, group] = waiting.entries().next().value as [string, Interview[]];
    waiting.delete(name);
    const element = flow.elements.get(name);
    if (element === undefined) throw new Error(`flow ${flow.name}: no element ${name}`);
    for (const interview of group) {
      const next = run(element, interview);
      if (next !== undefined) waiting.set(next, [...(waiting.get(next) ?? []), interview]);
    }
  }
  return failures;
}
