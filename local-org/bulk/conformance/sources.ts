/** Salesforce's "Bulk API 2.0 and Bulk API Developer Guide", by page. */
export const GUIDE = {
  create: 'Bulk API 2.0 guide, Create a Job',
  createQuery: 'Bulk API 2.0 guide, Create a Query Job',
  close: 'Bulk API 2.0 guide, Upload Complete',
  abortQuery: 'Bulk API 2.0 guide, Abort a Query Job',
  deleteQuery: 'Bulk API 2.0 guide, Delete a Query Job',
  deleteJob: 'Bulk API 2.0 guide, Delete a Job',
  info: 'Bulk API 2.0 guide, Get Information About an Ingest Job',
  list: 'Bulk API 2.0 guide, Get Information About All Ingest Jobs',
  results: 'Bulk API 2.0 guide, Get Results for a Query Job',
  csv: 'Bulk API 2.0 guide, Prepare CSV Files',
  dates: 'Bulk API 2.0 guide, Valid Date Format in Records (2.0)',
  relations: 'Bulk API 2.0 guide, Relationship Fields in a Header Row (2.0)',
  limits: 'Salesforce limits cheatsheet, Bulk API and Bulk API 2.0 Limits and Allocations',
  failed: 'Bulk API 2.0 guide, Get Job Failed Record Results'
} as const;

/** What was seen of real orgs, in public. */
export const SEEN = {
  upsertTutorial: 'public tutorial "Upsert Process" with answers of an org, Bulk API v47',
  putTwice: 'salesforce.stackexchange, "Providing multiple batches to the Bulk API 2.0"',
  hardDelete: 'forcedotcom/dataloader, BulkLoadVisitor (hardDeleteNoPerm)',
  aggregate: 'forcedotcom/dataloader, BulkV2Connection and CsvExtractAggregateQueryProcessTest',
  compound: 'airbytehq/airbyte, source-salesforce (Selecting compound data)',
  entity: 'airbytehq/airbyte, source-salesforce (INVALIDENTITY, list of objects)',
  fieldName: 'msrivastav13/node-sf-bulk2 issue 17; jsforce/jsforce issue 688',
  header: 'public post-mortem of a relationship header with the five answers of an org (2026)',
  lineEnding: 'salesforcecli/plugin-data issues and forcedotcom/dataloader pull request 1102',
  deserialize: 'amp-labs/connectors, salesforce bulk test data (partial-failure.csv)',
  requiredCsv: 'heroku/sf-fx-sdk-nodejs, bulk-api test data (failedResults)',
  byteOrderMark: 'public notes on "Field name not found" of a file with a byte order mark',
  formats: 'Celigo, "Salesforce Bulk API 2.0 Guide" (type differences to REST)',
  resultHeader: 'mohan-chinnappan-n, sfdx bulk API notes (answers of an org)'
} as const;
