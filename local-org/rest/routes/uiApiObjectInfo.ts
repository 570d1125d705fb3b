import { createHash } from 'node:crypto';
import { SalesforceError } from '../../errors/salesforceError.ts';
import { nameFields, objectInfo } from '../../uiApi/objectInfo.ts';
import { uiApiObject } from '../../uiApi/uiApiErrors.ts';
import { isUiApiObject } from '../../uiApi/uiApiObjects.ts';
import { errorAnswer } from '../errorAnswer.ts';
import { ok, type RestHandler, type Route } from '../restRequest.ts';

/** The objects of the UI API the user reads. */
const directory: RestHandler = ({ session, root }, { org }) => {
  const entries = org.schema.objects
    .filter((object) => isUiApiObject(object) && session.access.may('read', object))
    .map((object) => {
      const { name, keyPrefix, label, labelPlural } = object;
      const objectInfoUrl = `${root}/ui-api/object-info/${name}`;
      return [name, { apiName: name, keyPrefix, label, labelPlural, nameFields: nameFields(object), objectInfoUrl }] as const;
    });
  const objects = Object.fromEntries(entries);
  return ok({ eTag: createHash('md5').update(JSON.stringify(objects)).digest('hex'), objects });
};

const one: RestHandler = ({ session, params }, { org }) => ok(objectInfo(org, session, uiApiObject(org, session, params['object'] ?? '')));

/** Several objects at once; one that can't be given doesn't fail the others. */
const batch: RestHandler = ({ session, params }, { org }) => {
  const results = (params['objects'] ?? '').split(',').map((name) => {
    try {
      return { result: objectInfo(org, session, uiApiObject(org, session, name.trim())), statusCode: 200 };
    } catch (error) {
      if (!(error instanceof SalesforceError)) throw error;
      const { status, body } = errorAnswer(error);
      return { result: body, statusCode: status };
    }
  });
  return ok({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
};

const OBJECT_INFO = '/services/data/:version/ui-api/object-info';

export const uiApiObjectInfoRoutes: readonly Route[] = [
  { method: 'GET', pattern: OBJECT_INFO, handler: directory },
  { method: 'GET', pattern: `${OBJECT_INFO}/batch/:objects`, handler: batch },
  { method: 'GET', pattern: `${OBJECT_INFO}/:object`, handler: one }
];
