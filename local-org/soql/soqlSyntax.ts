import type { LiteralType } from '@jetstreamapp/soql-parser-js';

/** A value as the query writes it. */
export interface Literal {
  readonly type: LiteralType;
  readonly text: string;
}

/** A field path (`Who.Name`) or a function of one (`CALENDAR_MONTH(convertTimezone(CreatedDate))`). */
export type Operand =
  | { readonly kind: 'field'; readonly path: string }
  | { readonly kind: 'function'; readonly name: string; readonly argument: Operand | undefined };

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly items: readonly Condition[] }
  | { readonly kind: 'not'; readonly item: Condition }
  | {
      readonly kind: 'compare';
      readonly operand: Operand;
      readonly operator: CompareOperator;
      readonly values: readonly Literal[];
      readonly subquery?: SoqlQuery;
    };

export type SelectItem =
  | { readonly kind: 'operand'; readonly operand: Operand; readonly alias?: string }
  | { readonly kind: 'children'; readonly query: SoqlQuery }
  | {
      readonly kind: 'typeof';
      readonly relation: string;
      readonly cases: readonly { readonly object?: string; readonly fields: readonly string[] }[];
    };

export interface OrderItem {
  readonly operand: Operand;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

export interface SoqlQuery {
  /** Object of the query, or the child relationship of a subquery. */
  readonly from: string;
  readonly alias?: string;
  readonly select: readonly SelectItem[];
  readonly where?: Condition;
  readonly groupBy: readonly Operand[];
  readonly having?: Condition;
  readonly orderBy: readonly OrderItem[];
  readonly limit?: number;
  readonly offset?: number;
}

export const AGGREGATES: ReadonlySet<string> = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);

export function isAggregate(operand: Operand): boolean {
  return operand.kind === 'function' && AGGREGATES.has(operand.name);
}

/** The path of the field an operand is about; empty for COUNT(). */
export function pathOf(operand: Operand): string {
  if (operand.kind === 'field') return operand.path;
  return operand.argument === undefined ? '' : pathOf(operand.argument);
}

/** Every operand a condition compares. */
export function operandsOf(condition: Condition): Operand[] {
  if (condition.kind === 'compare') return [condition.operand];
  return condition.kind === 'not' ? operandsOf(condition.item) : condition.items.flatMap(operandsOf);
}
