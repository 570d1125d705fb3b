import {
  executeSync,
  getOperationAST,
  GraphQLError,
  GraphQLSchema,
  Kind,
  parse,
  specifiedDirectives,
  valueFromASTUntyped,
  type DocumentNode,
  type OperationDefinitionNode
} from 'graphql';
import type { Access, Org, Session } from '../org.ts';
import { GraphqlContext } from './graphqlContext.ts';
import { answered, refused, type GraphqlAnswer } from './graphqlErrors.ts';
import { optionalDirective, withoutMissingOptionals } from './optionalFields.ts';
import { Snapshots } from './run/snapshots.ts';
import { mutationType } from './types/mutationTypes.ts';
import { queryType } from './types/queryTypes.ts';
import { TypeRegistry } from './types/typeRegistry.ts';
import { validationErrors } from './validation.ts';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** A document that was parsed and checked, or what is wrong with it. */
type Prepared = { readonly document: DocumentNode } | { readonly refusal: GraphqlAnswer };

interface UserSchema {
  readonly schema: GraphQLSchema;
  readonly prepared: Map<string, Prepared>;
}

const KEPT_DOCUMENTS = 500;

/** The token a syntax error is about, as the platform's parser names it. */
function syntaxError(query: string, error: GraphQLError): GraphQLError {
  const { line = 1, column = 1 } = error.locations?.[0] ?? {};
  const rest = query.slice(error.positions?.[0] ?? query.length);
  const token = /^(?:[\w$]+|\S)/.exec(rest)?.[0] ?? '<EOF>';
  return new GraphQLError(`Invalid syntax with offending token '${token}' at line ${line} column ${column}`, {
    source: error.source,
    positions: error.positions
  });
}

/** Variables as they were sent, with the defaults of those that weren't. */
function writtenVariables(operation: OperationDefinitionNode, sent: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const]
  );
  return { ...Object.fromEntries(defaults), ...sent };
}

function operationError(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): string | undefined {
  const operation = getOperationAST(document, name);
  if (operation) {
    const isMissing = operation.operation !== 'query' && (operation.operation === 'subscription' || !schema.getMutationType());
    return isMissing ? `Schema is not configured for ${operation.operation}s.` : undefined;
  }
  const count = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  return name !== undefined && count > 0
    ? `Unknown operation named '${name}'.`
    : 'Must provide operation name if query contains multiple operations.';
}

/** Answers GraphQL requests of one org: a schema for each set of permissions, documents checked once. */
export class GraphqlService {
  readonly #org: Org;
  readonly #schemas = new WeakMap<Access, UserSchema>();
  readonly #snapshots = new Snapshots();

  constructor(org: Org) {
    this.#org = org;
  }

  /** The schema of all a user may read and write. */
  schemaOf(session: Session): GraphQLSchema {
    return this.#userSchema(session).schema;
  }

  answer(session: Session, request: GraphqlRequest): GraphqlAnswer {
    try {
      return this.#answer(session, request);
    } catch (error) {
      // parsing, checking and running all go down as deep as the document does
      if (!(error instanceof RangeError)) throw error;
      return refused([new GraphQLError('The document is nested too deeply.')], 'ExecutionAborted');
    }
  }

  #answer(session: Session, { query, variables = {}, operationName }: GraphqlRequest): GraphqlAnswer {
    const { schema } = this.#userSchema(session);
    const prepared = this.#prepare(session, query);
    if ('refusal' in prepared) return prepared.refusal;
    const { document } = prepared;
    const problem = operationError(schema, document, operationName);
    if (problem !== undefined) return refused([new GraphQLError(problem)], 'OperationNotSupported');
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
    const contextValue = new GraphqlContext(this.#org, session, this.#snapshots, writtenVariables(operation, variables));
    return answered(executeSync({ schema, document, variableValues: variables, operationName, contextValue }));
  }

  #userSchema(session: Session): UserSchema {
    let found = this.#schemas.get(session.access);
    if (found === undefined) {
      const types = new TypeRegistry(this.#org, session);
      const schema = new GraphQLSchema({
        query: queryType(types),
        mutation: mutationType(types),
        directives: [...specifiedDirectives, optionalDirective],
        assumeValid: true
      });
      found = { schema, prepared: new Map() };
      this.#schemas.set(session.access, found);
    }
    return found;
  }

  #prepare(session: Session, query: string): Prepared {
    const { schema, prepared } = this.#userSchema(session);
    let found = prepared.get(query);
    if (found === undefined) {
      found = prepare(schema, query);
      if (prepared.size >= KEPT_DOCUMENTS) prepared.clear();
      prepared.set(query, found);
    }
    return found;
  }
}

function prepare(schema: GraphQLSchema, query: string): Prepared {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { refusal: refused([syntaxError(query, error)], 'InvalidSyntax') };
  }
  if (query.includes('@optional')) document = withoutMissingOptionals(schema, document);
  const errors = validationErrors(schema, document);
  return errors.length > 0 ? { refusal: refused(errors, 'ValidationError') } : { document };
}
