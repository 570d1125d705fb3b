import { api, LightningElement } from 'lwc';
import Conflict_Heading from '@salesforce/label/c.Conflict_Heading';
import Conflict_Hidden from '@salesforce/label/c.Conflict_Hidden';
import Conflict_Task from '@salesforce/label/c.Conflict_Task';
import Conflict_Visit from '@salesforce/label/c.Conflict_Visit';

/** One side: a record of somebody, or only the e-mail they gave. */
export interface ConflictSide {
  readonly name: string;
  readonly recordId?: string;
  readonly objectApiName?: string;
}

/** Who is in conflict; a side that the reader may not see is missing. */
export interface Conflict {
  readonly task?: ConflictSide;
  readonly visit?: ConflictSide;
}

/** Whom the Task names beside whose visit it seems to be (R11). */
export default class CallConflict extends LightningElement {
  /** Both sides. */
  @api conflict: Conflict | undefined;

  readonly heading = Conflict_Heading;

  get sides(): readonly (Partial<ConflictSide> & { readonly key: string; readonly label: string; readonly shown: string })[] {
    const { task, visit } = this.conflict ?? {};
    return [
      { ...task, key: 'task', label: Conflict_Task, shown: task?.name ?? Conflict_Hidden },
      { ...visit, key: 'visit', label: Conflict_Visit, shown: visit?.name ?? Conflict_Hidden }
    ];
  }
}
