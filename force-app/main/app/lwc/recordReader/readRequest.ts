import type { GraphqlDocument } from 'lightning/graphql';

/** A document with its variables, or an object to describe. */
export interface Asked {
  readonly document?: GraphqlDocument;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly objectApiName?: string;
}

let reads = 0;

/**
 * One question that waits for its answer. A class, because the engine wraps plain objects in proxies when they are handed
 * to a child, and the platform may know its documents by identity.
 */
export class ReadRequest {
  readonly key = `read-${++reads}`;
  readonly document: GraphqlDocument | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly objectApiName: string | undefined;
  readonly answer: Promise<unknown>;
  settle: (answer: unknown) => void = () => undefined;
  fail: (error: unknown) => void = () => undefined;

  constructor({ document, variables = {}, objectApiName }: Asked) {
    this.document = document;
    this.variables = variables;
    this.objectApiName = objectApiName;
    this.answer = new Promise((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
    });
  }
}
