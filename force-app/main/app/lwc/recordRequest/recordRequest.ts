import { api, LightningElement, wire } from 'lwc';
import { graphql, type GraphqlResult } from 'lightning/graphql';
import { getObjectInfo, type ObjectInfo } from 'lightning/uiObjectInfoApi';
import { reduceErrors } from 'c/reduceErrors';
import { RequestError } from 'c/requestError';

/** What is asked, and who waits for it. */
export interface Request {
  readonly document?: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly objectApiName?: string;
  settle(answer: unknown): void;
  fail(error: unknown): void;
}

/** GraphQL's own words, which tell what is hidden; a failed response has none, only a status and a body. */
function detailsOf(errors: NonNullable<GraphqlResult['errors']>): readonly string[] {
  return errors.flatMap((error) =>
    typeof error.message === 'string' && error.message.trim() !== '' ? [error.message] : reduceErrors(error)
  );
}

/** Asks one question by wire. What the wire says after the first answer, when a record changes, nobody waits for. */
export default class RecordRequest extends LightningElement {
  /** The question; an element has one in its life. */
  @api request: Request | undefined;

  @wire(graphql, { query: '$request.document', variables: '$request.variables' })
  receiveData({ data, errors }: GraphqlResult): void {
    if (errors && errors.length > 0) this.request?.fail(new RequestError('refused', { details: detailsOf(errors), data }));
    else if (data) this.request?.settle(data);
  }

  @wire(getObjectInfo, { objectApiName: '$request.objectApiName' })
  receiveInfo({ data, error }: { readonly data?: ObjectInfo; readonly error?: unknown }): void {
    if (error) this.request?.fail(error);
    else if (data) this.request?.settle(data);
  }
}
