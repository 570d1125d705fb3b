import { SalesforceError } from '../../errors/salesforceError.ts';
import { isJsonRecord, type JsonRecord } from '../../records/incomingRecord.ts';
import { createRecords, type SaveResult } from '../../records/saveRecords.ts';
import type { ObjectSchema } from '../../schema/objectSchema.ts';
import { bodyOf, objectOf, objectOfRecord } from '../requestParts.ts';
import type { RestHandler, RestOrg, RestRequest, Route } from '../restRequest.ts';

const MAX_RECORDS = 200;
const MAX_LEVELS = 5;
const MAX_TYPES = 5;

/** A record of a tree with the lists of children inside it. */
interface Branch {
  readonly referenceId: string;
  readonly object: ObjectSchema;
  readonly fields: JsonRecord;
  readonly children: readonly { readonly parentField: string; readonly branch: Branch }[];
}

interface TreeResult {
  readonly referenceId: string;
  readonly result: SaveResult;
}

class Undo extends Error {}

function readBranch(rest: RestOrg, json: unknown, level: number): Branch {
  if (!isJsonRecord(json)) throw new SalesforceError(400, 'INVALID_INPUT', 'Each record of a tree is an object.');
  if (level > MAX_LEVELS) throw new SalesforceError(400, 'LIMIT_EXCEEDED', `A tree can be at most ${MAX_LEVELS} levels deep.`);
  const object = objectOfRecord(rest, json);
  const attributes = json['attributes'];
  const referenceId = isJsonRecord(attributes) ? attributes['referenceId'] : undefined;
  if (typeof referenceId !== 'string')
    throw new SalesforceError(400, 'INVALID_INPUT', 'Include a reference ID for each record in the request.');
  const fields: Record<string, unknown> = {};
  const children: { parentField: string; branch: Branch }[] = [];
  for (const [name, value] of Object.entries(json)) {
    const relation = rest.org.schema.children(object.name).find((child) => child.name.toLowerCase() === name.toLowerCase());
    const list = relation !== undefined && isJsonRecord(value) ? value['records'] : undefined;
    if (relation === undefined || !Array.isArray(list)) fields[name] = value;
    else for (const child of list) children.push({ parentField: relation.field.name, branch: readBranch(rest, child, level + 1) });
  }
  return { referenceId, object, fields, children };
}

function saveBranch(request: RestRequest, rest: RestOrg, branch: Branch, results: TreeResult[], parent: JsonRecord = {}): void {
  const [result] = createRecords(rest.org, request.session, [{ object: branch.object, json: { ...branch.fields, ...parent } }]);
  if (result === undefined) return;
  results.push({ referenceId: branch.referenceId, result });
  if (!result.success) return;
  for (const { parentField, branch: child } of branch.children) saveBranch(request, rest, child, results, { [parentField]: result.id });
}

function withChildren(branch: Branch): Branch[] {
  return [branch, ...branch.children.flatMap((child) => withChildren(child.branch))];
}

function duplicateReference(referenceId: string): unknown {
  const message = 'Duplicate ReferenceId provided in the request.';
  return { referenceId, errors: [{ statusCode: 'INVALID_INPUT', message, fields: [] }] };
}

/** Records with their children in one request, all or none. */
const tree: RestHandler = (request, rest) => {
  const root = objectOf(request, rest);
  const list = bodyOf(request)['records'];
  const branches = (Array.isArray(list) ? list : []).map((json) => readBranch(rest, json, 1));
  if (branches.some((branch) => branch.object !== root))
    throw new SalesforceError(400, 'INVALID_INPUT', `Every record of the tree has to be of type ${root.name}.`);
  const all = branches.flatMap(withChildren);
  if (all.length > MAX_RECORDS)
    throw new SalesforceError(400, 'LIMIT_EXCEEDED', `A tree can contain at most ${MAX_RECORDS} records; ${all.length} were sent.`);
  if (new Set(all.map(({ object }) => object)).size > MAX_TYPES)
    throw new SalesforceError(400, 'LIMIT_EXCEEDED', `A tree can contain records of at most ${MAX_TYPES} different types.`);
  const twice = all.map(({ referenceId }) => referenceId).filter((id, at, ids) => ids.indexOf(id) < at);
  if (twice.length > 0) return { status: 400, body: { hasErrors: true, results: [...new Set(twice)].map(duplicateReference) } };
  const results: TreeResult[] = [];
  try {
    rest.org.changes.group(() => {
      for (const branch of branches) saveBranch(request, rest, branch, results);
      if (results.some(({ result }) => !result.success)) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
    const failed = results.filter(({ result }) => !result.success);
    const shown = failed.map(({ referenceId, result }) => ({ referenceId, errors: result.success ? [] : result.errors }));
    return { status: 400, body: { hasErrors: true, results: shown } };
  }
  const ids = results.map(({ referenceId, result }) => ({ referenceId, id: result.success ? result.id : undefined }));
  return { status: 201, body: { hasErrors: false, results: ids } };
};

export const treeRoutes: readonly Route[] = [{ method: 'POST', pattern: '/services/data/:version/composite/tree/:object', handler: tree }];
