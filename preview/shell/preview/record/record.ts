/** Records as the stand-ins for platform panels show them: one query, names for lookups, values in the user's words. */

export interface FieldInfo {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly relationshipName: string | null;
  readonly nameField?: boolean;
  readonly picklistValues?: readonly { readonly value: string; readonly label: string }[];
}

export interface ObjectInfo {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly fields: readonly FieldInfo[];
}

export interface ShownField {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** Of the record a lookup leads to. */
  readonly href?: string;
}

export type Row = Readonly<Record<string, unknown>>;

/** Objects that a lookup to several kinds leads to, by the beginning of their Ids. */
const OBJECTS: Readonly<Record<string, string>> = { '001': 'Account', '003': 'Contact', '00Q': 'Lead', '006': 'Opportunity' };
const BASE = '/services/data/v67.0';
const described = new Map<string, Promise<ObjectInfo>>();
const prefix = (): string => (globalThis as { previewUser?: { prefix?: string } }).previewUser?.prefix ?? '';

/** Our names as they are in the org. */
export const installed = (name: string): string => (name.endsWith('__c') && !name.startsWith(prefix()) ? prefix() + name : name);
export const bare = (name: string): string => (prefix() !== '' && name.startsWith(prefix()) ? name.slice(prefix().length) : name);

/** @throws where the org refuses, or what comes is no answer of an org */
async function ask(path: string): Promise<unknown> {
  const response = await fetch(BASE + path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return response.json();
}

export function describeObject(object: string): Promise<ObjectInfo> {
  const known = described.get(object);
  if (known) return known;
  const asked = ask(`/sobjects/${encodeURIComponent(object)}/describe`) as Promise<ObjectInfo>;
  described.set(object, asked);
  asked.catch(() => described.delete(object));
  return asked;
}

/** @param names fields; those the reader may not see are left out */
export async function readRows(object: string, names: readonly string[], rest: string): Promise<{ info: ObjectInfo; rows: Row[] }> {
  const info = await describeObject(object);
  const fields = info.fields.filter(({ name }) => name !== 'Id' && names.includes(name));
  const selected = fields.flatMap(({ name, relationshipName }) => (relationshipName ? [name, `${relationshipName}.Name`] : [name]));
  const soql = `SELECT ${['Id', ...selected].join(', ')} FROM ${object} ${rest}`;
  const { records = [] } = (await ask(`/query?${new URLSearchParams({ q: soql }).toString()}`)) as { records?: Row[] };
  return { info, rows: records };
}

/** What a field of a row reads, in its own order of words. */
export function showField({ name, label, type, relationshipName, picklistValues }: FieldInfo, row: Row): ShownField {
  const value = row[name];
  const parent = relationshipName ? (row[relationshipName] as { Name?: string; attributes?: { type?: string } } | null) : undefined;
  if (parent && typeof value === 'string') {
    const object = OBJECTS[value.slice(0, 3)] ?? parent.attributes?.type ?? '';
    const href = /^(User|Name|)$/.test(object) ? undefined : `/lightning/r/${object}/${value}/view`;
    return { name, label: label.replace(/ ID$/, ''), text: parent.Name ?? value, href };
  }
  // A HYPERLINK formula, as the API answers it.
  const [, path, words] = /^_HL_ENCODED_(\/\w+)_HL_(.*)_HL_\w*_HL_$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (path !== undefined && words !== undefined) return { name, label, text: words, href: `/lightning/r/Task${path}/view` };
  const picked = picklistValues?.find((each) => each.value === value)?.label;
  return { name, label, text: picked ?? wordValue(value, type) };
}

function wordValue(value: unknown, type: string): string {
  const { locale = 'en-US', timeZone = 'UTC' } = (globalThis as { previewUser?: { locale?: string; timeZone?: string } }).previewUser ?? {};
  if (value === null || value === undefined) return '';
  if (type === 'datetime')
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(String(value)));
  if (type === 'date')
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${String(value)}T00:00:00Z`));
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    const style = type === 'currency' ? { style: 'currency', currency: 'USD' } : {};
    const text = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, ...style } as Intl.NumberFormatOptions).format(value);
    return type === 'percent' ? `${text}%` : text;
  }
  const text = String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** Follows a link of ours without leaving the page. */
export function followLink(event: Event): void {
  event.preventDefault();
  history.pushState({}, '', (event.currentTarget as HTMLAnchorElement).getAttribute('href'));
  dispatchEvent(new CustomEvent('preview:navigate'));
}
