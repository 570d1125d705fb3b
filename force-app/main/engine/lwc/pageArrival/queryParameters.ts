/**
 * Parameters of a page's query, the first of each name that is not blank; names without case. Values are decoded when asked, since most
 * are never looked at.
 */
export interface QueryParameters {
  /** `+` is a blank. */
  text(name: string): string | undefined;
  /** Nothing but percent signs is decoded: a click id is never changed (R26). */
  id(name: string): string | undefined;
}

const NONE: QueryParameters = { text: () => undefined, id: () => undefined };

/** @example queryParameters('?UTM_Source=a+b&gclid=x+y').text('utm_source') // 'a b' */
export function queryParameters(search: string): QueryParameters {
  if (search.length < 2) return NONE;
  const values = new Map<string, string>();
  for (const pair of search.slice(1).split('&')) {
    const equals = pair.indexOf('=');
    if (equals < 1 || equals === pair.length - 1) continue;
    const name = decode(pair.slice(0, equals)).toLowerCase();
    const value = pair.slice(equals + 1);
    if (!values.has(name) && decode(value.replaceAll('+', ' ')).trim() !== '') values.set(name, value);
  }
  return {
    text: (name) => {
      const value = values.get(name);
      return value === undefined ? undefined : decode(value.replaceAll('+', ' ')).trim();
    },
    id: (name) => {
      const value = values.get(name);
      return value === undefined ? undefined : decode(value);
    }
  };
}

/** What is not UTF-8 stays as it stands. */
function decode(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}
