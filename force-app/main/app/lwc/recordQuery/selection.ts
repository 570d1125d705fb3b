type Tree = Map<string, Tree>;

function print(tree: Tree): string {
  return [...tree]
    .map(([name, parts]) => (parts.size > 0 ? `${name} { ${print(parts)} }` : name === 'Id' ? name : `${name} { value }`))
    .join(' ');
}

/**
 * Paths as a GraphQL selection.
 *
 * @example selectionOf(['Id', 'Email', 'Account.Id', 'Account.Name']) // 'Id Email { value } Account { Id Name { value } }'
 */
export function selectionOf(paths: readonly string[]): string {
  const root: Tree = new Map();
  for (const path of paths) {
    let at = root;
    for (const name of path.split('.')) {
      const next: Tree = at.get(name) ?? new Map();
      at.set(name, next);
      at = next;
    }
  }
  return print(root);
}
