import type { LocalOrg } from '../localOrg.ts';
import { conformance, make, type ConformanceRow } from './conformanceTable.ts';

const SOURCE = 'SOQL and SOSL Reference, Querying Currency Fields in Multicurrency Orgs';
const FIELD = 'Object Reference, CurrencyIsoCode';

async function seed(org: LocalOrg): Promise<Record<string, string>> {
  const deal = { StageName: 'Prospecting', CloseDate: '2026-06-30' };
  await make(org, 'Opportunity', { ...deal, Name: 'Dollars', Amount: 100 });
  await make(org, 'Opportunity', { ...deal, Name: 'Euros', Amount: 90, CurrencyIsoCode: 'EUR' });
  return {};
}

const ROWS: ConformanceRow[] = [
  {
    does: 'gives each record a currency',
    source: FIELD,
    request: ['GET', 'query?q=SELECT Amount, CurrencyIsoCode FROM Opportunity ORDER BY Name'],
    status: 200,
    says: /"Amount":100,"CurrencyIsoCode":"USD".*"Amount":90,"CurrencyIsoCode":"EUR"/
  },
  {
    does: 'refuses a currency the org has not',
    source: FIELD,
    request: ['POST', 'sobjects/Account', { Name: 'x', CurrencyIsoCode: 'XXX' }],
    status: 400,
    errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
  },
  {
    does: 'sums in the corporate currency',
    source: SOURCE,
    request: ['GET', 'query?q=SELECT SUM(Amount) total FROM Opportunity'],
    status: 200,
    says: /"total":200\}/
  },
  {
    does: 'lists its currencies',
    source: 'Object Reference, CurrencyType',
    request: ['GET', 'query?q=SELECT IsoCode FROM CurrencyType WHERE IsCorporate = true'],
    status: 200,
    says: /"IsoCode":"USD"/
  }
];

conformance(ROWS, seed, { multiCurrency: true });
