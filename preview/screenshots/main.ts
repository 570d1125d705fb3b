/**
 * Draws the pictures of the pages that the README and the guides show.
 *
 *     npm run screenshots               all, to docs/images
 *     npm run screenshots -- journey    those named
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPages } from '../testing/openPages.ts';
import { loadDecidedSample, SAMPLE_DAY } from '../testing/sampleCompany.ts';
import { SCREENSHOTS } from './screenshots.ts';

const FOLDER = join(import.meta.dirname, '../../docs/images');
const MOST_BYTES = 200 * 1024;

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
// Calls are captured as they come, so that the inbox lists the latest first.
const pages = await openPages({ flows: true });
try {
  const { calls } = await loadDecidedSample(pages);
  for (const { name, path, options = {}, height, arrange } of SCREENSHOTS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await pages.visit(await path({ pages, calls }), { clock: SAMPLE_DAY, ...options });
    await page.setViewportSize({ width: options.width ?? 1_280, height });
    await arrange(page);
    await page.mouse.move(0, 0);
    const file = join(FOLDER, `${name}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    await page.context().close();
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new Error(`${name}.png has ${Math.round(size / 1024)} KB; make the window smaller.`);
    console.log(`${name}.png ${Math.round(size / 1024)} KB`);
  }
} finally {
  await pages.stop();
}
