import { Flags, toHelpSection } from '@salesforce/sf-plugins-core';
import { HEALTH_CHECKS, judgeHealth, worstLevel, type Finding, type FindingLevel } from 'c/healthChecks';
import { findingLines, findingText, mendText } from '../../doctor/findingText.ts';
import { gatherFacts } from '../../doctor/gatherFacts.ts';
import { nameHidden } from '../../doctor/hiddenReads.ts';
import { isOpenToAll } from '../../doctor/keyFileRights.ts';
import { keyLoginOf } from '../../salesforce/connect.ts';
import { ORG_FLAGS, OrgCommand, type OrgFlags } from '../../salesforce/orgCommand.ts';
import { loadWords } from '../../salesforce/words.ts';

const words = loadWords('touchline.doctor');

/** For monitoring; sf commands end with 1, 2, 10, 20, 68 and more where they failed or were called wrongly. */
const EXIT_CODES: Readonly<Record<FindingLevel, number>> = { ok: 0, unknown: 0, attention: 40, broken: 50 };

export interface DoctorResult {
  readonly org: string;
  readonly level: FindingLevel;
  readonly findings: readonly (Finding & { readonly message: string; readonly action?: string })[];
  readonly requests: number;
}

export default class Doctor extends OrgCommand<DoctorResult> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly usage = words.getMessage('usage');
  static override readonly examples = words.getMessages('examples');
  static override readonly flags = {
    ...ORG_FLAGS,
    check: Flags.option({ options: HEALTH_CHECKS.map(({ key }) => key), multiple: true })({
      summary: words.getMessage('flags.check.summary')
    }),
    'fail-on': Flags.option({ options: ['attention', 'broken'] as const, default: 'attention' as const })({
      summary: words.getMessage('flags.fail-on.summary')
    })
  };
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.fine'),
    1: words.getMessage('exitCodes.failed'),
    [EXIT_CODES.attention]: words.getMessage('exitCodes.attention'),
    [EXIT_CODES.broken]: words.getMessage('exitCodes.broken')
  });

  protected override readonly dailyShare = 100;

  async run(): Promise<DoctorResult> {
    const { flags } = await this.parse(Doctor);
    const checks = HEALTH_CHECKS.filter(({ key }) => flags.check === undefined || flags.check.includes(key));
    const result = await this.withConnection(flags, async (http) => {
      const { facts, hidden } = await gatherFacts(http, checks);
      // The org's own clock: ages must not depend on ours.
      return { org: http.label, findings: nameHidden(judgeHealth(facts, http.orgTime, checks), checks, hidden), requests: http.requests };
    });
    const level = worstLevel(result.findings);
    await this.warnOfOpenKey(flags);
    for (const finding of result.findings) for (const line of findingLines(finding)) this.log(line);
    this.log(words.getMessage(`verdict.${level}`, [result.findings.length, result.requests]));
    if (level !== 'attention' || flags['fail-on'] === 'attention') process.exitCode = EXIT_CODES[level];
    return {
      ...result,
      level,
      findings: result.findings.map((finding) => ({ ...finding, message: findingText(finding), action: mendText(finding) }))
    };
  }

  /** Of this machine, not of the org: a warning and no finding, since the health page could not tell. */
  private async warnOfOpenKey(flags: OrgFlags): Promise<void> {
    const login = keyLoginOf({ targetOrg: flags['target-org'], instanceUrl: flags['instance-url'] });
    if (login && (await isOpenToAll(login))) this.warn(words.getMessage('keyOpenToAll', [login.privateKeyFile, login.username]));
  }
}
