import { fieldPath, selectFields, visitorSpellings } from 'c/salesforceRecords';
import type { OrgFacts, Question, RecordReader, Rows } from 'c/resolutionPath';
import { OrgError } from '../salesforce/orgError.ts';
import type { OrgReader } from '../salesforce/orgReader.ts';
import { selectQueries } from '../salesforce/soql.ts';

const OBJECT = 'Web_Session__c';

/**
 * Reads for an erasure. Sessions are asked for by the visitor id as it was received too: one that something else than the import
 * stored may lack the Visitor Key by which every run finds them (R3).
 */
export class ErasureReader implements RecordReader {
  readonly org: OrgFacts;
  /** No index helps that search, and the org gave it up. */
  isCutShort = false;
  private readonly reader: OrgReader;

  constructor(reader: OrgReader) {
    this.reader = reader;
    this.org = reader.org;
  }

  async read(questions: readonly Question[]): Promise<Rows> {
    const rows = await this.reader.read(questions);
    const visitors = questions.flatMap(({ rows: kind, by, values }) => (kind === 'webSessions' && by === 'visitor' ? values : []));
    const received = await this.sessionsAsReceived(visitors);
    return { ...rows, webSessions: [...(rows.webSessions ?? []), ...received] };
  }

  private async sessionsAsReceived(visitors: readonly string[]): Promise<Required<Rows>['webSessions']> {
    const { prefix } = this.reader.names;
    const shape = { object: prefix + OBJECT, fields: selectFields(OBJECT, prefix) };
    const field = fieldPath(OBJECT, 'visitorId', prefix);
    const queries = selectQueries(shape, [{ field, values: visitors.flatMap(visitorSpellings) }]);
    if (queries.length === 0 || this.isCutShort) return [];
    try {
      return (await this.reader.readQueries(queries.map((soql) => ({ object: shape.object, soql })))).webSessions ?? [];
    } catch (error) {
      if (!(error instanceof OrgError) || error.errorCode !== 'QUERY_TIMEOUT') throw error;
      this.isCutShort = true;
      return [];
    }
  }
}
