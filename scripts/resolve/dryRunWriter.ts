import { countSteps, type PlanStep, type RecordWriter, type WriteReport } from 'c/resolutionPath';

/** Writes nothing and says what would have been written. */
export class DryRunWriter implements RecordWriter {
  write(steps: readonly PlanStep[]): Promise<WriteReport> {
    return Promise.resolve({ written: countSteps(steps), setAside: [] });
  }
}
