import type { SetupPart, SetupRow } from './setupParts';

/**
 * What a value should have been.
 *
 * - `text`, `number`, `boolean`: the value is of another kind: a weight written as text
 * - `range`: a whole number from `allowed[0]` to `allowed[1]`; `decimals`: no more than `allowed[0]` of them
 * - `length`: no more than `allowed[0]` characters
 * - `oneOf`: one of `allowed`
 * - `filled`: not blank; `unique`: no other row has it (`allowed` names the key of the one that has)
 * - `phoneE164`: `+12025550101`; `email`: an address, or `info@` for a mailbox at any domain; `host`: a host without `https://` and path
 * - `pattern`: a pattern that can match something; `fieldName`: the API name of a field there is
 * - `weights`: five weights that sum to 100 (`value` is their sum); `notNegative`: a weight of 0 or more; `fixedWeights`: the shipped ones, in `allowed`
 * - `timeZone`, `country`: an IANA zone, an ISO 3166 code; `vendorRules`: lines such as `CallRail: subject CallRail*`
 * - `rows`: no more rows than `allowed[0]`
 * - `property`: a property there is, one of `allowed`
 */
export type SetupExpectation =
  | 'text'
  | 'number'
  | 'boolean'
  | 'range'
  | 'decimals'
  | 'length'
  | 'oneOf'
  | 'filled'
  | 'unique'
  | 'phoneE164'
  | 'email'
  | 'host'
  | 'pattern'
  | 'fieldName'
  | 'weights'
  | 'notNegative'
  | 'fixedWeights'
  | 'positive'
  | 'timeZone'
  | 'country'
  | 'vendorRules'
  | 'rows'
  | 'property';

/** A value that can't be saved, or would not do what it looks like. */
export interface SetupProblem {
  readonly part: SetupPart;
  /** Place in the part's list, from 0; absent where the part as a whole is meant. */
  readonly row?: number;
  /** The row's key, where it has one. */
  readonly key?: string;
  readonly property: string;
  /** API names without namespace. */
  readonly object: string;
  readonly field: string;
  readonly value: string;
  readonly expected: SetupExpectation;
  readonly allowed?: readonly string[];
}

/** What a check of one value says; who runs it knows where it stands. */
export interface ValueProblem {
  readonly property: string;
  readonly value: SetupRow[string];
  readonly expected: SetupExpectation;
  readonly allowed?: readonly string[];
}
