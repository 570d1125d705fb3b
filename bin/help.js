import { CommandHelp, Help } from '@oclif/core';

/** oclif leaves out what `sf` shows of a command besides: its exit codes. */
class CommandHelpWithExitCodes extends CommandHelp {
  sections() {
    const { errorCodes } = this.command;
    if (!errorCodes) return super.sections();
    const body = errorCodes.body.map(({ name, description }) => [name, description]);
    return [...super.sections(), { header: errorCodes.header, generate: () => [{ header: errorCodes.header, body }] }];
  }
}

export default class HelpWithExitCodes extends Help {
  CommandHelpClass = CommandHelpWithExitCodes;
}
