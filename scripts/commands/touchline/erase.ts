import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { canonicalVisitorId, readEmailsWithout } from 'c/attributionEngine';
import { erase, type ErasureReport } from '../../erase/erase.ts';
import type { ErasureRequest } from '../../erase/findErasable.ts';
import type { OpenOrg } from '../../salesforce/openOrg.ts';
import { codeOfRefusal } from '../../salesforce/orgError.ts';
import { ORG_FLAGS, OrgCommand, PARTIAL_SUCCESS } from '../../salesforce/orgCommand.ts';
import { loadWords } from '../../salesforce/words.ts';

const words = loadWords('touchline.erase');
const SHOWN = 10;

export interface EraseResult extends ErasureReport {
  readonly org: string;
  readonly requests: number;
}

export default class Erase extends OrgCommand<EraseResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    ...ORG_FLAGS,
    visitor: Flags.string({ summary: words.getMessage('flags.visitor.summary'), exactlyOne: ['visitor', 'email'] }),
    email: Flags.string({ summary: words.getMessage('flags.email.summary'), exactlyOne: ['visitor', 'email'] }),
    'include-tasks': Flags.boolean({
      summary: words.getMessage('flags.include-tasks.summary'),
      description: words.getMessage('flags.include-tasks.description')
    }),
    'dry-run': Flags.boolean({ summary: words.getMessage('flags.dry-run.summary') }),
    'no-prompt': Flags.boolean({ summary: words.getMessage('flags.no-prompt.summary') })
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [PARTIAL_SUCCESS]: words.getMessage('exitCodes.partial')
  });

  protected override readonly dailyShare = 100;

  async run(): Promise<EraseResult> {
    const { flags } = await this.parse(Erase);
    const { 'dry-run': dryRun, 'include-tasks': includeTasks } = flags;
    const result = await this.withOrg(
      flags,
      async (org) => {
        const request = toRequest(flags, org);
        if (!dryRun && !flags['no-prompt']) await this.ask(org, request, includeTasks);
        const report = await erase(org, request, { dryRun, includeTasks, now: Date.now });
        return { ...report, org: org.http.label, requests: org.http.requests };
      },
      dryRun ? [] : undefined
    );
    this.tell(result, flags.email === undefined ? 'visitor' : 'email');
    if (result.tasksRefused.length > 0) process.exitCode = PARTIAL_SUCCESS;
    return result;
  }

  /** What would go is shown before it is asked for; where nobody can answer, nothing goes. */
  private async ask(org: OpenOrg, request: ErasureRequest, includeTasks: boolean): Promise<void> {
    if (this.jsonEnabled() || !process.stdin.isTTY) throw words.createError('notConfirmed');
    const report = await erase(org, request, { dryRun: true, includeTasks, now: Date.now });
    this.tell({ ...report, org: '', requests: org.http.requests }, request.by);
    if (!(await this.confirm({ message: words.getMessage('confirm', [org.http.label]), defaultAnswer: false })))
      throw words.createError('notConfirmed');
  }

  private tell({ dryRun, ...report }: EraseResult, by: ErasureRequest['by']): void {
    if (foundNothing(report)) {
      this.log(words.getMessage(`${dryRun ? 'wouldEraseNothingOf' : 'nothingOf'}.${by}`, [report.requests]));
      return;
    }
    const {
      webSessions,
      trackedCalls,
      touchpoints,
      attributionTouchpoints,
      tasks,
      people,
      tasksLeft,
      tasksRefused,
      opportunities,
      requests
    } = report;
    const rows = [webSessions, trackedCalls, touchpoints, attributionTouchpoints];
    this.log(words.getMessage(dryRun ? 'wouldErase' : 'erased', [...rows, tasks, requests]));
    if (opportunities > 0) this.log(words.getMessage(dryRun ? 'wouldShare' : 'shared', [opportunities]));
    if (people.length > 0) this.log(words.getMessage('peopleStay', [people.length, people.join(', ')]));
    if (report.isCutShort) this.warn(words.getMessage('cutShort'));
    if (tasksRefused.length > 0) this.warn(words.getMessage('tasksRefused', [tasksRefused.length, namesOf(tasksRefused)]));
    else if (tasksLeft.length > 0) this.log(words.getMessage('tasksStay', [tasksLeft.length]));
    if (!dryRun && rows.some((count) => count > 0)) this.log(words.getMessage('recycleBin'));
  }
}

/** Not even a Task or a person, so that what was typed is likely misspelt; what was not searched to its end may hold something. */
function foundNothing(report: Omit<EraseResult, 'dryRun'>): boolean {
  const { webSessions, trackedCalls, touchpoints, tasks, people, tasksLeft, isCutShort } = report;
  return webSessions + trackedCalls + touchpoints + tasks + people.length + tasksLeft.length === 0 && !isCutShort;
}

/** With codes, since the org's words may quote whom they are about; `--json` has both. */
function namesOf(refused: EraseResult['tasksRefused']): string {
  const names = refused.slice(0, SHOWN).map(({ taskId, error }) => `${taskId} ${codeOfRefusal(error)}`);
  return names.join(', ');
}

function toRequest({ visitor, email }: { readonly visitor?: string; readonly email?: string }, { ruleBook }: OpenOrg): ErasureRequest {
  if (email === undefined) {
    const key = canonicalVisitorId(visitor);
    if (key === undefined) throw words.createError('blankVisitor');
    return { by: 'visitor', visitor: key };
  }
  if (!/^\s*[^\s@]+@[^\s@]+\s*$/.test(email)) throw words.createError('noAddress');
  const address = readEmailsWithout(ruleBook.settings.sharedEmails)(email);
  if (address === undefined) throw words.createError('sharedAddress');
  return { by: 'email', email: address };
}
