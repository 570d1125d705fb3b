import ts from 'typescript';

/** A property a component offers with `@api`. */
export interface DeclaredProperty {
  readonly name: string;
  /** Its type as written, `undefined` where it is inferred. */
  readonly type?: string;
  readonly initial?: 'string' | 'number' | 'boolean';
}

/** A class as templates and parents see it. */
export interface DeclaredClass {
  readonly name: string;
  /** The class it builds on, `undefined` for LightningElement itself, also through a mixin. */
  readonly base?: string;
  /** Everything a template may name. */
  readonly members: readonly string[];
  /** Fields and accessors with `@api`; methods are called, not set. */
  readonly properties: readonly DeclaredProperty[];
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

function propertyOf(member: ts.ClassElement): DeclaredProperty | undefined {
  if (!hasApi(member) || !member.name) return undefined;
  const name = member.name.getText();
  if (ts.isPropertyDeclaration(member)) return { name, type: member.type?.getText(), initial: initialOf(member.initializer) };
  return ts.isAccessor(member) ? { name, type: ts.isGetAccessor(member) ? member.type?.getText() : undefined } : undefined;
}

function baseOf(statement: ts.ClassDeclaration): string | undefined {
  const base = statement.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression;
  return base && ts.isIdentifier(base) && base.text !== 'LightningElement' ? base.text : undefined;
}

/** The classes of a source file, the component first where the file is one. */
export function declaredClasses(source: string): DeclaredClass[] {
  if (!/\bclass\b/.test(source)) return [];
  const file = ts.createSourceFile('component.ts', source, ts.ScriptTarget.ESNext, true);
  return file.statements.filter(ts.isClassDeclaration).map((statement) => ({
    name: statement.name?.text ?? '',
    base: baseOf(statement),
    members: statement.members.flatMap((member) => (member.name ? [member.name.getText()] : [])),
    properties: [
      ...new Map(
        statement.members.flatMap((member) => {
          const property = propertyOf(member);
          return property ? [[property.name, property] as const] : [];
        })
      ).values()
    ]
  }));
}
