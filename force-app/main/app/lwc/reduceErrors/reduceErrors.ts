/** The one place where a failure becomes words: UI API, GraphQL, network, our own errors, anything else. */
import { RequestError, type RequestErrorCode } from 'c/requestError';
import Error_Closed from '@salesforce/label/c.Error_Closed';
import Error_Hidden from '@salesforce/label/c.Error_Hidden';
import Error_Network from '@salesforce/label/c.Error_Network';
import Error_No_Access from '@salesforce/label/c.Error_No_Access';
import Error_No_Credit_Access from '@salesforce/label/c.Error_No_Credit_Access';
import Error_No_Answer from '@salesforce/label/c.Error_No_Answer';
import Error_Not_Found from '@salesforce/label/c.Error_Not_Found';
import Error_Session from '@salesforce/label/c.Error_Session';
import Error_Setup from '@salesforce/label/c.Error_Setup';
import Error_Too_Many from '@salesforce/label/c.Error_Too_Many';
import Error_Unavailable from '@salesforce/label/c.Error_Unavailable';
import Error_Unknown from '@salesforce/label/c.Error_Unknown';
import Error_Unrecorded from '@salesforce/label/c.Error_Unrecorded';
import Error_Unseen from '@salesforce/label/c.Error_Unseen';
import { fillLabel } from 'c/callStory';

const BY_CODE: { readonly [code in Exclude<RequestErrorCode, 'refused'>]: string } = {
  noAnswer: Error_No_Answer,
  closed: Error_Closed,
  tooMany: Error_Too_Many,
  hidden: Error_Hidden,
  setup: Error_Setup,
  unrecorded: Error_Unrecorded,
  unseen: Error_Unseen
};

const BY_STATUS: Readonly<Record<number, string>> = {
  0: Error_Network,
  401: Error_Session,
  404: Error_Not_Found,
  500: Error_Unavailable,
  502: Error_Unavailable,
  503: Error_Unavailable,
  504: Error_Unavailable
};

/** GraphQL knows only what the user may see: what is hidden is told as unknown, an object also by the type of its filter. */
const UNKNOWN =
  /Field '(\w+)' in type '\w+' is undefined|Cannot query field "(\w+)"|FieldUndefined@\[[^\]]*?(\w+)\]|Unknown type ["']?(\w+?)(?:_Filter|_OrderBy)?\b/;
/** Our own permission sets can't give it: see docs/decisions/attribution-touchpoint-access.md. */
const CREDIT = /^(\w+__)?Attribution_Touchpoint__c$/;
/** What browsers say of a connection that failed. */
const NETWORK = /^(Failed to fetch|NetworkError|Load failed|network error)/i;
/** A server or proxy in trouble answers with a page of its own: the page, what a browser says of it that expected JSON, or its status. */
const NO_ANSWER_OF_OURS =
  /^\s*<(!doctype|html|head|body)\b|is not valid JSON|^Unexpected (token|end of JSON)|^JSON[ .]parse|^(Internal Server Error|Server Error|Bad Gateway|Service (Temporarily )?Unavailable|Gateway Time-?out|HTTP 5\d\d)$/i;

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** A mutation and its input are named after the object: `Web_Session__cCreateInput`. */
const OF_MUTATION = /(__c)(?:Create|Update|Delete)\w*$/;

/** API name of the object or field that a message calls unknown. */
function hiddenName(text: string): string | undefined {
  return UNKNOWN.exec(text)
    ?.slice(1)
    .find((name) => name !== undefined)
    ?.replace(OF_MUTATION, '$1');
}

/** Who may not see an object isn't told its label: `touchline__Tracked_Call__c` → `Tracked Call`. */
function spoken(apiName: string): string {
  const [, bare] = /^(?:[a-z]\w*?__)?(\w+)__[cr]$/i.exec(apiName) ?? [];
  return bare === undefined ? apiName : bare.replaceAll('_', ' ');
}

/**
 * Whether a failure says that the user has no access to Attribution Touchpoints, and nothing else. After installation that is so
 * until the administrator gives it.
 */
export function hidesCredit(error: unknown): boolean {
  return error instanceof RequestError && error.code === 'refused' && error.details.every((text) => CREDIT.test(hiddenName(text) ?? ''));
}

function wordText(text: string): string {
  const hidden = hiddenName(text);
  if (hidden !== undefined) return CREDIT.test(hidden) ? Error_No_Credit_Access : fillLabel(Error_No_Access, spoken(hidden));
  if (NO_ANSWER_OF_OURS.test(text)) return Error_Unavailable;
  return NETWORK.test(text) ? Error_Network : text.trim();
}

/** `{ output: { errors, fieldErrors: { Field__c: [{ fieldLabel, message }] } } }`: what a record form is told. */
function wordOutput(output: unknown): string[] {
  if (!isObject(output)) return [];
  const fieldErrors = isObject(output['fieldErrors']) ? Object.values(output['fieldErrors']).flat() : [];
  const ofFields = fieldErrors
    .filter(isObject)
    .map(({ fieldLabel, message }) => [fieldLabel, message].filter((part) => typeof part === 'string' && part !== '').join(': '));
  return [...wordAll(output['errors']), ...ofFields];
}

function wordObject(error: Fields): string[] {
  const { body, message, status, statusText } = error;
  const inBody = isObject(body) && !Array.isArray(body) ? [...wordOutput(body['output']), ...wordAll(body['message'])] : wordAll(body);
  if (inBody.length > 0) {
    // The general message adds nothing to those of the fields.
    return inBody.length > 1 && isObject(body) && isObject(body['output']) ? wordOutput(body['output']) : inBody;
  }
  if (typeof message === 'string' && message.trim() !== '') return [wordText(message)];
  if (typeof status === 'number' && BY_STATUS[status]) return [BY_STATUS[status]];
  return wordAll(statusText);
}

function wordAll(error: unknown): string[] {
  if (Array.isArray(error)) return error.flatMap(wordAll);
  if (typeof error === 'string') return error.trim() === '' ? [] : [wordText(error)];
  if (error instanceof RequestError)
    return error.code === 'refused' ? error.details.map(wordText) : [fillLabel(BY_CODE[error.code], ...error.details)];
  return isObject(error) ? wordObject(error) : [];
}

/**
 * Readable messages, each once, never none.
 *
 *     reduceErrors([{ message: 'a' }, { message: 'a' }])       // ['a']
 *     reduceErrors({ status: 503 })                            // ['Salesforce is not available at the moment. …']
 *     reduceErrors(undefined)                                  // ['Something went wrong …']
 */
export function reduceErrors(error: unknown): readonly string[] {
  const messages = [...new Set(wordAll(error).filter((message) => message !== ''))];
  return messages.length > 0 ? messages : [Error_Unknown];
}
