import { Args } from '@oclif/core';
import { toHelpSection } from '@salesforce/sf-plugins-core';
import { toId18 } from 'c/salesforceRecords';
import { explainCalls, type Explanation } from '../../resolve/explainCalls.ts';
import { storyText } from '../../resolve/storyText.ts';
import { ORG_FLAGS, OrgCommand, PARTIAL_SUCCESS } from '../../salesforce/orgCommand.ts';
import { OrgReader } from '../../salesforce/orgReader.ts';
import { loadWords } from '../../salesforce/words.ts';

const words = loadWords('touchline.explain');

export default class Explain extends OrgCommand<Explanation[]> {
  static override readonly summary = words.getMessage('summary');
  static override readonly description = words.getMessage('description');
  static override readonly examples = words.getMessages('examples');
  static override readonly strict = false;
  static override readonly args = { task: Args.string({ description: words.getMessage('args.task.description'), required: true }) };
  static override readonly flags = ORG_FLAGS;
  static override readonly errorCodes = toHelpSection('ERROR CODES', {
    0: words.getMessage('exitCodes.complete'),
    1: words.getMessage('exitCodes.failed'),
    [PARTIAL_SUCCESS]: words.getMessage('exitCodes.partial')
  });

  protected override readonly dailyShare = 100;

  async run(): Promise<Explanation[]> {
    const { flags, argv } = await this.parse(Explain);
    const taskIds = argv.map((argument) => {
      const id = toId18(String(argument));
      if (!id?.startsWith('00T')) throw words.createError('noTaskId', [String(argument)]);
      return id;
    });
    const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const explanations = await this.withOrg(
      flags,
      (org) => explainCalls(new OrgReader(org), [...new Set(taskIds)], { locale, timeZone }),
      []
    );
    this.log(explanations.map(storyText).join('\n\n'));
    if (explanations.some(({ state }) => state === 'noTask')) process.exitCode = PARTIAL_SUCCESS;
    return explanations;
  }
}
