import ts from 'typescript';

/** A property a component offers with `@api`. */
export interface DeclaredProperty {
  readonly name: string;
  /** Its type as written, `undefined` where it is inferred. */
  readonly type?: string;
  readonly initial?: 'string' | 'number' | 'boolean';
}

function hasApi(node: ts.Node): boolean {
  if (!ts.canHaveDecorators(node)) return false;
  return (ts.getDecorators(node) ?? []).some((decorator) => decorator.expression.getText() === 'api');
}

function initialOf(node: ts.Expression | undefined): DeclaredProperty['initial'] {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return 'string';
  if (ts.isNumericLiteral(node)) return 'number';
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword ? 'boolean' : undefined;
}

/** The `@api` properties (fields and accessors, not methods) of the default class of a component. */
export function declaredProperties(source: string): DeclaredProperty[] {
  const file = ts.createSourceFile('component.ts', source, ts.ScriptTarget.ESNext, true);
  const properties = new Map<string, DeclaredProperty>();
  for (const statement of file.statements.filter(ts.isClassDeclaration)) {
    for (const member of statement.members) {
      if (!hasApi(member) || !member.name) continue;
      if (ts.isPropertyDeclaration(member)) {
        properties.set(member.name.getText(), {
          name: member.name.getText(),
          type: member.type?.getText(),
          initial: initialOf(member.initializer)
        });
      } else if (ts.isAccessor(member)) {
        properties.set(member.name.getText(), {
          name: member.name.getText(),
          type: ts.isGetAccessor(member) ? member.type?.getText() : undefined
        });
      }
    }
  }
  return [...properties.values()];
}
