import { checkMetadata, PACKAGE_FOLDER } from './checkMetadata.ts';
import { formatFinding } from './finding.ts';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? PACKAGE_FOLDER;
const { files, findings } = checkMetadata(folder);
if (process.argv.includes('--json')) console.log(JSON.stringify({ files, findings }, undefined, 2));
else {
  for (const finding of findings) console.log(formatFinding(finding));
  console.log(`${files} files, ${findings.length} ${findings.length === 1 ? 'problem' : 'problems'}`);
}
if (files === 0) console.error(`No metadata files below ${folder}. Name the folder that holds the package.`);
process.exitCode = files === 0 ? 2 : findings.length > 0 ? 1 : 0;
