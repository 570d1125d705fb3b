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

const OWN_NAME = /\b[A-Za-z]\w*__[cr]\b/g;

/**
 * Adds the namespace to our names as deployment does (P27): to what is written out, not to what an expression puts in, and
 * not to aliases. Inside parentheses a name before a colon is a field of a filter, outside it is an alias.
 */
function addNamespace(parts: readonly string[], prefix: string): string[] {
  let depth = 0;
  return parts.map((part) =>
    part.replace(/[()]|\b[A-Za-z]\w*__[cr]\b(\s*:)?/g, (found) => {
      if (found === '(' || found === ')') {
        depth += found === '(' ? 1 : -1;
        return found;
      }
      return depth === 0 && found.endsWith(':') ? found : found.replace(OWN_NAME, (name) => prefix + name);
    })
  );
}

/** Keeps the document as text; the platform parses it here. */
export function gql(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  const { prefix = '' } = (globalThis as { previewUser?: { prefix?: string } }).previewUser ?? {};
  return String.raw({ raw: prefix === '' ? parts.raw : addNamespace(parts.raw, prefix) }, ...values);
}

/** What a server in trouble answers is no JSON; its status says enough. */
async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return { message: response.statusText || `HTTP ${String(response.status)}` };
  }
}

async function post(request: GraphqlRequest): Promise<GraphqlResult> {
  try {
    const response = await fetch('/services/data/v67.0/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: request.query, variables: request.variables ?? {}, operationName: request.operationName })
    });
    const body = (await readBody(response)) as GraphqlResult | readonly { message: string }[];
    if (Array.isArray(body)) return { errors: body };
    const { data, errors } = body as GraphqlResult;
    if (!response.ok && !errors) return { errors: [{ message: (body as { message?: string }).message ?? response.statusText }] };
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
