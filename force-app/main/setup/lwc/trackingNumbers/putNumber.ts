import { completeRow, type OrgSetup } from 'c/orgSetup';

export type NumberRow = OrgSetup['trackingNumbers'][number];

/** Texts of a form by property; `key` is the number being edited, blank for a new one. */
export type FormTexts = Readonly<Record<string, string>>;

/** The numbers with that of a form in its place. People type blanks, brackets and dashes into numbers: they are taken out. */
export function putNumber(numbers: readonly NumberRow[], texts: FormTexts): { readonly rows: readonly NumberRow[]; readonly at: number } {
  const { key = '', pooled, phoneE164 = '', name: _name, ...cells } = texts;
  const phone = phoneE164.replace(/[\s().-]/g, '');
  const number = completeRow('trackingNumbers', { ...cells, phoneE164: phone, pooled: pooled === 'true' }) as NumberRow;
  const at = numbers.findIndex((row) => key !== '' && row.phoneE164 === key);
  const rows = at < 0 ? [...numbers, number] : numbers.map((row, i) => (i === at ? number : row));
  return { rows, at: at < 0 ? rows.length - 1 : at };
}
