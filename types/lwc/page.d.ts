/** Modules by which a component talks to the page around it. */
declare module 'lightning/navigation' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface PageReference {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly state?: Readonly<Record<string, string>>;
  }

  const navigate: unique symbol;
  const generateUrl: unique symbol;

  interface Navigation {
    [navigate](reference: PageReference, replace?: boolean): void;
    [generateUrl](reference: PageReference): Promise<string>;
  }

  // A mixin's constructor takes whatever its base takes: TypeScript asks for any[] here (TS2545).
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  type Constructor<T> = new (...args: any[]) => T;

  export const NavigationMixin: {
    <T extends Constructor<object>>(base: T): T & Constructor<Navigation>;
    readonly Navigate: typeof navigate;
    readonly GenerateUrl: typeof generateUrl;
  };
  export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;
}

declare module 'lightning/pageReferenceUtils' {
  /** Values by API name, for `state.defaultFieldValues` of a page that makes a record. */
  export function encodeDefaultFieldValues(values: Readonly<Record<string, string>>): string;
  /** For a page that stands in for the platform's own. */
  export function decodeDefaultFieldValues(text: string): Record<string, string>;
}

declare module 'lightning/platformShowToastEvent' {
  export interface ToastDetail {
    readonly title: string;
    readonly message?: string;
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
  }
  export class ShowToastEvent extends CustomEvent<ToastDetail> {
    constructor(detail: ToastDetail);
  }
}

declare module 'lightning/platformUtilityBarApi' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface UtilityAttributes {
    readonly label?: string;
    readonly icon?: string;
    readonly highlighted?: boolean;
  }
  export const EnclosingUtilityId: WireAdapterConstructor<Record<string, never>, string | undefined>;
  export function updateUtility(utilityId: string, attributes: UtilityAttributes): Promise<boolean>;
  /** Called each time the utility is clicked, to open it or to close it. It can't be taken back. */
  export function onUtilityClick(utilityId: string, eventHandler: () => void): Promise<boolean>;
  export function open(utilityId: string): Promise<boolean>;
  export function minimize(utilityId: string): Promise<boolean>;
}

declare module 'lightning/refresh' {
  import type { LightningElement } from 'lwc';

  /** Asks the page to read its data again. */
  export class RefreshEvent extends CustomEvent<undefined> {
    constructor();
  }
  export function registerRefreshHandler(element: LightningElement, handler: () => Promise<unknown>): number;
  export function unregisterRefreshHandler(id: number): void;
}

declare module 'lightning/empApi' {
  export interface EmpMessage {
    readonly channel: string;
    readonly data: { readonly event?: { readonly replayId?: number }; readonly payload?: Readonly<Record<string, unknown>> };
  }
  export interface EmpSubscription {
    readonly id: string;
    readonly channel: string;
  }
  /** `replayId` -1: from now on; -2: everything that is kept (P12). */
  export function subscribe(channel: string, replayId: number, onMessage: (message: EmpMessage) => void): Promise<EmpSubscription>;
  export function unsubscribe(subscription: EmpSubscription, onReply?: (reply: unknown) => void): Promise<unknown>;
  export function onError(onError: (error: unknown) => void): void;
  export function isEmpEnabled(): Promise<boolean>;
}
