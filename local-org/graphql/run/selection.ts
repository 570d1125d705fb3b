import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode
} from 'graphql';

export type SelectionInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

function isIncluded(node: SelectionNode, info: SelectionInfo): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.['if'] !== false;
}

function applies(condition: string | undefined, typeName: string, info: SelectionInfo): boolean {
  if (condition === undefined || condition === typeName) return true;
  const wanted = info.schema.getType(condition);
  const type = info.schema.getType(typeName);
  return isAbstractType(wanted) && isObjectType(type) && info.schema.isSubType(wanted, type);
}

function collect(set: SelectionSetNode, typeName: string, info: SelectionInfo, found: Map<string, FieldNode[]>): void {
  for (const node of set.selections) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      found.set(key, [...(found.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    if (fragment === undefined || !applies(fragment.typeCondition?.name.value, typeName, info)) continue;
    collect(fragment.selectionSet, typeName, info, found);
  }
}

/** The fields selected below some fields that give `typeName`, by the key they have in the answer; fragments are laid out. */
export function selectionsOf(nodes: readonly FieldNode[], typeName: string, info: SelectionInfo): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) if (selectionSet !== undefined) collect(selectionSet, typeName, info, found);
  return found;
}

/** The selected fields of one name, under whatever alias. */
export function fieldsNamed(selections: ReadonlyMap<string, readonly FieldNode[]>, name: string): FieldNode[] {
  return [...selections.values()].flat().filter((node) => node.name.value === name);
}

/** Whether something of a connection is asked for: `asks(info, 'AccountConnection', 'totalCount')`. */
export function asks(nodes: readonly FieldNode[], typeName: string, name: string, info: SelectionInfo): boolean {
  return fieldsNamed(selectionsOf(nodes, typeName, info), name).length > 0;
}

/** The fields that stand for the records of a connection: those called `node` below its `edges`. */
export function nodeFields(nodes: readonly FieldNode[], base: string, info: SelectionInfo): FieldNode[] {
  const edges = fieldsNamed(selectionsOf(nodes, `${base}Connection`, info), 'edges');
  return fieldsNamed(selectionsOf(edges, `${base}Edge`, info), 'node');
}
