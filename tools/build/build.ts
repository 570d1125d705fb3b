/** `npm run build`: the commands into dist/ with a list of them, and the JavaScript of every bundle beside its TypeScript. */
import { join } from 'node:path';
import { buildCommands } from './buildCommands.ts';
import { emitBundles } from './emitBundles.ts';
import { writeManifests } from './writeManifests.ts';

const ROOT = join(import.meta.dirname, '../..');
emitBundles(ROOT);
await buildCommands(ROOT);
await writeManifests(ROOT);
