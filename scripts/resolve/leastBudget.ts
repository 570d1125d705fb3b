/**
 * Requests a run can't do with fewer of, however little there is to do: two to open the org, two to see what changed, three for
 * what hangs together with a call, one to write, two kept back for the record of the run.
 */
export const LEAST_BUDGET = 10;
