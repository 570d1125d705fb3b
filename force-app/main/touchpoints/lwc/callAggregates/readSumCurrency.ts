import { gql } from 'lightning/graphql';
import { NO_CURRENCY } from 'c/figureFormat';
import { objectName } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import { plainValue, type SalesforceRecord } from 'c/salesforceRecords';

interface Answer {
  readonly uiapi?: { readonly query?: { readonly rows?: { readonly edges: readonly { readonly node: SalesforceRecord }[] } | null } };
}

/**
 * In which currency the server sums revenue. Where the org has several, that is its corporate currency, which a page isn't told:
 * the reader's own, which `@salesforce/i18n` gives, may be another, and a sum must not be shown in it.
 *
 * @returns `undefined` for the one currency that there is, else `NO_CURRENCY`
 */
export async function readSumCurrency(reader: PageReader): Promise<string | undefined> {
  const document = gql`query SumCurrency($unused: String) { uiapi { query {
    rows: ${objectName('Attribution_Touchpoint__c')}(first: 1, where: { Name: { ne: $unused } }) {
      edges { node { Id CurrencyIsoCode @optional { value } } }
    }
  } } }`;
  const { uiapi } = (await reader.read(document, { unused: unusedText() })) as Answer;
  const row = uiapi?.query?.rows?.edges[0]?.node;
  return typeof plainValue(row?.['CurrencyIsoCode']) === 'string' ? NO_CURRENCY : undefined;
}
