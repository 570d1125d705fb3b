/** What the mocks in test/jest-mocks have besides: there under Jest only. */
declare module 'lightning/graphql' {
  type Answer = (operation: string, variables: Readonly<Record<string, unknown>>, text: string) => GraphqlResult | Promise<GraphqlResult>;
  export function answerGraphql(answer: Answer): void;
}

declare module 'lightning/navigation' {
  export const navigated: PageReference[];
  /** The browser is at this page now: by a link, or back and forward. */
  export function arriveAt(page: PageReference): void;
}

declare module 'lightning/uiObjectInfoApi' {
  export function answerObjectInfo(describe: (objectApiName: string) => { readonly data?: unknown; readonly error?: unknown }): void;
}
