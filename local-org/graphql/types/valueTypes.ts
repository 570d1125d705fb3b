import { GraphQLInterfaceType, GraphQLObjectType, GraphQLString } from 'graphql';
import type { JsonValue } from '../../records/showValue.ts';
import type { FieldSchema } from '../../schema/objectSchema.ts';
import { displayValue, uiValue, valueLabel } from '../../uiApi/displayValue.ts';
import type { FieldKind } from '../fieldKinds.ts';
import type { GraphqlContext } from '../graphqlContext.ts';
import { longScalar, SCALARS } from './scalars.ts';

/** A field's value with what is needed to show it. */
export interface FieldValueSource {
  readonly field: Pick<FieldSchema, 'type' | 'scale' | 'picklistValues'>;
  readonly value: JsonValue | undefined;
}

/** Kinds whose value has a label of its own. */
const LABELLED: ReadonlySet<string> = new Set(['String', 'Picklist', 'MultiPicklist']);

export const fieldValueInterface = new GraphQLInterfaceType({
  name: 'FieldValue',
  fields: { displayValue: { type: GraphQLString } }
});

type ValueType = GraphQLObjectType<FieldValueSource, GraphqlContext>;

function valueType(kind: FieldKind | 'Long'): ValueType {
  return new GraphQLObjectType<FieldValueSource, GraphqlContext>({
    name: `${kind}Value`,
    interfaces: [fieldValueInterface],
    fields: {
      value: { type: kind === 'Long' ? longScalar : SCALARS[kind], resolve: ({ field, value }) => uiValue(field, value) },
      displayValue: { type: GraphQLString, resolve: ({ field, value }, _, { session }) => displayValue(field, value, session.timeZone) },
      ...(LABELLED.has(kind)
        ? { label: { type: GraphQLString, resolve: ({ field, value }: FieldValueSource) => valueLabel(field, value) } }
        : {})
    }
  });
}

const KINDS = Object.keys(SCALARS) as FieldKind[];
const VALUE_TYPES = new Map<FieldKind | 'Long', ValueType>([...KINDS, 'Long' as const].map((kind) => [kind, valueType(kind)]));

/** `StringValue { value displayValue label }` and its like. */
export function valueTypeOf(kind: FieldKind | 'Long'): ValueType {
  const found = VALUE_TYPES.get(kind);
  if (found === undefined) throw new Error(`no value type of ${kind}`);
  return found;
}
