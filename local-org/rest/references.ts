import { isJsonRecord } from '../records/incomingRecord.ts';

/** A reference to an answer that isn't there: the part it was in failed, comes later, or has no such value. */
export class MissingReference extends Error {}

const REFERENCE = /@\{([A-Za-z]\w*)((?:\.\w+|\[\d+\])*)\}/g;

function valueAt(answers: ReadonlyMap<string, unknown>, name: string, path: string): unknown {
  let value: unknown = answers.get(name);
  if (!answers.has(name))
    throw new MissingReference(
      `Invalid reference specified. No value for ${name}${path} found in ${name}. Provided referenceId doesn't exist or its request failed.`
    );
  for (const step of path.match(/\w+/g) ?? []) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isJsonRecord(value) ? value[step] : undefined;
  }
  if (value === undefined || value === null)
    throw new MissingReference(`Invalid reference specified. No value for ${name}${path} found in ${name}.`);
  return value;
}

/**
 * Puts values of earlier answers where `@{referenceId.path}` stands, in a URL or anywhere in a body.
 *
 *     substitute('/sobjects/Contact/@{made.id}', new Map([['made', { id: '003…' }]]), 'url')
 */
export function substitute<T>(value: T, answers: ReadonlyMap<string, unknown>, place: 'url' | 'body'): T {
  if (typeof value === 'string') {
    const whole = /^@\{([A-Za-z]\w*)((?:\.\w+|\[\d+\])*)\}$/.exec(value);
    if (whole !== null && place === 'body') return valueAt(answers, whole[1] ?? '', whole[2] ?? '') as T;
    return value.replace(REFERENCE, (_, name: string, path: string) => {
      const text = String(valueAt(answers, name, path));
      return place === 'url' ? encodeURIComponent(text) : text;
    }) as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => substitute(item, answers, place)) as T;
  if (!isJsonRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, substitute(item, answers, place)])) as T;
}
