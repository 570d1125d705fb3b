/** The attribution models of section 10 that a reader may choose from. */
import { gql } from 'lightning/graphql';
import type { ModelName } from 'c/attributionEngine';
import { objectName, rowOf, selectFieldsOf } from 'c/ownFields';
import { unusedText, type PageReader } from 'c/recordQuery';
import type { SalesforceRecord } from 'c/salesforceRecords';
import Model_Custom from '@salesforce/label/c.Model_Custom';
import Model_First_Touch from '@salesforce/label/c.Model_First_Touch';
import Model_Full_Path from '@salesforce/label/c.Model_Full_Path';
import Model_Last_Touch from '@salesforce/label/c.Model_Last_Touch';
import Model_Lead_Creation from '@salesforce/label/c.Model_Lead_Creation';
import Model_Linear from '@salesforce/label/c.Model_Linear';
import Model_Time_Decay from '@salesforce/label/c.Model_Time_Decay';
import Model_U_Shaped from '@salesforce/label/c.Model_U_Shaped';
import Model_W_Shaped from '@salesforce/label/c.Model_W_Shaped';

/** A model to choose, as a combobox takes it. */
export interface ModelChoice {
  readonly value: ModelName;
  readonly label: string;
}

const LABELS: Readonly<Record<ModelName, string>> = {
  firstTouch: Model_First_Touch,
  leadCreation: Model_Lead_Creation,
  uShaped: Model_U_Shaped,
  wShaped: Model_W_Shaped,
  fullPath: Model_Full_Path,
  linear: Model_Linear,
  lastTouch: Model_Last_Touch,
  timeDecay: Model_Time_Decay,
  custom: Model_Custom
};

/** All models, in the order the rules list them. Spelled out, since the engine itself is more than a page needs. */
export const MODEL_NAMES = Object.keys(LABELS) as readonly ModelName[];

/** All of them: what holds before an admin has touched any. */
export const ALL_MODELS: readonly ModelChoice[] = MODEL_NAMES.map((value) => ({ value, label: LABELS[value] }));

interface Answer {
  readonly uiapi: { readonly query: { readonly rows?: { readonly edges: readonly { readonly node: SalesforceRecord }[] } | null } };
}

/**
 * The models an admin has not switched off, by the names he gave them. A model without a row is one nobody switched off, and
 * somebody who may not read models is offered all.
 */
export async function readModelChoices(reader: PageReader): Promise<readonly ModelChoice[]> {
  const object = 'Attribution_Model__c';
  const document = gql`query Models($unused: String) { uiapi { query {
    rows: ${objectName(object)}(first: 50, where: { Name: { ne: $unused } }) @optional {
      edges { node { Id ${selectFieldsOf(object, ['modelKey', 'name', 'active'])} } }
    }
  } } }`;
  const { rows } = ((await reader.read(document, { unused: unusedText() })) as Answer).uiapi.query;
  const found = new Map((rows?.edges ?? []).map(({ node }) => rowOf(object, node)).map((row) => [row.modelKey, row]));
  return ALL_MODELS.filter(({ value }) => found.get(value)?.active !== false).map(({ value, label }) => ({
    value,
    label: found.get(value)?.name ?? label
  }));
}

/** Full Path, which sees the whole way to a deal; else the first there is. */
export function preferredModel(choices: readonly ModelChoice[], chosen = ''): string {
  const values: readonly string[] = choices.map(({ value }) => value);
  return [chosen, 'fullPath'].find((value) => values.includes(value)) ?? values[0] ?? '';
}
