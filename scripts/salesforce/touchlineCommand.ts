/** What every command has: errors that name it as people do, and as JSON without the traces of what is no bug. */
import { SfError } from '@salesforce/core';
import { SfCommand } from '@salesforce/sf-plugins-core';

/** Ours, Salesforce's and those of the command line say all there is to say; any other is a bug, to be reported with its trace. */
function isExpected(error: Error): boolean {
  // Of a file that isn't there oclif throws a plain error, known by the words it adds to every complaint about a command line.
  return error instanceof SfError || 'oclif' in error || error.message.endsWith('See more help with --help');
}

function withoutTraces(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => key !== 'stack' && key !== 'cause'));
}

export abstract class TouchlineCommand<T> extends SfCommand<T> {
  private isExpected = false;

  override logJson(json: unknown): void {
    super.logJson(this.isExpected ? withoutTraces(json) : json);
  }

  /** `sf` would name the class, which is `_Resolve` once built. */
  protected override catch(error: Error): Promise<never> {
    const commandName = `touchline ${(this.id ?? '').replace(/^touchline:/, '').replaceAll(':', ' ')}`;
    this.isExpected = isExpected(error);
    // oclif breaks the line between a flag and what is wrong with it.
    error.message = error.message.replace(/^Parsing (--\S+) \n\t/, '$1: ');
    return super.catch(Object.assign(error, { context: commandName, commandName }));
  }
}
