import type { SeenRequest } from '../rest/interceptor.ts';
import type { FaultRule } from './faultRule.ts';

const DATA_ROOT = /^\/services\/data\/v\d+\.\d+\//;

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const source = escaped.replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${source}/?$`, 'i');
}

/** API names a request is about, as far as its address and body say so, in lower case. */
export function objectsOf(request: SeenRequest): Set<string> {
  const path = request.path.replace(DATA_ROOT, '');
  const inPath = /^(?:composite\/)?(?:sobjects|tree)\/(\w+)/i.exec(path)?.[1];
  const query = /\bFROM\s+(\w+)/i.exec(new URLSearchParams(request.search).get('q') ?? '')?.[1];
  const body = typeof request.body === 'string' ? request.body : '';
  const inBody = [...body.matchAll(/"(?:type|object)"\s*:\s*"(\w+)"|\/sobjects\/(\w+)|\bFROM\s+(\w+)/gi)].flatMap((match) =>
    match.slice(1)
  );
  return new Set([inPath, query, ...inBody].filter((name) => name !== undefined).map((name) => name.toLowerCase()));
}

/** Whether a rule is about such a request at all. */
export function requestFilter(rule: FaultRule): (request: SeenRequest) => boolean {
  const method = rule.method?.toUpperCase();
  const pattern = rule.path === undefined ? undefined : patternOf(rule.path);
  const isWhole = rule.path?.startsWith('/') === true;
  const object = rule.object?.toLowerCase();
  return (request) => {
    if (method !== undefined && request.method !== method) return false;
    const path = isWhole ? request.path : request.path.replace(DATA_ROOT, '');
    if (pattern !== undefined && !pattern.test(path)) return false;
    return object === undefined || objectsOf(request).has(object);
  };
}
