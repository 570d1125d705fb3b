/** `lightning/navigation` that remembers where a component went. */
interface PageReference {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
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

export class CurrentPageReference {
  constructor(private readonly callback: (reference: PageReference) => void) {}

  connect(): void {
    this.callback({ type: 'standard__recordPage' });
  }

  disconnect(): void {
    // nothing is held
  }

  update(): void {
    // it has no configuration
  }
}
