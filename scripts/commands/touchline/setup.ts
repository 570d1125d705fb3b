import { extname } from 'node:path';
import { Args } from '@oclif/core';
import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { PART_NAMES, planSetup, shippedSetup, type OrgSetup, type SetupChange, type StoredSetup } from 'c/orgSetup';
import { ORG_FLAGS, OrgCommand, PARTIAL_SUCCESS } from '../../salesforce/orgCommand.ts';
import { openOrg } from '../../salesforce/openOrg.ts';
import type { OrgHttp } from '../../salesforce/orgHttp.ts';
import { loadWords } from '../../salesforce/words.ts';
import { applySetup, stampPlan, type RefusedChange } from '../../setup/applySetup.ts';
import { checkFields } from '../../setup/checkFields.ts';
import { proveSetup, type Proof } from '../../setup/proveSetup.ts';
import { readSetupFile, type SetupFile } from '../../setup/setupFile.ts';
import { changeLine, fileProblems, fileWrong, refusalLine, valueProblem } from '../../setup/setupWords.ts';
import { openSetup, type SetupOrg } from '../../setup/storedSetup.ts';
import { setupDocument, setupText } from '../../setup/writeSetup.ts';
import { writeSetupFile } from '../../setup/writeSetupFile.ts';

const words = loadWords('touchline.setupFile');

