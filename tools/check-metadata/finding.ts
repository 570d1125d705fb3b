/** What kind of mistake a finding is; one code a check, so that tests and reports can count by it. */
export type FindingCode =
  | 'xml'
  | 'unknownElement'
  | 'missingElement'
  | 'repeatedElement'
  | 'wrongValue'
  | 'wrongPlace'
  | 'name'
  | 'combination'
  | 'reference'
  | 'unreachable'
  | 'description'
  | 'label'
  | 'compile'
  | 'property';

/** One mistake: where it is, what it is and how it is mended. */
export interface Finding {
  /** Path relative to the folder that was checked. */
  readonly file: string;
  readonly line: number;
  readonly code: FindingCode;
  readonly message: string;
  readonly mend: string;
}

/** `objects/X__c/X__c.object-meta.xml:3: <labl> is not an element of CustomObject. Did you mean <label>?` */
export function formatFinding({ file, line, message, mend }: Finding): string {
  return `${file}:${line}: ${message}. ${mend}`;
}

/** By file, then line, then text: the same package always gives the same list. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const text = (finding: Finding) => `${finding.code} ${finding.message}`;
  return [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(text(a), text(b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
