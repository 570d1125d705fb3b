import type { Finding, FindingCode } from './finding.ts';
import type { PackageModel } from './packageModel.ts';
import type { XmlElement } from './parseXml.ts';
import type { MetadataFile } from './readFiles.ts';

/** What a check is given, and how it says what it found. */
export interface CheckContext {
  readonly model: PackageModel;
  /** `at` is the element the finding is about; without it the file's first line. */
  report(file: MetadataFile, at: XmlElement | undefined, code: FindingCode, message: string, mend: string): void;
}

/** One group of rules over the whole package. */
export type Check = (context: CheckContext) => void;

/** Runs checks and collects what they report. */
export function runChecks(model: PackageModel, checks: readonly Check[]): Finding[] {
  const findings: Finding[] = [];
  const context: CheckContext = {
    model,
    report: (file, at, code, message, mend) => findings.push({ file: file.path, line: at?.line ?? file.root.line, code, message, mend })
  };
  for (const check of checks) check(context);
  return findings;
}
