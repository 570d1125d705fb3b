import type { Formula } from '../formula/formulaSyntax.ts';
import type { FormulaValue } from '../formula/evaluateFormula.ts';

/** A value in a flow: what is written there, or a name to look up (`$Record.WhoId`, `Lead_Id`). */
export type Operand = { readonly kind: 'literal'; readonly value: FormulaValue } | { readonly kind: 'reference'; readonly path: string };

export type Operator = 'EqualTo' | 'NotEqualTo' | 'IsNull';
export type Logic = 'and' | 'or';

/** One test of a field in the database. */
export interface Filter {
  readonly field: string;
  readonly operator: Operator;
  readonly value: Operand;
}

/** One test of anything a running interview knows. */
export interface Condition {
  readonly left: string;
  readonly operator: Operator;
  readonly right: Operand;
}

export interface Filters {
  readonly logic: Logic;
  readonly tests: readonly Filter[];
}

export interface Rule {
  readonly logic: Logic;
  readonly conditions: readonly Condition[];
  /** Element that follows; undefined ends the interview. */
  readonly next: string | undefined;
}

export interface FieldAssignment {
  readonly field: string;
  readonly value: Operand;
}

interface Step {
  readonly name: string;
  readonly next: string | undefined;
}

interface DataStep extends Step {
  readonly object: string;
  /** Where an interview goes on when this fails; without it the whole batch is undone. */
  readonly fault: string | undefined;
}

export type FlowElement =
  | (Step & { readonly kind: 'assignment'; readonly assignments: readonly { readonly to: string; readonly value: Operand }[] })
  | (Step & { readonly kind: 'decision'; readonly rules: readonly Rule[] })
  | (DataStep & { readonly kind: 'get'; readonly filters: Filters })
  | (DataStep & { readonly kind: 'create'; readonly fields: readonly FieldAssignment[] })
  | (DataStep & { readonly kind: 'update'; readonly filters: Filters; readonly fields: readonly FieldAssignment[] });

export interface FlowStart {
  readonly object: string;
  readonly onCreate: boolean;
  readonly onUpdate: boolean;
  /** A record that met the filters before an update doesn't start the flow again. */
  readonly onlyWhenNewlyMet: boolean;
  readonly filters: Filters;
  readonly first: string;
}

/** A record-triggered flow that runs after commit, with names as they are in the org. */
export interface Flow {
  readonly name: string;
  readonly isActive: boolean;
  readonly start: FlowStart;
  readonly elements: ReadonlyMap<string, FlowElement>;
  readonly formulas: ReadonlyMap<string, Formula>;
  readonly variables: ReadonlySet<string>;
}
