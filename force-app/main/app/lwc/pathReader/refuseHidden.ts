/**
 * "Whoever resolves must see all calls and sessions: without that a decision is refused, never guessed" (data model, Access).
 * A page can't ask which rows sharing keeps from it, but a lookup betrays them: it is empty when its record is deleted.
 */
import { RequestError } from 'c/requestError';
import type { Question } from 'c/resolutionPath';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';

/** Throws for a lookup that is filled while its parent shows nothing. */
export function refuseHiddenParents(records: readonly SalesforceRecord[], lookup: string, parent: string): void {
  for (const record of records) {
    const id = plainValue(record[lookup]);
    if (typeof id === 'string' && !record[parent]) throw new RequestError('hidden', { details: [id] });
  }
}

interface PersonLookups {
  readonly lead?: string;
  readonly contact?: string;
}

/** Leads and Contacts that rows of ours name, so that one which is asked for and not given is known to be hidden. */
export class NamedPeople {
  private readonly ids = new Set<string>();

  add(rows: readonly PersonLookups[]): void {
    for (const { lead, contact } of rows) for (const id of [lead, contact]) if (id !== undefined) this.ids.add(id);
  }

  /** Throws for the first one that was asked for by Id and is not among those found. */
  refuseHidden(questions: readonly Question[], found: readonly { readonly id: string }[]): void {
    const shown = new Set(found.map(({ id }) => id));
    const asked = questions.filter(({ rows, by }) => rows === 'people' && by === 'id').flatMap(({ values }) => values);
    const hidden = asked.find((id) => this.ids.has(id) && !shown.has(id));
    if (hidden !== undefined) throw new RequestError('hidden', { details: [hidden] });
  }
}
