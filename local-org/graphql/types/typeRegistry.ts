import type { GraphQLNamedType } from 'graphql';
import type { Org, Session } from '../../org.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { isGraphqlObject } from '../../uiApi/uiApiObjects.ts';

/** The types of one user's schema, each built once and found by its name. */
export class TypeRegistry {
  readonly org: Org;
  readonly session: Session;
  /** Objects the user reads through GraphQL. */
  readonly objects: readonly ObjectSchema[];
  readonly #types = new Map<string, GraphQLNamedType>();

  constructor(org: Org, session: Session) {
    this.org = org;
    this.session = session;
    this.objects = org.schema.objects.filter((object) => isGraphqlObject(object) && session.access.may('read', object));
  }

  has(objectName: string): boolean {
    return this.objects.some((object) => object.name === objectName);
  }

  /** The objects behind a reference that are part of the schema. */
  targets(names: readonly string[]): ObjectSchema[] {
    return this.objects.filter((object) => names.includes(object.name));
  }

  /** The type of a name; `build` makes it when it is first asked for. */
  type<T extends GraphQLNamedType>(name: string, build: () => T): T {
    let found = this.#types.get(name);
    if (found === undefined) {
      found = build();
      this.#types.set(name, found);
    }
    return found as T;
  }
}
