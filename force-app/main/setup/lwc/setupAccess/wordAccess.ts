/** What the user may do, in words: a sentence a group, and what mends it. */
import type { CheckState } from 'c/setupCheck';
import { fillLabel } from 'c/callStory';
import Access_Create from '@salesforce/label/c.Access_Create';
import Access_Credit from '@salesforce/label/c.Access_Credit';
import Access_Delete from '@salesforce/label/c.Access_Delete';
import Access_Edit from '@salesforce/label/c.Access_Edit';
import Access_Mend_Companion from '@salesforce/label/c.Access_Mend_Companion';
import Access_Mend_Package from '@salesforce/label/c.Access_Mend_Package';
import Access_Missing from '@salesforce/label/c.Access_Missing';
import Access_Read from '@salesforce/label/c.Access_Read';
import Access_Records from '@salesforce/label/c.Access_Records';
import Access_Resolve from '@salesforce/label/c.Access_Resolve';
import Access_Resolve_Missing from '@salesforce/label/c.Access_Resolve_Missing';
import Access_Settings from '@salesforce/label/c.Access_Settings';
import Access_Standard from '@salesforce/label/c.Access_Standard';
import { ACCESS_GROUPS, type AccessGroup, type MissingRight } from './readAccess';

/** One check as it is drawn. */
export interface AccessLine {
  readonly key: string;
  readonly state: CheckState;
  readonly text: string;
  readonly detail: string;
}

const FINE: Readonly<Record<AccessGroup, string>> = {
  settings: Access_Settings,
  records: Access_Records,
  credit: Access_Credit,
  standard: Access_Standard
};
/** What our own permission sets can give, and what only one of the admin's own. */
const MEND: Readonly<Record<AccessGroup, string>> = {
  settings: Access_Mend_Package,
  records: Access_Mend_Package,
  credit: Access_Mend_Companion,
  standard: Access_Mend_Companion
};
const RIGHTS: Readonly<Record<MissingRight['right'], string>> = {
  read: Access_Read,
  create: Access_Create,
  edit: Access_Edit,
  delete: Access_Delete
};

/** @param list joins names as the reader's language does */
export function wordAccess(
  mayResolve: boolean,
  missing: Readonly<Record<AccessGroup, readonly MissingRight[]>>,
  list: (names: readonly string[]) => string
): readonly AccessLine[] {
  const resolve: AccessLine = mayResolve
    ? { key: 'resolve', state: 'fine', text: Access_Resolve, detail: '' }
    : { key: 'resolve', state: 'todo', text: Access_Resolve_Missing, detail: Access_Mend_Package };
  const groups = ACCESS_GROUPS.map((key): AccessLine => {
    if (missing[key].length === 0) return { key, state: 'fine', text: FINE[key], detail: '' };
    const names = missing[key].map(({ right, object }) => fillLabel(RIGHTS[right], object));
    return { key, state: 'todo', text: fillLabel(Access_Missing, list(names)), detail: MEND[key] };
  });
  return [resolve, ...groups];
}
