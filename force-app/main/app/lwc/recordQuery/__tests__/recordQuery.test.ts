import { queryRecords, type ObjectQuery } from '../recordQuery';
import { selectionOf } from '../selection';
import { PageOrg } from './pageOrg';

const contacts = (count: number) => Array.from({ length: count }, (_, i) => ({ Id: `003${i}`, Name: `C${i}`, AccountId: '0011' }));
const BY_ACCOUNT: ObjectQuery = {
  object: 'Contact',
  fields: ['Id', 'Name', 'Account.Name'],
  nameField: 'Name',
  anyOf: [{ path: 'AccountId', values: ['0011'] }]
};

describe('records of several objects', () => {
  it('come in one request, by object', async () => {
    const org = new PageOrg({
      Contact: contacts(1),
      Account: [{ Id: '0011', Name: 'Acme' }],
      Lead: [{ Id: '00Q1', Email: 'a@b.example' }]
    });
    const records = await queryRecords(org, [
      BY_ACCOUNT,
      { object: 'Lead', fields: ['Id', 'Email'], nameField: 'Name', anyOf: [{ path: 'Email', values: ['A@B.example'] }] },
      { object: 'Case', fields: ['Id'], nameField: 'Name', anyOf: [{ path: 'Id', values: [] }] }
    ]);
    expect(records.get('Contact')).toEqual([{ Id: '0030', Name: { value: 'C0' }, Account: { Name: { value: 'Acme' } } }]);
    expect(records.get('Lead')).toEqual([{ Id: '00Q1', Email: { value: 'a@b.example' } }]);
    expect(records.get('Case')).toEqual([]);
    expect(org.asked).toHaveLength(1);
  });

  it('come page by page', async () => {
    const org = new PageOrg({ Contact: contacts(3_500), Account: [] });
    expect((await queryRecords(org, [BY_ACCOUNT])).get('Contact')).toHaveLength(3_500);
    expect(org.asked).toHaveLength(2);
  });

  it('are refused when they are more than a page reads', async () => {
    const org = new PageOrg({ Contact: contacts(4_001), Account: [] });
    await expect(queryRecords(org, [BY_ACCOUNT])).rejects.toMatchObject({ code: 'tooMany', details: ['Contact', '4000'] });
  });

  it('are asked for in parts when there are many values', async () => {
    const org = new PageOrg({ Contact: contacts(900), Account: [] });
    const values = contacts(900).map(({ Id }) => Id);
    const records = await queryRecords(org, [{ ...BY_ACCOUNT, anyOf: [{ path: 'Id', values }] }]);
    expect(records.get('Contact')).toHaveLength(900);
    expect(org.asked).toHaveLength(3);
  });

  it('never go into one request beyond ten objects', async () => {
    const objects = Array.from({ length: 12 }, (_, i) => `Object${i}__c`);
    const org = new PageOrg(Object.fromEntries(objects.map((object) => [object, [{ Id: object }]])));
    const records = await queryRecords(
      org,
      objects.map((object) => ({ object, fields: ['Id'], nameField: 'Name' }))
    );
    expect([...records.values()].flat()).toHaveLength(12);
    expect(org.asked).toHaveLength(2);
  });

  it('are asked for afresh each time, so that no cache answers', async () => {
    const seen = new Set<string>();
    const org = new PageOrg({ Contact: [], Account: [] });
    const reader = {
      read: (document: unknown, variables: Record<string, unknown> = {}) => (
        seen.add(JSON.stringify(variables)),
        org.read(document, variables)
      )
    };
    await queryRecords(reader, [BY_ACCOUNT]);
    await queryRecords(reader, [BY_ACCOUNT]);
    expect(seen.size).toBe(2);
  });

  it('need names that are names', async () => {
    const org = new PageOrg({});
    await expect(queryRecords(org, [{ ...BY_ACCOUNT, fields: ['Id } evil {'] }])).rejects.toMatchObject({ code: 'refused' });
    expect(org.asked).toEqual([]);
  });
});

it('paths make one selection', () => {
  expect(selectionOf(['Id', 'Email', 'Account.Id', 'Account.Owner.Name'])).toBe(
    'Id Email { value } Account { Id Owner { Name { value } } }'
  );
});
