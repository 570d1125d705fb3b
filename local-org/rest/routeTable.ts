import { notFound, SalesforceError } from '../errors/salesforceError.ts';
import type { HttpMethod, Route } from './restRequest.ts';

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
  readonly root: string;
}

const OLDEST_VERSION = 31;
export const NEWEST_VERSION = 67;
const DATA_ROOT = /^\/services\/data\/v(\d+)\.0(?=\/|$)/;
const VERSIONED = /^\/services\/data\/[^/]/;

/** The API version a resource came with, as the guides say of each ("available in REST API version 42.0 and later"). */
const SINCE: readonly (readonly [resource: RegExp, version: number])[] = [
  [/^\/composite\/graph/i, 50],
  [/^\/composite\/sobjects\/[^/]+\/[^/]+/i, 46],
  [/^\/composite\/sobjects/i, 42],
  [/^\/composite\/(?:batch|tree)/i, 34],
  [/^\/composite/i, 38],
  [/^\/jobs\/query/i, 47],
  [/^\/jobs\/ingest/i, 41]
];

function match(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function checkVersion(path: string): string {
  const version = DATA_ROOT.exec(path);
  if (version === null) {
    if (VERSIONED.test(path)) throw notFound();
    return '';
  }
  const number = Number(version[1]);
  if (number < OLDEST_VERSION || number > NEWEST_VERSION) throw notFound();
  const resource = path.slice(version[0].length);
  const since = SINCE.find(([pattern]) => pattern.test(resource))?.[1] ?? OLDEST_VERSION;
  if (number < since) throw notFound();
  return version[0];
}

/** All routes of the org; the first that fits a path is taken, so literal ones stand before ones with parameters. */
export class RouteTable {
  readonly #routes: { readonly route: Route; readonly parts: readonly string[] }[] = [];

  add(routes: readonly Route[]): void {
    for (const route of routes) this.#routes.push({ route, parts: route.pattern.split('/').filter((part) => part !== '') });
  }

  /** The route of a path, or the error an org gives: 404 for an unknown path, 405 for an unknown method. */
  find(method: HttpMethod, path: string): FoundRoute {
    const root = checkVersion(path);
    const segments = path
      .split('/')
      .filter((part) => part !== '')
      .map(decode);
    const fitting = this.#routes.flatMap(({ route, parts }) => {
      const params = match(parts, segments);
      return params === undefined ? [] : [{ route, params, root }];
    });
    if (fitting.length === 0) throw notFound();
    const wanted = method === 'HEAD' ? 'GET' : method;
    const found = fitting.find(({ route }) => route.method === wanted);
    if (found !== undefined) return found;
    const allowed = [...new Set(fitting.map(({ route }) => route.method))].sort().join(',');
    throw new SalesforceError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed}`);
  }
}
