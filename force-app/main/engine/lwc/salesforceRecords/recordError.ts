import type { FieldProblem } from './fieldValue';
import type { SalesforceRecord } from './recordRow';

/** A record of the org that is not what its description says: a bug or a changed field, never an expected outcome. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
  readonly record: string;
  readonly problem: FieldProblem | undefined;

  constructor(record: string, problem: FieldProblem | undefined, message: string) {
    super(message);
    this.record = record;
    this.problem = problem;
  }
}

/** How a record is named in a message: its Id, or what stands in for one. */
export function recordName(object: string, record: SalesforceRecord): string {
  const id = record['Id'];
  return typeof id === 'string' ? `${object} ${id}` : object;
}

/** Throws for the first problem, naming record, field and value. */
export function refuseProblems(object: string, record: SalesforceRecord, problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const name = recordName(object, record);
  throw new RecordError(name, first, `${name}: ${first.field} is "${first.value}", which is no ${first.expected}`);
}
