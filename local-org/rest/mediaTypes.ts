import { SalesforceError } from '../errors/salesforceError.ts';

const READ = /^\s*(?:application\/json|text\/csv|multipart\/)/i;

/** Refuses bodies and answers in other formats than JSON and CSV; XML is the one Salesforce would also have. */
export function checkMediaTypes(headers: Readonly<Record<string, unknown>>, hasBody: boolean): void {
  const type = headers['content-type'];
  if (hasBody && typeof type === 'string' && !READ.test(type)) {
    throw new SalesforceError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      `Content-Type header specified in HTTP request is not supported: ${type}. Content-Type must be application/json.`
    );
  }
  const accept = headers['accept'];
  if (typeof accept === 'string' && /xml/i.test(accept) && !/json|\*\/\*|application\/\*/i.test(accept))
    throw new SalesforceError(406, 'NOT_ACCEPTABLE', 'The local org answers in JSON only.');
}
