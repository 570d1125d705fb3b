/**
 * Checks the package as an org would on installation, and what an org would not tell: reach, words, references.
 *
 *     tsx tools/check-metadata/main.ts [FOLDER] [--json]
 */
import { join } from 'node:path';
import { runChecks } from './check.ts';
import { checkSchema } from './checkSchema.ts';
import { compileBundles } from './compileBundles.ts';
import { readDeclarations, type Declarations } from './declarations.ts';
import { sortFindings, type Finding } from './finding.ts';
import { readPackageModel, type BundleModel } from './packageModel.ts';
import { readFiles, type FileReading } from './readFiles.ts';
import { checkApps } from './rules/apps.ts';
import { checkBundles } from './rules/bundles.ts';
import { checkChangeEvents } from './rules/changeEvents.ts';
import { checkCustomLabels } from './rules/customLabels.ts';
import { checkDashboards } from './rules/dashboards.ts';
import { checkFields } from './rules/fields.ts';
import { checkFlows } from './rules/flows.ts';
import { checkLayouts } from './rules/layouts.ts';
import { checkLists } from './rules/lists.ts';
import { checkNames } from './rules/names.ts';
import { checkObjects } from './rules/objects.ts';
import { checkPages } from './rules/pages.ts';
import { checkPlaces } from './rules/places.ts';
import { checkPermissionSets } from './rules/permissionSets.ts';
import { checkReports } from './rules/reports.ts';
import { checkReportTypes } from './rules/reportTypes.ts';
import { checkTabs } from './rules/tabs.ts';

const CHECKS = [
  checkPlaces,
  checkNames,
  checkCustomLabels,
  checkFields,
  checkObjects,
  checkLists,
  checkPermissionSets,
  checkLayouts,
  checkTabs,
  checkApps,
  checkPages,
  checkFlows,
  checkReportTypes,
  checkReports,
  checkDashboards,
  checkChangeEvents,
  checkBundles
];

export interface MetadataReport {
  readonly files: number;
  readonly findings: readonly Finding[];
}

/** Checks files that are read already; `bundles` are the ones the LWC compiler is asked about. */
export function checkFiles(reading: FileReading, declarations: Declarations, compiles: (bundle: BundleModel) => boolean): Finding[] {
  const model = readPackageModel(reading);
  const broken = new Set(reading.findings.filter(({ code }) => code === 'xml').map(({ file }) => file));
  return sortFindings([
    ...reading.findings,
    // What was read of a broken file serves the others' references; its own rules would only report what the break hides.
    ...[...reading.files.flatMap((file) => checkSchema(file, declarations)), ...runChecks(model, CHECKS)].filter(
      ({ file }) => !broken.has(file)
    ),
    ...compileBundles([...model.bundles.values()].filter(compiles))
  ]);
}

/** Checks every metadata file below a folder. `declarations` can be handed in where many folders are checked, and what to compile. */
export function checkMetadata(
  folder: string,
  declarations: Declarations = readDeclarations(),
  compiles: (bundle: BundleModel) => boolean = () => true
): MetadataReport {
  const reading = readFiles(folder);
  return { files: reading.files.length, findings: checkFiles(reading, declarations, compiles) };
}

/** The package of this project. */
export const PACKAGE_FOLDER = join(import.meta.dirname, '../../force-app');
