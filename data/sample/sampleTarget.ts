/** The few REST calls that loading needs. Not through scripts/salesforce: the sample comes from outside, as a vendor's data does. */

export interface SampleTarget {
  readonly instanceUrl: string;
  readonly accessToken: string;
  /** `touchline` where the package is installed with its namespace. */
  readonly namespace?: string;
}

interface SaveResult {
  readonly id?: string;
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode?: string; readonly message?: string }[];
}

export interface OpenTarget {
  /** Fails where the org has no such object, or no such session. */
  demand(object: string): Promise<void>;
  exists(object: string, keyField: string, key: string): Promise<boolean>;
  /** Creates records, or upserts them by a key; gives their Ids in order. */
  write(object: string, records: readonly Record<string, unknown>[], keyField?: string): Promise<readonly string[]>;
  remove(ids: readonly string[]): Promise<void>;
}

const API = '/services/data/v67.0';
const COLLECTION = 200;

function isSaveResult(value: unknown): value is SaveResult {
  return typeof value === 'object' && value !== null && 'success' in value && 'errors' in value;
}

const AUDIT_HINT = 'Allow "Set Audit Fields upon Record Creation" in the org, and to the user who loads the sample.';

/** With allOrNone one row fails and the others are only rolled back: the one to name. */
function culprit(results: readonly SaveResult[]): number {
  return results.findIndex(({ errors }) => errors[0] !== undefined && errors[0].statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
}

/** The Ids of a collection's results; a row that failed is an error that names it. */
function savedIds(results: unknown, what: (index: number) => string): string[] {
  if (!Array.isArray(results) || !results.every(isSaveResult)) throw new Error(`${what(0)}: the org answered something else than results`);
  if (results.some(({ success }) => !success)) {
    const index = Math.max(culprit(results), 0);
    const { statusCode = '', message = '' } = results[index]?.errors[0] ?? {};
    const hint = message.includes('CreatedDate') ? [AUDIT_HINT] : [];
    throw new Error([`${what(index)} was not saved: ${statusCode} ${message}`, ...hint].join(' '));
  }
  return results.map(({ id }) => id ?? '');
}

export function openTarget({ instanceUrl, accessToken, namespace }: SampleTarget): OpenTarget {
  const base = instanceUrl.replace(/\/+$/, '') + API;
  const prefix = namespace ? `${namespace}__` : '';
  const named = (name: string): string => (name.endsWith('__c') ? prefix + name : name);

  async function send(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
    return fetch(base + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
  }

  async function read(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await send(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path} failed with ${String(response.status)}: ${await response.text()}`);
    return response.json();
  }

  async function writeBatch(object: string, batch: readonly Record<string, unknown>[], first: number, keyField?: string): Promise<string[]> {
    const records = batch.map((fields) => ({
      attributes: { type: named(object) },
      ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [named(field), value]))
    }));
    const path = '/composite/sobjects' + (keyField ? `/${named(object)}/${named(keyField)}` : '');
    const results = await read(keyField ? 'PATCH' : 'POST', path, { allOrNone: true, records });
    return savedIds(results, (index) => `Row ${String(first + index + 1)} of ${object}.csv`);
  }

  return {
    async demand(object) {
      await read('GET', `/sobjects/${named(object)}/describe`);
    },
    async exists(object, keyField, key) {
      const response = await send('GET', `/sobjects/${named(object)}/${named(keyField)}/${encodeURIComponent(key)}`);
      await response.arrayBuffer();
      return response.ok;
    },
    async write(object, records, keyField) {
      const ids: string[] = [];
      for (let first = 0; first < records.length; first += COLLECTION) {
        ids.push(...(await writeBatch(object, records.slice(first, first + COLLECTION), first, keyField)));
      }
      return ids;
    },
    async remove(ids) {
      if (ids.length === 0) return;
      savedIds(await read('DELETE', `/composite/sobjects?allOrNone=true&ids=${ids.join(',')}`), (index) => `Task ${ids[index] ?? ''}`);
    }
  };
}
