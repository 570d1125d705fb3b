/** `lightning/graphql` before an org that the test plays: it answers each request, at once or later. */
interface Request {
  readonly query?: { readonly text: string };
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}
interface Result {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}
type Answer = (operation: string, variables: Readonly<Record<string, unknown>>, text: string) => Result | Promise<Result>;

let answer: Answer = () => new Promise(() => undefined);

/** From now on requests are answered by this; without it none ever is. */
export function answerGraphql(next: Answer): void {
  answer = next;
}

/** The name after `query` or `mutation`. */
function operationOf(text: string): string {
  return /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? '';
}

function ask({ query, variables = {} }: Request): Result | Promise<Result> {
  const text = query?.text ?? '';
  return answer(operationOf(text), variables, text);
}

export function gql(parts: TemplateStringsArray, ...names: readonly string[]): { text: string } {
  return { text: String.raw({ raw: parts.raw }, ...names) };
}

/** As the platform's: a first word without data, then the answer; an answer to an earlier request is dropped. */
export class graphql {
  private turn = 0;

  constructor(private readonly callback: (result: Result) => void) {
    callback({ data: undefined, errors: undefined });
  }

  connect(): void {
    // nothing is held
  }

  disconnect(): void {
    this.turn++;
  }

  update(request: Request): void {
    const turn = ++this.turn;
    if (!request.query) return;
    void Promise.resolve(ask(request)).then((result) => {
      if (turn === this.turn) this.callback(result);
    });
  }
}

/** A refusal to answer at all rejects, as a broken connection does. */
export const executeMutation = jest.fn((request: Request) => Promise.resolve().then(() => ask(request)));
