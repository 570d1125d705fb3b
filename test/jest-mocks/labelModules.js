import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { XMLParser } from 'fast-xml-parser';

/**
 * One module for each custom label, so that component tests see the words that readers will, not the labels' names.
 * Only what changed is written, and aside first: other runs read these files while one is starting.
 *
 * @param {string} source folder with label files
 * @param {string} target folder for the modules
 * @returns {string} the target's absolute path
 */
export function labelModules(source, target) {
  const folder = resolve(target);
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === 'labels' });
  mkdirSync(folder, { recursive: true });
  for (const path of globSync('**/*.labels-meta.xml', { cwd: source })) {
    for (const { fullName, value } of parser.parse(readFileSync(join(source, path), 'utf8')).CustomLabels?.labels ?? []) {
      const file = join(folder, `${fullName}.js`);
      const text = `module.exports = { __esModule: true, default: ${JSON.stringify(value)} };\n`;
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      const aside = `${file}.${process.pid}`;
      writeFileSync(aside, text);
      renameSync(aside, file);
    }
  }
  return folder;
}
