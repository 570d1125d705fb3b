import { orgAddress } from '../orgAddress';

describe('the names of an org', () => {
  it.each([
    ['https://acme.lightning.force.com', 'https://acme.my.salesforce.com', 'acme', false],
    ['https://acme--uat.sandbox.lightning.force.com', 'https://acme--uat.sandbox.my.salesforce.com', 'acme-uat', true],
    ['https://acme-dev-ed.develop.lightning.force.com', 'https://acme-dev-ed.develop.my.salesforce.com', 'acme-dev-ed', false],
    ['https://odd-name-1.scratch.lightning.force.com', 'https://odd-name-1.scratch.my.salesforce.com', 'odd-name-1', true],
    ['https://acme.my.salesforce.com', 'https://acme.my.salesforce.com', 'acme', false],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000', 'my-org', true]
  ])('of %s', (origin, url, alias, isTest) => {
    expect(orgAddress(origin)).toEqual({ url, alias, isTest });
  });
});
