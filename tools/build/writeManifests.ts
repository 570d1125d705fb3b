import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Plugin, type Interfaces } from '@oclif/core';

type PackageJson = Interfaces.PJSON & { oclif: { topics: { touchline: { subtopics: object } } } };

/** What oclif needs to know of the commands found under a folder. */
async function writeManifest(root: string, pjson: Interfaces.PJSON): Promise<void> {
  const plugin = new Plugin({ root, pjson, isRoot: true, ignoreManifest: true, errorOnManifestCreate: true });
  await plugin.load();
  writeFileSync(join(root, 'oclif.manifest.json'), `${JSON.stringify(plugin.manifest, undefined, 2)}\n`);
}

/**
 * Lists the built commands with their flags, so that to run one of them the others need not be loaded: without a list oclif
 * imports every command each time. Twice, since `sf` says `touchline resolve` where `touchline` says `resolve` (bin/touchline.js).
 */
export async function writeManifests(root: string): Promise<void> {
  const pjson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;
  await writeManifest(root, pjson);
  const oclif = { ...pjson.oclif, commands: './commands/touchline' };
  await writeManifest(join(root, 'dist'), { ...pjson, oclif });
}
