import { AsyncLocalStorage } from 'node:async_hooks';
import { namespaced } from './namespaceNames.ts';

/**
 * The namespace a client may leave out of names, by `Sforce-Call-Options: client=…, defaultNamespace=touchline`
 * (REST API Developer Guide, Call Options Header; SOAP API Developer Guide, CallOptions).
 */
const current = new AsyncLocalStorage<string>();

/** Runs a request whose names may leave out a namespace. */
export function withDefaultNamespace<T>(namespace: string, run: () => T): T {
  return current.run(namespace, run);
}

/** What a name nobody has means with the request's default namespace: `Visit__c` is `touchline__Visit__c`. */
export function fullName(name: string): string | undefined {
  const namespace = current.getStore();
  const full = namespaced(namespace)(name);
  return full === name ? undefined : full;
}

/**
 * An answer's records as a client with a default namespace gets them, without it.
 *
 *     withoutNamespace({ touchline__Key__c: 'a' }, 'touchline') // { Key__c: 'a' }
 */
export function withoutNamespace(value: unknown, namespace: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutNamespace(item, namespace));
  if (typeof value !== 'object' || value === null) return value;
  const prefix = `${namespace}__`.toLowerCase();
  const short = (key: string): string => (key.toLowerCase().startsWith(prefix) ? key.slice(prefix.length) : key);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [short(key), withoutNamespace(item, namespace)]));
}
