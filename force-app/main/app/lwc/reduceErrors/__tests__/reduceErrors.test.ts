import { RequestError } from 'c/requestError';
import { hidesCredit, reduceErrors } from '../reduceErrors';

const ACCESS = 'You have no access to Evidence. Ask your administrator for a Touchline permission set.';
const NETWORK = 'Salesforce could not be reached. Check your connection and try again.';
const UNAVAILABLE = 'Salesforce is not available at the moment. Try again in a few minutes.';
const UNKNOWN = 'Something went wrong, and nothing says what. Try again; if it stays, tell your administrator.';

describe('an error in words', () => {
  it.each<[what: string, error: unknown, messages: string[]]>([
    ['a plain error', new Error('no good'), ['no good']],
    ['a text', 'no good', ['no good']],
    ['several, each once', [new Error('a'), 'b', { message: 'a' }], ['a', 'b']],
    ['GraphQL', [{ message: 'limit', path: ['uiapi'] }], ['limit']],
    ['GraphQL, a hidden field', [{ message: "Validation error: Field 'Evidence__c' in type 'Tracked_Call__c' is undefined" }], [ACCESS]],
    ['graphql-js, a hidden field', [{ message: 'Cannot query field "Evidence__c" on type "Tracked_Call__c".' }], [ACCESS]],
    [
      'an object that may not be written, told as a mutation and its input',
      [
        { message: 'Validation error of type UnknownType: Unknown type "Web_Session__cCreateInput".' },
        { message: "Validation error of type FieldUndefined: Field 'Web_Session__cCreate' in type 'UIAPIMutations' is undefined" }
      ],
      ['You have no access to Web Session. Ask your administrator for a Touchline permission set.']
    ],
    [
      'a hidden object, told as the type of its filter and as a field',
      [
        { message: 'Validation error of type UnknownType: Unknown type "Web_Session__c_Filter". Did you mean "Task_Filter"?' },
        { message: "Validation error of type FieldUndefined: Field 'Web_Session__c' in type 'RecordQuery' is undefined" }
      ],
      ['You have no access to Web Session. Ask your administrator for a Touchline permission set.']
    ],
    [
      'hidden credit, with our namespace',
      [{ message: "Field 'touchline__Attribution_Touchpoint__c' in type 'RecordQuery' is undefined" }],
      [
        'You have no access to Attribution Touchpoints, which hold what each touch of an opportunity earned. Ask your administrator: access comes with a permission set of your own org, not with those of Touchline.'
      ]
    ],
    ['UI API', { status: 400, body: { message: 'bad' } }, ['bad']],
    ['UI API, a list', { status: 400, body: [{ message: 'bad', errorCode: 'X' }] }, ['bad']],
    [
      'UI API, by field',
      {
        body: {
          message: 'An error occurred while trying to update the record.',
          output: { errors: [{ message: 'locked' }], fieldErrors: { Key__c: [{ fieldLabel: 'Key', message: 'too long' }] } }
        }
      },
      ['locked', 'Key: too long']
    ],
    ['UI API without a body', { status: 503, ok: false }, [UNAVAILABLE]],
    ['a page instead of an answer', { status: 503, body: '<!DOCTYPE html><html><h1>Down for maintenance</h1></html>' }, [UNAVAILABLE]],
    ['what Chrome says of such a page', [{ message: `Unexpected token '<', "<html><h1>"... is not valid JSON` }], [UNAVAILABLE]],
    ['what Safari says of it', new SyntaxError('JSON Parse error: Unrecognized token'), [UNAVAILABLE]],
    ['what Firefox says of it', new SyntaxError('JSON.parse: unexpected character at line 1 column 1 of the JSON data'), [UNAVAILABLE]],
    ['an answer cut short', new SyntaxError('Unexpected end of JSON input'), [UNAVAILABLE]],
    ['a status in words', { status: 500, statusText: 'Internal Server Error' }, [UNAVAILABLE]],
    ['HTTP 500 without a word', { status: 500, statusText: '' }, [UNAVAILABLE]],
    ['a record whose name begins so', [{ message: 'Unexpected Guests: no such record' }], ['Unexpected Guests: no such record']],
    ['a lost login', { status: 401, body: undefined }, ['Your login has ended. Reload the page and log in again.']],
    ['only a status text', { status: 418, statusText: 'teapot' }, ['teapot']],
    ['a failed connection in Chrome', new TypeError('Failed to fetch'), [NETWORK]],
    ['a failed connection in Safari', new TypeError('Load failed'), [NETWORK]],
    ['a refused request', new RequestError('refused', { details: ['a', 'b'] }), ['a', 'b']],
    ['no answer', new RequestError('noAnswer'), ['Salesforce gave no answer in time. Try again in a moment.']],
    [
      'a setting that can’t hold',
      new RequestError('setup', { details: ['Touchline_Setting__c', 'Window_Basis__c', 'pageView'] }),
      ['Window_Basis__c on Touchline_Setting__c can\'t hold as it is: "pageView". Ask your administrator to correct it, then try again.']
    ],
    ['nothing', undefined, [UNKNOWN]],
    ['null', null, [UNKNOWN]],
    ['an empty object', {}, [UNKNOWN]],
    ['a number', 7, [UNKNOWN]],
    ['blank messages', [{ message: ' ' }, ''], [UNKNOWN]]
  ])('%s', (_, error, messages) => {
    expect(reduceErrors(error)).toEqual(messages);
  });
});

it.each<[what: string, error: unknown, isHidden: boolean]>([
  ['the object', new RequestError('refused', { details: ['Unknown type Attribution_Touchpoint__c_Filter'] }), true],
  ['something else too', new RequestError('refused', { details: ['Unknown type Attribution_Touchpoint__c_Filter', 'down'] }), false],
  ['another object', new RequestError('refused', { details: ['Unknown type Touchpoint__c_Filter'] }), false],
  ['no answer', new RequestError('noAnswer'), false]
])('knows where credit is hidden: %s', (_, error, isHidden) => {
  expect(hidesCredit(error)).toBe(isHidden);
});
