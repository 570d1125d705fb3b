import { api, LightningElement } from 'lwc';
import Seen_Call_Time from '@salesforce/label/c.Seen_Call_Time';
import Seen_Caller from '@salesforce/label/c.Seen_Caller';
import Seen_Counts from '@salesforce/label/c.Seen_Counts';
import Seen_Created from '@salesforce/label/c.Seen_Created';
import Seen_Dialled from '@salesforce/label/c.Seen_Dialled';
import Seen_Missing from '@salesforce/label/c.Seen_Missing';
import Seen_Table from '@salesforce/label/c.Seen_Table';
import Seen_Task from '@salesforce/label/c.Seen_Task';
import Seen_Visitor_Id from '@salesforce/label/c.Seen_Visitor_Id';

/** One call as it looks under the mapping; what was not found in it is blank. */
export interface SeenCall {
  readonly taskId: string;
  readonly subject: string;
  readonly created: string;
  readonly visitorId: string;
  readonly callTime: string;
  readonly dialled: string;
  readonly caller: string;
  readonly counts: boolean;
  /** Whether it counts, and why not. */
  readonly verdict: string;
}

interface Cell {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly cssClass: string;
}

const CELLS = [
  ['created', Seen_Created],
  ['visitorId', Seen_Visitor_Id],
  ['callTime', Seen_Call_Time],
  ['dialled', Seen_Dialled],
  ['caller', Seen_Caller]
] as const;

/** A number broken in two is hard to compare. */
const NUMBERS: ReadonlySet<string> = new Set(['dialled', 'caller']);

/** The last calls as they look under the mapping that is being typed, so that a wrong one is seen at once. */
export default class CallEvidenceTable extends LightningElement {
  /** The calls, the latest first. */
  @api calls: readonly SeenCall[] = [];

  readonly labels = { table: Seen_Table, task: Seen_Task, counts: Seen_Counts };
  readonly columns = CELLS.map(([, label]) => label);

  get drawn(): readonly (SeenCall & { readonly cells: readonly Cell[]; readonly icon: string })[] {
    return this.calls.map((call) => ({
      ...call,
      icon: call.counts ? 'utility:success' : 'utility:dash',
      cells: CELLS.map(([name, label]) => ({
        key: `${call.taskId} ${name}`,
        label,
        text: call[name] || Seen_Missing,
        cssClass: call[name] ? (NUMBERS.has(name) ? 'number' : 'cell') : 'cell cell_missing'
      }))
    }));
  }
}
