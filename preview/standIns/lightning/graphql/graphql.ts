/** Stand-in for `lightning/graphql`: the wire adapter and `executeMutation` over the org's own endpoint. */

export interface GraphqlRequest {
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface GraphqlResult {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly refresh?: () => Promise<void>;
}

/** Keeps the document as text; the platform parses it here and adds the namespace. */
export function gql(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  return String.raw({ raw: parts.raw }, ...values);
}

async function post(request: GraphqlRequest): Promise<GraphqlResult> {
  try {
    const response = await fetch('/services/data/v67.0/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: request.query, variables: request.variables ?? {}, operationName: request.operationName })
    });
    const body = (await response.json()) as GraphqlResult | readonly { message: string }[];
    if (Array.isArray(body)) return { errors: body };
    const { data, errors } = body as GraphqlResult;
    return { data: data ?? undefined, errors: errors && errors.length > 0 ? errors : undefined };
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
}

type DataCallback = (result: GraphqlResult) => void;

/** The wire adapter. A later request makes an earlier answer void. */
export class graphql {
  private request: GraphqlRequest | undefined;
  private turn = 0;
  private isConnected = false;

  constructor(private readonly callback: DataCallback) {
    callback({ data: undefined, errors: undefined });
  }

  connect(): void {
    this.isConnected = true;
  }

  disconnect(): void {
    this.isConnected = false;
  }

  update(request: GraphqlRequest): void {
    this.request = request;
    void this.run();
  }

  private async run(): Promise<void> {
    if (!this.request?.query) return;
    const turn = ++this.turn;
    const result = await post(this.request);
    if (turn === this.turn && this.isConnected) this.callback({ ...result, refresh: () => this.run() });
  }
}

/** Imperative only, as on the platform: mutations can't be wired. */
export function executeMutation(request: GraphqlRequest): Promise<GraphqlResult> {
  return post(request);
}
