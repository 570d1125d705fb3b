/** Fields and values of a setup in words. Names of fields are the org's own, in the reader's language. */
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { fillLabel } from 'c/callStory';
import { SETUP_PARTS, type SetupConflict, type SetupPart, type SetupProblem, type SetupRow } from 'c/orgSetup';
import { objectName } from 'c/ownFields';
import { READER_FORMAT } from 'c/readerFormat';
import type { WordedConflict } from 'c/setupConflict';
import { wordProblem } from 'c/setupProblemWords';
import Change_Added from '@salesforce/label/c.Change_Added';
import Change_Blank from '@salesforce/label/c.Change_Blank';
import Change_Deleted from '@salesforce/label/c.Change_Deleted';
import Change_Removed from '@salesforce/label/c.Change_Removed';
import Change_Row from '@salesforce/label/c.Change_Row';
import Change_To from '@salesforce/label/c.Change_To';
import Change_Whole_Row from '@salesforce/label/c.Change_Whole_Row';
import Credit_People_Account from '@salesforce/label/c.Credit_People_Account';
import Credit_People_Primary from '@salesforce/label/c.Credit_People_Primary';
import Credit_People_Roles from '@salesforce/label/c.Credit_People_Roles';
import Sessions_Basis_Activity from '@salesforce/label/c.Sessions_Basis_Activity';
import Sessions_Basis_Start from '@salesforce/label/c.Sessions_Basis_Start';
import Word_No from '@salesforce/label/c.Word_No';
import Word_Yes from '@salesforce/label/c.Word_Yes';
import type { OthersChange } from './settleConflicts';

/** What describes objects: the Record Reader. */
interface Describer {
  describe(objectApiName: string): Promise<ObjectInfo>;
}

/** Codes of settings as the steps word them. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accountMapping: { account: Credit_People_Account, contactRoles: Credit_People_Roles, primaryContactRole: Credit_People_Primary },
  windowBasis: { sessionStart: Sessions_Basis_Start, lastActivity: Sessions_Basis_Activity }
};

export class ChangeWords {
  private readonly infos = new Map<SetupPart, ObjectInfo>();

  /** Reads the names of the parts that will be worded. A name that can't be read is the API name. */
  async learn(describer: Describer, parts: Iterable<SetupPart>): Promise<void> {
    for (const part of parts) {
      try {
        this.infos.set(part, await describer.describe(objectName(SETUP_PARTS[part].object)));
      } catch {
        // The change itself must be shown all the same.
      }
    }
  }

  conflict({ part, key, property, base, mine, theirs, deletedBy }: SetupConflict): WordedConflict {
    const name = this.nameOf(part, key, property);
    const value = (one: SetupRow[string]): string => this.value(property, one);
    if (deletedBy === undefined) return { name, was: value(base), mine: value(mine), theirs: value(theirs) };
    const [own, other] = deletedBy === 'me' ? [Change_Deleted, Change_Whole_Row] : [Change_Whole_Row, Change_Deleted];
    return { name, was: Change_Whole_Row, mine: own, theirs: other };
  }

  other({ part, key, property, before, after, row }: OthersChange): string {
    const name = this.nameOf(part, key, property);
    if (row !== undefined) return fillLabel(row === 'added' ? Change_Added : Change_Removed, name);
    return fillLabel(Change_To, name, this.value(property, before), this.value(property, after));
  }

  /** What a step didn't see itself: alone it holds, and not with what others saved. */
  problem(problem: SetupProblem): string {
    return wordProblem(problem, (property) => this.nameOf(problem.part, problem.key ?? '', property));
  }

  /** "Window Minutes", or "Channel Rule default-70: Medium". */
  private nameOf(part: SetupPart, key: string, property: string | undefined): string {
    const info = this.infos.get(part);
    const { object, fields } = SETUP_PARTS[part];
    const field = property === undefined ? undefined : (fields.get(property)?.field ?? property);
    const fieldLabel = field && (info?.fields[field.endsWith('__c') ? objectName(object).replace(object, field) : field]?.label ?? field);
    if (part === 'settings') return fieldLabel ?? info?.label ?? object;
    const rowName = `${info?.label ?? object} ${key}`;
    return fieldLabel === undefined ? rowName : fillLabel(Change_Row, rowName, fieldLabel);
  }

  private value(property: string | undefined, value: SetupRow[string]): string {
    if (value === undefined || value === '') return Change_Blank;
    if (typeof value === 'boolean') return value ? Word_Yes : Word_No;
    return typeof value === 'number' ? READER_FORMAT.number(value) : (CODES[property ?? '']?.[value] ?? value);
  }
}
