/** Writes the compact host lists of `c/referrerSites` afresh. Run it after a change to the lists in this folder. */
import { writeFile } from 'node:fs/promises';
import { compactReferrerSites } from './compactReferrerSites.ts';

await writeFile(new URL('../../../force-app/main/engine/lwc/referrerSites/hosts.ts', import.meta.url), await compactReferrerSites());
