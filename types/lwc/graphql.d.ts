/** What lightning-types leaves out of `lightning/graphql` (P8). */
declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  /** A parsed document; only the platform looks inside. */
  export interface GraphqlDocument {
    readonly brand: 'GraphqlDocument';
  }

  export interface GraphqlError {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    /** What recorded answers of the endpoint have where its guide says `path`. */
    readonly paths?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }

  export interface GraphqlRequest {
    readonly query: GraphqlDocument | undefined;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
  }

  export interface GraphqlResult {
    readonly data?: unknown;
    readonly errors?: readonly GraphqlError[];
    readonly refresh?: () => Promise<void>;
  }

  /** The platform adds our namespace to what is written out inside; names put in by an expression carry it already (P27). */
  export function gql(parts: TemplateStringsArray, ...names: readonly string[]): GraphqlDocument;
  export const graphql: WireAdapterConstructor<Record<string, unknown>, GraphqlResult>;
  /** Imperative only. Refusals are in `errors`; it rejects where nothing came back. */
  export function executeMutation(request: GraphqlRequest): Promise<GraphqlResult>;
}
