/** A mistake as an edit of the valid fixtures: what is replaced by what, and what the check has to say. */
import type { FindingCode } from '../finding.ts';

export interface Edit {
  /** Path below `fixtures/valid/main`. */
  readonly file: string;
  readonly find: string | RegExp;
  readonly replace: string;
}

export interface SeededError {
  readonly what: string;
  readonly edits: readonly Edit[];
  readonly expected: readonly { readonly file: string; readonly code: FindingCode; readonly says: string; readonly reads?: string }[];
  /** Salesforce's XSD alone (`check-metadata-schema.py`) sees it too. */
  readonly inSchema?: boolean;
}

/** An error whose finding stands in the line edited, or, of two that don't go together, in the one that holds `reads`. */
export function one(
  what: string,
  file: string,
  find: string | RegExp,
  replace: string,
  code: FindingCode,
  says: string,
  inSchema = false,
  reads?: string
): SeededError {
  return { what, edits: [{ file, find, replace }], expected: [{ file, code, says, reads }], inSchema };
}

/** An error whose finding stands in another file. */
export function elsewhere(
  what: string,
  file: string,
  find: string | RegExp,
  replace: string,
  where: string,
  code: FindingCode,
  says: string
): SeededError {
  return { what, edits: [{ file, find, replace }], expected: [{ file: where, code, says }] };
}
