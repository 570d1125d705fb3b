#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import { dirname } from 'node:path';

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`Touchline needs Node 22 or later; this is ${process.version}. In the project's folder "npx touchline" brings its own.`);
  process.exit(1);
}

// The build writes it last.
if (!existsSync(`${dirname(import.meta.dirname)}/dist/oclif.manifest.json`)) {
  console.error('Not built yet: run npm ci, or npm run build');
  process.exit(1);
}

// What was compiled once is read back at the next start: a third of a command's start is compiling libraries.
// By the module's default, since an older Node would not even start on a name it does not export.
nodeModule.enableCompileCache?.();

// Files need no org: what talks to one is a second's loading, so it is left out as long as the run goes well.
const [command, ...argv] = process.argv.slice(2);
const isFilesMode = command === 'resolve' && argv.some((word) => /^--calls(=|$)/.test(word));
const isDone = isFilesMode && (await (await import('../dist/entries/resolveFiles.js')).runAhead(argv));
if (!isDone) await runCommand();

/**
 * As a plugin of `sf` the commands are `sf touchline resolve`; here the topic would be said twice, so the commands are
 * loaded from inside it. Their list is in dist/oclif.manifest.json.
 */
async function runCommand() {
  const { flush, handle, run } = await import('@oclif/core');
  // Ctrl+C ends a command by an error thrown from the signal's listener, where nobody else would catch it.
  process.on('uncaughtException', handle);
  const root = dirname(import.meta.dirname);
  const pjson = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const { touchline } = pjson.oclif.topics;
  const oclif = { ...pjson.oclif, commands: './commands/touchline', topics: touchline.subtopics, helpClass: '../bin/help.js' };
  // Who reads along may go first, as `head` does; what is left to write is waited for by nobody then.
  const readerGone = new Promise((resolve) => void process.stdout.once('error', resolve));
  try {
    await run(process.argv.slice(2), { root: `${root}/dist`, pjson: { ...pjson, oclif } });
    await Promise.race([flush(), readerGone]);
  } catch (error) {
    const [, unknown] = /^command (.*) not found$/.exec(error.message) ?? [];
    if (unknown === undefined) await handle(error);
    else await refuseUnknown(unknown.replaceAll(':', ' '), root);
  }
}

/** Words behind a command are taken for the rest of its name where it takes none. */
function sayUnknown(typed, near) {
  const rest = near !== undefined && typed.startsWith(`${near} `) ? typed.slice(near.length + 1) : undefined;
  if (rest !== undefined) return `"touchline ${near}" takes no "${rest}". "touchline ${near} --help" shows what it takes.`;
  const suggestion = near === undefined ? '' : ` Did you mean "touchline ${near}"?`;
  return `There is no command "${typed}".${suggestion} "touchline --help" shows those there are.`;
}

/** No command is there to say it: as a command would, as JSON where that was asked for. */
async function refuseUnknown(typed, root) {
  const { commands } = JSON.parse(readFileSync(`${root}/dist/oclif.manifest.json`, 'utf8'));
  const { nearestCommand } = await import('./nearestCommand.js');
  const near = nearestCommand(
    typed,
    Object.keys(commands).map((name) => name.replaceAll(':', ' '))
  );
  const said = sayUnknown(typed, near);
  if (argv.includes('--json')) console.log(JSON.stringify({ name: 'CommandNotFoundError', message: said, exitCode: 2 }, undefined, 2));
  else console.error(said);
  process.exitCode = 2;
}
