/**
 * `lightning/graphql` reads by wire only (P8), and a decision needs questions that follow from earlier answers. So each
 * question becomes an invisible element whose wire asks it, and the answer a promise.
 *
 * Lightning Data Service answers a question it has heard before from its cache. Who needs the rows as they are now asks with
 * something new in the variables: see `unusedText` of Record Query.
 */
import { api, LightningElement } from 'lwc';
import type { GraphqlDocument } from 'lightning/graphql';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { RequestError } from 'c/requestError';
import { ReadRequest, type Asked } from './readRequest';

/** How long a page waits for an answer. */
const PATIENCE_MS = 30_000;

/**
 * Reads records and what the org says of objects.
 *
 *     <c-record-reader lwc:ref="reader"></c-record-reader>
 *     await this.refs.reader.read(gql`query Calls($taskId: String) { … }`, { taskId })  // { uiapi: { query: … } }
 */
export default class RecordReader extends LightningElement {
  requests: readonly ReadRequest[] = [];

  /** The `data` of the answer. Rejects with a RequestError; one with code `refused` has the part that was answered. */
  @api
  read(document: GraphqlDocument, variables: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.ask({ document, variables });
  }

  /** Label, access and fields of an object, as the user sees it. Objects that UI API doesn't serve are refused: Task, for one. */
  @api
  describe(objectApiName: string): Promise<ObjectInfo> {
    return this.ask({ objectApiName }) as Promise<ObjectInfo>;
  }

  disconnectedCallback(): void {
    for (const request of this.requests) request.fail(new RequestError('closed'));
  }

  private async ask(asked: Asked): Promise<unknown> {
    const request = new ReadRequest(asked);
    this.requests = [...this.requests, request];
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- nothing else ends a request that is never answered
    const patience = setTimeout(() => request.fail(new RequestError('noAnswer')), PATIENCE_MS);
    try {
      return await request.answer;
    } finally {
      clearTimeout(patience);
      this.requests = this.requests.filter((other) => other !== request);
    }
  }
}
