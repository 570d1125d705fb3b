// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module has no imports of its own
type ElementClass = typeof import('lwc').LightningElement;

declare module 'preview/app' {
  const App: ElementClass;
  export default App;
}
declare module 'preview/registry' {
  const registry: Readonly<Record<string, () => Promise<{ default: ElementClass }>>>;
  export default registry;
}
declare module 'preview/details' {
  export { default } from '../shell/preview/details/details';
}
declare module 'preview/highlights' {
  export { default } from '../shell/preview/highlights/highlights';
}
declare module 'preview/related' {
  export { default } from '../shell/preview/related/related';
}
declare module '@lwc/synthetic-shadow';
declare module 'cometd' {
  export class CometD {
    websocketEnabled: boolean;
    configure(options: Readonly<Record<string, unknown>>): void;
    registerExtension(name: string, extension: object): boolean;
    addListener(channel: string, callback: (message: never) => void): unknown;
    handshake(callback: (reply: never) => void): void;
    subscribe(channel: string, onMessage: (message: unknown) => void, onReply: (reply: never) => void): unknown;
    clearSubscriptions(): void;
  }
}
