import {
  FieldsOnCorrectTypeRule,
  GraphQLError,
  Kind,
  KnownOperationTypesRule,
  specifiedRules,
  validate,
  visit,
  type ASTNode,
  type ASTVisitor,
  type DocumentNode,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule
} from 'graphql';

/** What the platform's validator calls the errors of a rule; its messages are `Validation error of type X: … @ 'path'`. */
const ERROR_TYPES: Readonly<Record<string, string>> = {
  KnownArgumentNamesRule: 'UnknownArgument',
  ValuesOfCorrectTypeRule: 'WrongType',
  ProvidedRequiredArgumentsRule: 'MissingFieldArgument',
  ScalarLeafsRule: 'SubSelectionRequired',
  NoUndefinedVariablesRule: 'UndefinedVariable',
  NoUnusedVariablesRule: 'UnusedVariable',
  VariablesInAllowedPositionRule: 'VariableTypeMismatch',
  VariablesAreInputTypesRule: 'NonInputTypeOnVariable',
  KnownTypeNamesRule: 'UnknownType',
  KnownFragmentNamesRule: 'UndefinedFragment',
  NoUnusedFragmentsRule: 'UnusedFragment',
  NoFragmentCyclesRule: 'FragmentCycle',
  FragmentsOnCompositeTypesRule: 'InlineFragmentTypeConditionInvalid',
  PossibleFragmentSpreadsRule: 'InvalidFragmentType',
  KnownDirectivesRule: 'UnknownDirective',
  OverlappingFieldsCanBeMergedRule: 'FieldsConflict',
  LoneAnonymousOperationRule: 'LoneAnonymousOperationViolation',
  UniqueOperationNamesRule: 'DuplicateOperationName',
  UniqueFragmentNamesRule: 'DuplicateFragmentName',
  UniqueArgumentNamesRule: 'DuplicateArgumentNames',
  UniqueVariableNamesRule: 'DuplicateVariableName',
  UniqueDirectivesPerLocationRule: 'DuplicateDirectiveName'
};

function validationError(type: string, reason: string, nodes: readonly ASTNode[]): GraphQLError {
  return new GraphQLError(`Validation error of type ${type}: ${reason}`, {
    nodes: [...nodes],
    extensions: { ErrorType: 'ValidationError' }
  });
}

/** A field that the type doesn't have, in the platform's words: objects and fields without access don't exist either. */
function fieldUndefined(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getParentType();
      if (!type || context.getFieldDef()) return;
      context.reportError(validationError('FieldUndefined', `Field '${node.name.value}' in type '${type.name}' is undefined`, [node]));
    }
  };
}

/** A rule whose errors are reported as the platform's. */
function translated(rule: ValidationRule): ValidationRule {
  const type = ERROR_TYPES[rule.name] ?? 'InvalidSyntax';
  return (context) => {
    const reportError = (error: GraphQLError): void => context.reportError(validationError(type, error.message, error.nodes ?? []));
    return rule(Object.create(context, { reportError: { value: reportError } }) as ValidationContext);
  };
}

const OWN = new Set<ValidationRule>([FieldsOnCorrectTypeRule, KnownOperationTypesRule]);
const RULES: readonly ValidationRule[] = [fieldUndefined, ...specifiedRules.filter((rule) => !OWN.has(rule)).map(translated)];
const MOST_ERRORS = 100;

/** Where each field of a document stands: `uiapi/query/Account/edges/node/Name`. */
function fieldPaths(document: DocumentNode): Map<ASTNode, string> {
  const paths = new Map<ASTNode, string>();
  const trail: string[] = [];
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) trail.push(node.name.value);
      paths.set(node, trail.join('/'));
    },
    leave(node) {
      if (node.kind === Kind.FIELD) trail.pop();
    }
  });
  return paths;
}

/** Checks a document against the schema; no errors: it can be run. */
export function validationErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  const errors = validate(schema, document, RULES, { maxErrors: MOST_ERRORS });
  if (errors.length === 0) return [];
  const paths = fieldPaths(document);
  return errors.map((error) => {
    const path = error.nodes?.[0] === undefined ? '' : (paths.get(error.nodes[0]) ?? '');
    return path === '' ? error : new GraphQLError(`${error.message} @ '${path}'`, { nodes: error.nodes, extensions: error.extensions });
  });
}
