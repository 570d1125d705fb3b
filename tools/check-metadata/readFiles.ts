import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Finding } from './finding.ts';
import { parseXml, type XmlElement } from './parseXml.ts';
import { readBundleCode, type BundleCode } from './readBundleCode.ts';

/** One metadata file that is well-formed. */
export interface MetadataFile {
  /** Path relative to the folder checked, with forward slashes. */
  readonly path: string;
  /** File name without its metadata suffix: `Task_Id__c` of `Task_Id__c.field-meta.xml`. */
  readonly fullName: string;
  /** `field`, `object`, `js` … */
  readonly suffix: string;
  readonly root: XmlElement;
}

export interface FileReading {
  readonly files: readonly MetadataFile[];
  readonly findings: readonly Finding[];
  /** The code of each bundle, by its folder. */
  readonly code: ReadonlyMap<string, BundleCode>;
}

/** Which suffix a file of a type carries; the platform finds the type of a file by it. */
const SUFFIX: Readonly<Record<string, string>> = {
  CompactLayout: 'compactLayout',
  CustomApplication: 'app',
  CustomField: 'field',
  CustomLabels: 'labels',
  CustomObject: 'object',
  CustomPermission: 'customPermission',
  CustomTab: 'tab',
  Dashboard: 'dashboard',
  DashboardFolder: 'dashboardFolder',
  FlexiPage: 'flexipage',
  Flow: 'flow',
  Layout: 'layout',
  LightningComponentBundle: 'js',
  ListView: 'listView',
  PermissionSet: 'permissionset',
  PlatformEventChannelMember: 'platformEventChannelMember',
  Report: 'report',
  ReportFolder: 'reportFolder',
  ReportType: 'reportType',
  StaticResource: 'resource',
  Translations: 'translation'
};

/** One file from its text. One that is not well-formed has a finding, and what could be read of it. */
export function readMetadataFile(path: string, source: string): { file?: MetadataFile; finding?: Finding } {
  const [fullName = '', suffix = ''] = splitName(basename(path));
  const { root, problem } = parseXml(source);
  return {
    file: root && { path, fullName, suffix, root },
    finding: problem && {
      file: path,
      line: problem.line,
      code: 'xml',
      message: `Not well-formed XML: ${problem.message}`,
      mend: 'Mend the XML; nothing else of this file was checked'
    }
  };
}

function splitName(name: string): [string, string] {
  const stem = name.replace(/-meta\.xml$/, '');
  const dot = stem.lastIndexOf('.');
  return [decodeURIComponent(stem.slice(0, dot)), stem.slice(dot + 1)];
}

function checkSuffix(file: MetadataFile): Finding[] {
  const expected = SUFFIX[file.root.name];
  if (expected === file.suffix) return [];
  const finding = { file: file.path, line: file.root.line, code: 'wrongPlace' as const };
  return expected
    ? [{ ...finding, message: `A file of ${file.root.name} ends in .${file.suffix}-meta.xml`, mend: `Call it .${expected}-meta.xml` }]
    : [
        {
          ...finding,
          message: `${file.root.name} is a type this package does not ship`,
          mend: 'Teach tools/check-metadata/readFiles.ts the type, or take the file out'
        }
      ];
}

/** Reads every `-meta.xml` file below the folder, and the code of bundles; files that can't be parsed are findings. */
export function readFiles(folder: string): FileReading {
  const files: MetadataFile[] = [];
  const findings: Finding[] = [];
  for (const path of globSync('**/*-meta.xml', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()) {
    const { file, finding } = readMetadataFile(path, readFileSync(join(folder, path), 'utf8'));
    if (file) files.push(file);
    if (finding) findings.push(finding);
    else if (file) findings.push(...checkSuffix(file));
  }
  for (const path of globSync('**/lwc/*/', { cwd: folder })
    .map((name) => name.replaceAll('\\', '/').replace(/\/$/, ''))
    .sort()) {
    const name = basename(path);
    const isBundle = globSync(`${path}/*.{ts,html,css}`, { cwd: folder }).length > 0;
    if (isBundle && !files.some((file) => dirname(file.path) === path))
      findings.push({
        file: path,
        line: 1,
        code: 'missingElement',
        message: `The bundle has no ${name}.js-meta.xml`,
        mend: 'Write it: an org does not take a bundle without'
      });
  }
  const bundles = files.filter(({ suffix }) => suffix === 'js').map(({ path }) => dirname(path));
  return { files, findings, code: new Map(bundles.map((path) => [path, readBundleCode(folder, path)])) };
}
