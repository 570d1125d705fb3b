import { createElement } from 'lwc';
import { answerGraphql } from 'lightning/graphql';
import { answerObjectInfo } from 'lightning/uiObjectInfoApi';
import SetupAccess from 'c/setupAccess';
import { settled } from '../../../../app/lwc/recordReader/__tests__/settled';
import { companionXml } from '../companionSet';

jest.mock('@salesforce/customPermission/Resolve_Calls', () => ({ __esModule: true, default: true }), { virtual: true });
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), { virtual: true });

type Access = HTMLElement & { check(): Promise<readonly string[]> };
type Line = HTMLElement & { state: string; text: string; detail: string };

const may = { createable: true, updateable: true, deletable: true };

function capture(calls: number, latest?: string): void {
  answerGraphql((operation) =>
    operation === 'Groups'
      ? { data: { uiapi: { aggregate: { ask0: { edges: [{ node: { aggregate: { Name: { count: { value: calls } } } } }] } } } } }
      : { data: { uiapi: { query: { rows: { edges: latest ? [{ node: { Id: 'a01', CreatedDate: { value: latest } } }] : [] } } } } }
  );
}
async function show(): Promise<Access> {
  const access = createElement('c-setup-access', { is: SetupAccess }) as unknown as Access;
  document.body.append(access);
  await settled();
  await settled();
  return access;
}
const lines = (access: HTMLElement) => [...(access.shadowRoot?.querySelectorAll('c-setup-check') ?? [])] as unknown as Line[];

const copied = (access: HTMLElement) =>
  ([...(access.shadowRoot?.querySelectorAll('c-copy-text') ?? [])] as unknown as { text: string }[]).map(({ text }) => text);

describe('the step about access', () => {
  afterEach(() => document.body.replaceChildren());

  it('has nothing against a user who may do all of it', async () => {
    answerObjectInfo((apiName) => ({ data: { apiName, label: apiName, fields: {}, ...may } }));
    capture(3, '2026-05-04T12:31:00Z');
    const access = await show();
    expect(await access.check()).toEqual([]);
    expect(lines(access).map(({ state }) => state)).toEqual(['fine', 'fine', 'fine', 'fine', 'fine', 'fine']);
    expect(lines(access).at(-1)?.text).toContain('3 calls are recorded, the latest on May 4, 2026');
    await expect(access).toBeAccessible();
  });

  it('names each right that is missing and where it comes from', async () => {
    answerObjectInfo((apiName) => {
      if (apiName === 'Opportunity') return { error: { status: 403 } };
      return { data: { apiName, label: apiName, fields: {}, ...may, deletable: apiName !== 'Channel_Rule__c' } };
    });
    capture(0);
    const access = await show();
    expect(await access.check()).toEqual([
      "You can't: delete Channel_Rule__c. The permission set Touchline Admin gives this. Assign it to yourself, or ask an administrator.",
      "You can't: read Opportunities. The permission set below gives this. Make it and assign it to yourself, or ask an administrator."
    ]);
    expect(lines(access).at(-1)?.state).toBe('unknown');
    expect(copied(access)[0]).toBe(
      'Please give me what I lack in Touchline:\n' +
        '- the permission set Touchline Admin, which comes with the package\n' +
        '- a permission set of our own with the rights: read Opportunities'
    );
  });

  it('takes a broken connection for what it is', async () => {
    answerObjectInfo(() => ({ error: { status: 503 } }));
    capture(0);
    const access = await show();
    expect(await access.check()).toEqual(['What you may do could not be read.']);
    expect(access.shadowRoot?.querySelector('c-error-panel')).not.toBeNull();
  });

  it('has the companion permission set as a file', () => {
    const xml = companionXml('Touchline Companion');
    expect(xml.match(/<object>\w+<\/object>/g)).toEqual([
      '<object>Account</object>',
      '<object>Contact</object>',
      '<object>Lead</object>',
      '<object>Opportunity</object>',
      '<object>Attribution_Touchpoint__c</object>'
    ]);
    expect(new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')).toBeNull();
  });
});
