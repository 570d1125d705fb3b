/** Stand-in for `lightning/navigation`: page references become addresses of the preview. */
import type { LightningElement } from 'lwc';

export interface PageReference {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly state?: Readonly<Record<string, string>>;
}

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

/** What the address says to the preview itself, and not to the page. */
const OWN_PARAMETERS: ReadonlySet<string> = new Set(['user', 'theme', 'dir', 'lang', 'utilities']);

const parametersOfAddress = (areOwn: boolean): string[][] =>
  [...new URLSearchParams(location.search)].filter(([name = '']) => OWN_PARAMETERS.has(name) === areOwn);

/** The address of another page for the same user, in the same theme: a reload there must not change them. */
function addressToGo(address: string): string {
  const url = new URL(address, location.href);
  for (const [name = '', value = ''] of parametersOfAddress(true)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

function addressOf({ type, attributes = {}, state = {} }: PageReference): string {
  const query = new URLSearchParams(state).toString();
  const suffix = query ? `?${query}` : '';
  const object = encodeURIComponent(attributes['objectApiName'] ?? 'record');
  switch (type) {
    case 'standard__recordPage':
      return `/lightning/r/${object}/${encodeURIComponent(attributes['recordId'] ?? '')}/${attributes['actionName'] ?? 'view'}${suffix}`;
    case 'standard__objectPage':
      return `/lightning/o/${object}/${attributes['actionName'] ?? 'list'}${suffix}`;
    case 'standard__navItemPage':
      return `/lightning/n/${encodeURIComponent(attributes['apiName'] ?? '')}${suffix}`;
    case 'standard__webPage':
      return safeUrl(attributes['url'] ?? '');
    default:
      return `/lightning/page/home${suffix}`;
  }
}

/** Only addresses a browser may follow without running script. */
function safeUrl(url: string): string {
  return /^(https?:\/\/|\/)/i.test(url) ? url : '#';
}

/** The page reference of the address in the browser. */
function currentPage(): PageReference {
  const [, , kind = '', first = '', second = ''] = location.pathname.split('/').map(decodeURIComponent);
  const state = Object.fromEntries(parametersOfAddress(false)) as Record<string, string>;
  if (kind === 'r')
    return { type: 'standard__recordPage', attributes: { objectApiName: first, recordId: second, actionName: 'view' }, state };
  if (kind === 'o') return { type: 'standard__objectPage', attributes: { objectApiName: first, actionName: 'list' }, state };
  if (kind === 'n') return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
  return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state };
}

type Constructor = new (...args: unknown[]) => LightningElement;

/** Adds `this[NavigationMixin.Navigate](reference)` and `GenerateUrl`. */
export function NavigationMixin<T extends Constructor>(Base: T): T {
  return class extends (Base as Constructor) {
    [Navigate](reference: PageReference, replace?: boolean): void {
      const address = addressOf(reference);
      if (/^https?:/i.test(address)) window.open(address, '_blank', 'noopener');
      else if (address !== '#') {
        history[replace ? 'replaceState' : 'pushState']({}, '', addressToGo(address));
        dispatchEvent(new CustomEvent('preview:navigate'));
      }
    }

    [GenerateUrl](reference: PageReference): Promise<string> {
      return Promise.resolve(addressOf(reference));
    }
  } as unknown as T;
}
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire adapter: where we are. */
export class CurrentPageReference {
  private readonly tell = (): void => this.callback(currentPage());

  constructor(private readonly callback: (reference: PageReference) => void) {}

  connect(): void {
    addEventListener('preview:navigate', this.tell);
    addEventListener('popstate', this.tell);
    this.tell();
  }

  disconnect(): void {
    removeEventListener('preview:navigate', this.tell);
    removeEventListener('popstate', this.tell);
  }

  update(): void {
    this.tell();
  }
}
