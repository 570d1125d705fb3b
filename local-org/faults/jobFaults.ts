import type { FaultOfJob } from '../bulk/jobs/jobFault.ts';
import type { AimedRule } from './aimedRule.ts';
import type { JobFault } from './faultRule.ts';

const TRIED_TOO_OFTEN = 'InternalServerError : Retried more than twenty times';

/** What the rules about bulk jobs do to a job that begins. */
export function jobFaults(rules: readonly AimedRule<JobFault>[]): FaultOfJob {
  return (job) => {
    for (const aimed of rules) {
      const { fault, object, operation } = aimed.rule;
      if (object !== undefined && object.toLowerCase() !== job.object.toLowerCase()) continue;
      if ((operation !== undefined && operation !== job.operation) || !aimed.strikes()) continue;
      const errorMessage = fault.kind === 'failedJob' ? (fault.errorMessage ?? TRIED_TOO_OFTEN) : '';
      return { kind: fault.kind === 'failedJob' ? 'failed' : 'stuck', afterRecords: fault.afterRecords ?? 0, errorMessage };
    }
    return undefined;
  };
}
