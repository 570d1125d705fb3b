/** What the user may do, in words: a sentence a group, what mends it, and what to ask an administrator for. */
import type { CheckState } from 'c/setupCheck';
import { fillLabel } from 'c/callStory';
import { RIGHTS_GROUPS, type MissingRight, type MissingRights, type RightsGroup } from 'c/missingRights';
import ATTRIBUTION_TOUCHPOINT from '@salesforce/schema/Attribution_Touchpoint__c';
import Access_Ask_Companion from '@salesforce/label/c.Access_Ask_Companion';
import Access_Ask_Head from '@salesforce/label/c.Access_Ask_Head';
import Access_Ask_Package from '@salesforce/label/c.Access_Ask_Package';
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
import { ACCESS_LABELS } from './accessLabels';

/** What a user lacks, as it was found. */
export interface Lack {
  readonly mayResolve: boolean;
  readonly missing: MissingRights;
}

/** One check as it is drawn. */
export interface AccessLine {
  readonly key: string;
  readonly state: CheckState;
  readonly text: string;
  readonly detail: string;
}

/** Joins names as the reader's language does. */
type List = (names: readonly string[]) => string;

const FINE: Readonly<Record<RightsGroup, string>> = {
  settings: Access_Settings,
  records: Access_Records,
  credit: Access_Credit,
  standard: Access_Standard
};
/** What our own permission sets can give, and what only one of the admin's own. */
const MEND: Readonly<Record<RightsGroup, string>> = {
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
/** An object that is hidden has no name of its own here. */
const NAMES: Readonly<Record<string, string>> = {
  ...ACCESS_LABELS.objects,
  [ATTRIBUTION_TOUCHPOINT.objectApiName]: ACCESS_LABELS.attributionTouchpoints
};

const nameOf = ({ right, object, label }: MissingRight): string => fillLabel(RIGHTS[right], NAMES[object] ?? label);

export function wordAccess({ mayResolve, missing }: Lack, list: List): readonly AccessLine[] {
  const resolve: AccessLine = mayResolve
    ? { key: 'resolve', state: 'fine', text: Access_Resolve, detail: '' }
    : { key: 'resolve', state: 'todo', text: Access_Resolve_Missing, detail: Access_Mend_Package };
  const groups = RIGHTS_GROUPS.map((key): AccessLine => {
    if (missing[key].length === 0) return { key, state: 'fine', text: FINE[key], detail: '' };
    return { key, state: 'todo', text: fillLabel(Access_Missing, list(missing[key].map(nameOf))), detail: MEND[key] };
  });
  return [resolve, ...groups];
}

/** A text for whoever can't assign permission sets; blank where nothing is missing. */
export function askForAccess({ mayResolve, missing }: Lack, list: List): string {
  const isOurs = !mayResolve || missing.settings.length > 0 || missing.records.length > 0;
  const others = [...missing.credit, ...missing.standard].map(nameOf);
  const lines = [...(isOurs ? [Access_Ask_Package] : []), ...(others.length > 0 ? [fillLabel(Access_Ask_Companion, list(others))] : [])];
  return lines.length === 0 ? '' : [Access_Ask_Head, ...lines.map((line) => `- ${line}`)].join('\n');
}
