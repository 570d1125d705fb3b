/** `lightning/navigation` that remembers where a component went. */
interface PageReference {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, string>>;
}

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const navigated: PageReference[] = [];

type Constructor = new (...args: unknown[]) => object;

export function NavigationMixin(Base: Constructor): Constructor {
  return class extends Base {
    [Navigate](reference: PageReference): void {
      navigated.push(reference);
    }

    [GenerateUrl]({ attributes = {} }: PageReference): Promise<string> {
      return Promise.resolve(`/lightning/r/${attributes['objectApiName'] ?? ''}/${attributes['recordId'] ?? ''}/view`);
    }
  };
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

const told = new Set<(reference: PageReference) => void>();
let current: PageReference = { type: 'standard__recordPage' };

/** The browser is at this page now: by a link, or back and forward. */
export function arriveAt(page: PageReference): void {
  current = page;
  for (const tell of told) tell(page);
}

export class CurrentPageReference {
  constructor(private readonly callback: (reference: PageReference) => void) {}

  connect(): void {
    told.add(this.callback);
    this.callback(current);
  }

  disconnect(): void {
    told.delete(this.callback);
  }

  update(): void {
    // it has no configuration
  }
}
