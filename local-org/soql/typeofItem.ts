import type { Scope } from './scope.ts';
import type { JsonObject, RecordShape, UrlOf } from './selectList.ts';
import { showValue } from '../records/showValue.ts';
import { field as fieldOf } from '../schema/orgSchema.ts';
import { SOQL_ERRORS } from './soqlError.ts';
import type { SelectItem } from './soqlSyntax.ts';
import { nameEntityField } from './nameEntity.ts';

type Typeof = Extract<SelectItem, { kind: 'typeof' }>;

/** `TYPEOF Who WHEN Lead THEN … ELSE … END`: the parent as its own type, with the fields named for that type. */
export function addTypeof(scope: Scope, shape: RecordShape, item: Typeof, urlOf: UrlOf): void {
  const { columns } = shape;
  const { name, node } = scope.relation(item.relation);
  if (!node.polymorphic) throw SOQL_ERRORS.malformed(scope.context.soql, `TYPEOF needs a polymorphic relationship: ${item.relation}`);
  const idAt = columns.add(node.reference?.sql ?? 'NULL');
  const fallback = item.cases.find((choice) => choice.object === undefined);
  const readers = node.members.map(({ object }) => {
    const choice = item.cases.find((candidate) => candidate.object?.toLowerCase() === object.name.toLowerCase()) ?? fallback;
    const fields = (choice?.fields ?? []).map((fieldName) => {
      const ofAny = choice === fallback ? nameEntityField(fieldName) : undefined;
      if (choice === fallback && ofAny === undefined) throw SOQL_ERRORS.noSuchColumn(scope.context.soql, fieldName, 'Name');
      if (ofAny?.name === 'Type') return { field: ofAny, at: columns.add(`'${object.name}'`) };
      if (ofAny !== undefined && fieldOf(object, fieldName) === undefined) return { field: ofAny, at: columns.add('NULL') };
      const { sql, field } = scope.memberField(node, object.name, fieldName);
      return { field, at: columns.add(sql) };
    });
    return { object, fields };
  });
  const unknown = item.cases.find(
    (choice) => choice.object !== undefined && !readers.some(({ object }) => object.name.toLowerCase() === choice.object?.toLowerCase())
  );
  if (unknown?.object !== undefined) throw SOQL_ERRORS.noSuchObject(scope.context.soql, unknown.object);
  shape.addFill((record, row) => {
    const id = row[idAt];
    const reader = readers.find(({ object }) => typeof id === 'string' && id.startsWith(object.keyPrefix));
    if (reader === undefined || typeof id !== 'string') {
      record[name] = null;
      return;
    }
    const parent: JsonObject = { attributes: { type: reader.object.name, url: urlOf(reader.object.name, id) } };
    for (const { field, at } of reader.fields) parent[field.name] = showValue(field, row[at]);
    record[name] = parent;
  });
}
