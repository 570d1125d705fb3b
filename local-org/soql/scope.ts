import { isPermissionRow, permissionRowSql } from '../access/permissionRow.ts';
import type { Org, Session } from '../org.ts';
import type { FieldSchema, ObjectSchema } from '../schema/objectSchema.ts';
import { field as fieldOf, relationship } from '../schema/orgSchema.ts';
import type { Stored } from '../storage/database.ts';
import { quoted } from '../storage/tables.ts';
import { nameEntityField } from './nameEntity.ts';
import { SOQL_ERRORS } from './soqlError.ts';

/** What one query carries while it is turned into SQL. */
export class QueryContext {
  readonly org: Org;
  readonly session: Session;
  readonly soql: string;
  readonly values: Stored[] = [];
  #aliases = 0;

  constructor(org: Org, session: Session, soql: string) {
    this.org = org;
    this.session = session;
    this.soql = soql;
  }

  nextAlias(): string {
    return `t${this.#aliases++}`;
  }

  /** A value never becomes SQL text: it is bound, and this is its placeholder. */
  bind(value: Stored): string {
    this.values.push(value);
    return `?${this.values.length}`;
  }
}

/** The object at one end of a path; a polymorphic relationship has one member for each object it may lead to. */
export interface ScopeNode {
  readonly members: readonly { readonly object: ObjectSchema; readonly alias: string }[];
  /** The column that leads here, and whether it may lead to several objects. */
  readonly reference?: { readonly field: FieldSchema; readonly sql: string };
  readonly polymorphic: boolean;
  readonly parents: Map<string, ScopeNode>;
}

export interface ResolvedField {
  readonly field: FieldSchema;
  readonly sql: string;
  /** Relationship names on the way, as the schema spells them, with their ends. */
  readonly steps: readonly { readonly name: string; readonly node: ScopeNode }[];
  readonly node: ScopeNode;
}

const MAX_PARENT_LEVELS = 5;

/** The FROM object of a query with the parents its paths lead to, each joined once. */
export class Scope {
  readonly context: QueryContext;
  readonly root: ScopeNode;
  readonly object: ObjectSchema;
  readonly #alias: string | undefined;
  readonly #joins: string[] = [];

  constructor(context: QueryContext, object: ObjectSchema, alias?: string) {
    this.context = context;
    this.object = object;
    this.#alias = alias?.toLowerCase();
    this.root = { members: [{ object, alias: context.nextAlias() }], polymorphic: false, parents: new Map() };
  }

  get rootAlias(): string {
    return this.root.members[0]?.alias ?? '';
  }

  /** `"Task" t0 LEFT JOIN "Contact" t1 ON t1.Id = t0."WhoId"` */
  fromSql(): string {
    const table = isPermissionRow(this.object) ? permissionRowSql(this.object, this.context.session) : quoted(this.object.name);
    return [`${table} ${this.rootAlias}`, ...this.#joins].join(' ');
  }

  resolve(path: string): ResolvedField {
    const names = path.split('.');
    if (names.length > 1 && [this.#alias, this.object.name.toLowerCase()].includes(names[0]?.toLowerCase())) names.shift();
    const fieldName = names.pop() ?? '';
    if (names.length > MAX_PARENT_LEVELS) {
      throw SOQL_ERRORS.malformed(this.context.soql, `SOQL relationship path '${path}' has more than ${MAX_PARENT_LEVELS} levels`);
    }
    const steps: { name: string; node: ScopeNode }[] = [];
    let node = this.root;
    for (const name of names) {
      const step = this.#parent(node, name);
      steps.push(step);
      node = step.node;
    }
    return { ...this.#column(node, fieldName, path), steps, node };
  }

  /** The node a relationship name leads to from the FROM object, for TYPEOF. */
  relation(name: string): { name: string; node: ScopeNode } {
    return this.#parent(this.root, name);
  }

  /** A field of one member of a polymorphic node. */
  memberField(node: ScopeNode, objectName: string, name: string): { sql: string; field: FieldSchema } {
    const member = node.members.find((candidate) => candidate.object.name.toLowerCase() === objectName.toLowerCase());
    const found = member === undefined ? undefined : fieldOf(member.object, name);
    if (member === undefined || found === undefined || !this.context.session.access.seesField(member.object, found))
      throw SOQL_ERRORS.noSuchColumn(this.context.soql, name, objectName);
    return { field: found, sql: this.columnSql(member.object, found, member.alias) };
  }

  columnSql(object: ObjectSchema, field: FieldSchema, alias: string): string {
    return field.formula === undefined ? `${alias}.${quoted(field.name)}` : this.context.org.formulas.sql(object, field, alias);
  }

  #parent(node: ScopeNode, name: string): { name: string; node: ScopeNode } {
    const found = node.members
      .map((member) => ({ ...member, reference: relationship(member.object, name) }))
      .find((member) => member.reference !== undefined && this.context.session.access.seesField(member.object, member.reference));
    if (found?.reference === undefined) throw SOQL_ERRORS.noSuchRelation(this.context.soql, name, node.members[0]?.object.name ?? '');
    const relationName = found.reference.relationshipName ?? name;
    const known = node.parents.get(relationName);
    if (known !== undefined) return { name: relationName, node: known };
    const targets = found.reference.referenceTo
      .map((target) => this.context.org.schema.object(target))
      .filter((target) => target !== undefined);
    const sql = `${found.alias}.${quoted(found.reference.name)}`;
    const members = targets.map((object) => {
      const alias = this.context.nextAlias();
      this.#joins.push(`LEFT JOIN ${quoted(object.name)} ${alias} ON ${alias}.Id = ${sql}`);
      return { object, alias };
    });
    const parent: ScopeNode = { members, reference: { field: found.reference, sql }, polymorphic: targets.length > 1, parents: new Map() };
    node.parents.set(relationName, parent);
    return { name: relationName, node: parent };
  }

  #column(node: ScopeNode, name: string, path: string): { field: FieldSchema; sql: string } {
    if (node.polymorphic) return this.#nameEntityColumn(node, name);
    const member = node.members[0];
    const found = member === undefined ? undefined : fieldOf(member.object, name);
    if (member === undefined || found === undefined || !this.context.session.access.seesField(member.object, found)) {
      throw SOQL_ERRORS.noSuchColumn(this.context.soql, path.includes('.') ? name : path, member?.object.name ?? '');
    }
    return { field: found, sql: this.columnSql(member.object, found, member.alias) };
  }

  #nameEntityColumn(node: ScopeNode, name: string): { field: FieldSchema; sql: string } {
    const found = nameEntityField(name);
    if (found === undefined) throw SOQL_ERRORS.noSuchColumn(this.context.soql, name, 'Name');
    if (found.name === 'Id') return { field: found, sql: node.reference?.sql ?? 'NULL' };
    if (found.name === 'Type') {
      const cases = node.members.map(({ object, alias }) => `WHEN ${alias}.Id IS NOT NULL THEN '${object.name}'`);
      return { field: found, sql: `CASE ${cases.join(' ')} END` };
    }
    const columns = node.members.flatMap(({ object, alias }) => {
      const column =
        fieldOf(object, name) ?? (name.toLowerCase() === 'name' ? [...object.fields.values()].find((field) => field.nameField) : undefined);
      return column === undefined ? [] : [this.columnSql(object, column, alias)];
    });
    return { field: found, sql: columns.length > 1 ? `COALESCE(${columns.join(', ')})` : (columns[0] ?? 'NULL') };
  }
}