interface ChangeCount {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

export interface SetupResult {
  readonly org: string;
  readonly file?: string;
  /** With `--export`: the setup itself. */
  readonly setup?: Readonly<Record<string, unknown>>;
  readonly dryRun?: boolean;
  readonly plan?: readonly { readonly action: string; readonly part: string; readonly key: string }[];
  readonly counts?: ChangeCount;
  readonly written?: number;
  readonly refused?: readonly { readonly key: string; readonly part: string; readonly error: string }[];
  readonly proof?: Proof;
  readonly requests: number;
}

function count(plan: readonly SetupChange[]): ChangeCount {
  const of = (action: SetupChange['action']): number => plan.filter((change) => change.action === action).length;
  return { created: of('create'), updated: of('update'), deleted: of('delete') };
}

/** What the file says; else what the org has; and the shipped defaults where it has nothing. */
function desiredSetup({ setup, ids }: StoredSetup, given: Partial<OrgSetup>): OrgSetup {
  const shipped = shippedSetup();
  const missing = PART_NAMES.filter((part) => ids[part].size === 0).map((part) => [part, shipped[part]]);
  return { ...setup, ...Object.fromEntries(missing), ...given };
}

export default class Setup extends OrgCommand<SetupResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly args = { path: Args.string({ description: words.getMessage('args.path.description') }) };
  static override readonly flags = {
    ...ORG_FLAGS,
    file: Flags.file({ char: 'f', summary: words.getMessage('flags.file.summary') }),
    'dry-run': Flags.boolean({ summary: words.getMessage('flags.dry-run.summary'), exclusive: ['prove', 'export'] }),
    prove: Flags.boolean({ summary: words.getMessage('flags.prove.summary'), exclusive: ['export'] }),
    export: Flags.boolean({ summary: words.getMessage('flags.export.summary'), exclusive: ['file'] }),
    format: Flags.option({ options: ['yaml', 'json'] as const })({
      summary: words.getMessage('flags.format.summary'),
      dependsOn: ['export']
    })
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [PARTIAL_SUCCESS]: words.getMessage('exitCodes.partial')
  });

  protected override readonly dailyShare = 100;

  async run(): Promise<SetupResult> {
    const { flags, args } = await this.parse(Setup);
    if (flags.export) return this.withConnection(flags, (http) => this.exportSetup(http, args.path, flags.format));
    if (args.path !== undefined) throw words.createError('fileWithoutFlag', [args.path]);
    const file = flags.file === undefined ? undefined : await this.readFile(flags.file);
    return this.withConnection(flags, (http) => this.setUp(http, file, { dryRun: flags['dry-run'], prove: flags.prove }));
  }

  /** Before any request: a file that can't be read needs no org to say so. */
  private async readFile(path: string): Promise<SetupFile> {
    const file = await readSetupFile(path);
    const problems = fileProblems(file);
    if (problems.length > 0) throw fileWrong(path, problems);
    return file;
  }

  private async exportSetup(http: OrgHttp, path: string | undefined, asked: 'yaml' | 'json' | undefined): Promise<SetupResult> {
    const { stored } = await openSetup(http, []);
    for (const { field, value, expected } of stored.problems) this.warn(words.getMessage('export.unreadable', [field, value, expected]));
    const format = asked ?? (path !== undefined && extname(path).toLowerCase() === '.json' ? 'json' : 'yaml');
    const text = setupText(stored.setup, format);
    if (path === undefined) this.log(text.trimEnd());
    else {
      await writeSetupFile(path, text);
      this.log(words.getMessage('exported', [http.label, path]));
    }
    return { org: http.label, ...(path === undefined ? {} : { file: path }), setup: setupDocument(stored.setup), requests: http.requests };
  }

  private async setUp(
    http: OrgHttp,
    file: SetupFile | undefined,
    { dryRun, prove }: { readonly dryRun: boolean; readonly prove: boolean }
  ): Promise<SetupResult> {
    const org = await openSetup(http, dryRun ? [] : ['create', 'edit', 'delete']);
    const desired = desiredSetup(org.stored, file?.setup ?? {});
    if (file) this.refuseFields(file, desired, org);
    const plan = stampPlan(planSetup(desired, org.stored), org.stored);
    for (const change of plan) this.log(changeLine(change));
    const { written, refused } = dryRun ? { written: 0, refused: [] } : await applySetup(http, plan, org.description.prefix);
    this.tellWritten(http.label, plan, { written, refused, dryRun });
    const proof = prove && refused.length === 0 ? await this.prove(http) : undefined;
    return {
      org: http.label,
      ...(file ? { file: file.path } : {}),
      dryRun,
      plan: plan.map(({ action, part, key }) => ({ action, part, key })),
      counts: count(plan),
      written,
      refused: refused.map(({ change, error }) => ({ key: change.key, part: change.part, error })),
      ...(proof ? { proof } : {}),
      requests: http.requests
    };
  }

  private refuseFields(file: SetupFile, { settings }: OrgSetup, { description }: SetupOrg): void {
    if (file.setup.settings === undefined) return;
    const problems = checkFields(settings, description).map((problem) => valueProblem(file, problem));
    if (problems.length > 0) throw fileWrong(file.path, problems);
  }

  private tellWritten(
    org: string,
    plan: readonly SetupChange[],
    { written, refused, dryRun }: { readonly written: number; readonly refused: readonly RefusedChange[]; readonly dryRun: boolean }
  ): void {
    if (refused.length > 0) {
      const lines = refused.map((row) => `  ${refusalLine(row)}`).join('\n');
      if (written === 0) throw words.createError('refused', [org, lines]);
      process.exitCode = PARTIAL_SUCCESS;
      this.warn(words.getMessage('refusedInPart', [org, lines, written, plan.length - written]));
      return;
    }
    const { created, updated, deleted } = count(plan);
    if (plan.length === 0) this.log(words.getMessage('nothingToDo', [org]));
    else this.log(words.getMessage(dryRun ? 'wouldWrite' : 'wrote', [created, updated, deleted]));
  }

  private async prove(http: OrgHttp): Promise<Proof> {
    const org = await openOrg(http);
    const proof = await proveSetup(org, Math.floor(http.orgTime / 1000) * 1000);
    this.log(`\n${proof.story}\n`);
    this.log(words.getMessage(proof.proven ? 'proven' : 'notProven'));
    for (const { id, error } of proof.left) this.warn(words.getMessage('proof.left', [id, error]));
    if (!proof.proven || proof.left.length > 0) process.exitCode = PARTIAL_SUCCESS;
    return proof;
  }
}
