import { api } from 'lwc';
import { fillLabel } from 'c/callStory';
import LookingElement from 'c/lookingElement';
import { READER_FORMAT } from 'c/readerFormat';
import type { PageReader } from 'c/recordQuery';
import { reduceErrors } from 'c/reduceErrors';
import type { CheckState } from 'c/setupCheck';
import RUN from '@salesforce/schema/Resolution_Run__c';
import Run_Again from '@salesforce/label/c.Run_Again';
import Run_Column_Decided from '@salesforce/label/c.Run_Column_Decided';
import Run_Column_Requests from '@salesforce/label/c.Run_Column_Requests';
import Run_Column_Set_Aside from '@salesforce/label/c.Run_Column_Set_Aside';
import Run_Column_Started from '@salesforce/label/c.Run_Column_Started';
import Run_Column_Status from '@salesforce/label/c.Run_Column_Status';
import Run_Column_Written from '@salesforce/label/c.Run_Column_Written';
import Run_Complete from '@salesforce/label/c.Run_Complete';
import Run_Error from '@salesforce/label/c.Run_Error';
import Run_Failed from '@salesforce/label/c.Run_Failed';
import Run_Fresh from '@salesforce/label/c.Run_Fresh';
import Run_Never from '@salesforce/label/c.Run_Never';
import Run_Old from '@salesforce/label/c.Run_Old';
import Run_Old_Detail from '@salesforce/label/c.Run_Old_Detail';
import Run_Partial from '@salesforce/label/c.Run_Partial';
import Run_Reading from '@salesforce/label/c.Run_Reading';
import Run_Running from '@salesforce/label/c.Run_Running';
import Run_Stopped from '@salesforce/label/c.Run_Stopped';
import Run_Table from '@salesforce/label/c.Run_Table';
import Run_Title from '@salesforce/label/c.Run_Title';
import { lastSign, readRuns, type RunRow } from './readRuns';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A timer that runs each hour may miss one beat. */
const LONGEST_SILENCE = 2 * HOUR;

const STATUSES: Readonly<Record<string, string>> = {
  running: Run_Running,
  complete: Run_Complete,
  partial: Run_Partial,
  stopped: Run_Stopped,
  failed: Run_Failed
};

interface Runs {
  readonly rows: readonly { readonly id: string; readonly run: RunRow }[];
  readonly readAt: number;
}

interface DrawnRun {
  readonly id: string;
  readonly started: string;
  readonly status: string;
  readonly decided: string;
  readonly written: string;
  readonly setAside: string;
  readonly requests: string;
  readonly message: string;
}

/** "Is it running?" */
export default class RunHeartbeat extends LookingElement<Runs, PageReader> {
  /** The automation should be at work: silence is then something to mend. */
  @api isExpected = false;

  readonly labels = {
    title: Run_Title,
    again: Run_Again,
    reading: Run_Reading,
    error: Run_Error,
    table: Run_Table,
    started: Run_Column_Started,
    status: Run_Column_Status,
    decided: Run_Column_Decided,
    written: Run_Column_Written,
    setAside: Run_Column_Set_Aside,
    requests: Run_Column_Requests
  };
  readonly runObject = RUN.objectApiName;
  /** What is wrong with it, where it should be at work. */
  @api
  async check(): Promise<readonly string[]> {
    await this.looked();
    if (!this.isExpected) return [];
    if (this.state.error) return reduceErrors(this.state.error);
    const { heartbeat } = this;
    return heartbeat?.state === 'fine' ? [] : [`${heartbeat?.text ?? ''} ${heartbeat?.detail ?? ''}`.trim()];
  }

  protected async read(reader: PageReader): Promise<Runs> {
    return { rows: await readRuns(reader), readAt: Date.now() };
  }

  get heartbeat(): { readonly state: CheckState; readonly text: string; readonly detail: string } | undefined {
    if (!this.state.data) return undefined;
    const { rows, readAt } = this.state.data;
    const at = lastSign(rows.map(({ run }) => run));
    const bad = this.isExpected ? 'todo' : 'note';
    if (at === undefined) return { state: bad, text: Run_Never, detail: '' };
    const ago = READER_FORMAT.duration(Math.max(MINUTE, readAt - at));
    return readAt - at < LONGEST_SILENCE
      ? { state: 'fine', text: fillLabel(Run_Fresh, ago), detail: '' }
      : { state: bad, text: fillLabel(Run_Old, READER_FORMAT.dateTime(at), ago), detail: this.isExpected ? Run_Old_Detail : '' };
  }

  get runs(): readonly DrawnRun[] {
    const count = (value: number | undefined): string => READER_FORMAT.number(value ?? 0);
    return (this.state.data?.rows ?? []).map(({ id, run }) => ({
      id,
      started: run.startedAt === undefined ? id : READER_FORMAT.dateTime(run.startedAt),
      status: STATUSES[run.status ?? ''] ?? run.status ?? '',
      decided: count(run.decided),
      written: count(run.written),
      setAside: count(run.setAside),
      requests: count(run.requests),
      message: run.message ?? ''
    }));
  }

  get hasRuns(): boolean {
    return this.runs.length > 0;
  }
}
