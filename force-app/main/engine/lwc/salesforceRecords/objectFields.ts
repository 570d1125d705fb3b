// Generated from force-app by `npm run generate`. Do not edit.

export type FieldKind = 'text' | 'dateTime' | 'date' | 'boolean' | 'number' | 'lookup' | 'formula';

/** One field: API name without namespace, kind, length in characters, decimals, parent object of a lookup. */
export interface FieldFacts {
  readonly field: string;
  readonly kind: FieldKind;
  readonly length?: number;
  readonly scale?: number;
  readonly referenceTo?: string;
}

export const OBJECT_FIELDS = {} as const satisfies Record<string, Record<string, FieldFacts>>;

export type ObjectName = keyof typeof OBJECT_FIELDS;
