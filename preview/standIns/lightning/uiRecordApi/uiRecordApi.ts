/** Stand-in for `lightning/uiRecordApi` over the org's `/ui-api/records`. As on the platform, Task is refused by the server (P7). */

interface FieldReference {
  readonly fieldApiName: string;
  readonly objectApiName: string;
}
type FieldName = string | FieldReference;

interface FieldValue {
  readonly value: unknown;
  readonly displayValue?: string | null;
}

export interface UiRecord {
  readonly apiName: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

interface GetRecordConfig {
  readonly recordId?: string;
  readonly fields?: readonly FieldName[];
  readonly optionalFields?: readonly FieldName[];
}

const BASE = '/services/data/v67.0/ui-api/records';

const nameOf = (field: FieldName): string => (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`);

/** What the platform rejects with: a response whose body says why. */
async function request(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`${BASE}${path}`, { headers: { 'Content-Type': 'application/json' }, ...init });
  const body: unknown = response.status === 204 ? undefined : await response.json();
  if (!response.ok)
    throw { status: response.status, statusText: response.statusText, ok: false, body: Array.isArray(body) ? body[0] : body };
  return body;
}

const listeners = new Map<string, Set<() => void>>();

/** Wire adapter: one record with the fields asked for. */
export class getRecord {
  private config: GetRecordConfig | undefined;
  private readonly reload = (): void => void this.load();

  constructor(private readonly callback: (result: { data?: unknown; error?: unknown }) => void) {
    callback({ data: undefined, error: undefined });
  }

  connect(): void {
    this.listen(true);
  }

  disconnect(): void {
    this.listen(false);
  }

  update(config: GetRecordConfig): void {
    this.listen(false);
    this.config = config;
    this.listen(true);
    void this.load();
  }

  private listen(isOn: boolean): void {
    const id = this.config?.recordId;
    if (!id) return;
    const set = listeners.get(id) ?? new Set();
    if (isOn) listeners.set(id, set.add(this.reload));
    else set.delete(this.reload);
  }

  private async load(): Promise<void> {
    const { recordId, fields = [], optionalFields = [] } = this.config ?? {};
    if (!recordId) return;
    const query = new URLSearchParams();
    if (fields.length > 0) query.set('fields', fields.map(nameOf).join(','));
    if (optionalFields.length > 0) query.set('optionalFields', optionalFields.map(nameOf).join(','));
    try {
      this.callback({ data: await request(`/${encodeURIComponent(recordId)}?${query.toString()}`), error: undefined });
    } catch (error) {
      this.callback({ data: undefined, error });
    }
  }
}

/** Value of one field of a record that `getRecord` gave. */
export function getFieldValue(record: UiRecord | undefined, field: FieldName): unknown {
  return record?.fields[nameOf(field).split('.').slice(1).join('.')]?.value;
}

export function createRecord(input: { apiName: string; fields: Record<string, unknown> }): Promise<unknown> {
  return request('', { method: 'POST', body: JSON.stringify(input) });
}

export async function updateRecord(input: { fields: Record<string, unknown> }): Promise<unknown> {
  const { Id: id, ...fields } = input.fields;
  const record = await request(`/${encodeURIComponent(String(id))}`, { method: 'PATCH', body: JSON.stringify({ fields }) });
  await notifyRecordUpdateAvailable([{ recordId: String(id) }]);
  return record;
}

export async function deleteRecord(recordId: string): Promise<void> {
  await request(`/${encodeURIComponent(recordId)}`, { method: 'DELETE' });
}

/** Wires that show the records read them again. */
export async function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void> {
  for (const { recordId } of records) listeners.get(recordId)?.forEach((reload) => reload());
}
