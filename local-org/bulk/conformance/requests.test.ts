import { conformance, make, type ConformanceRow } from '../../conformance/conformanceTable.ts';
import { createJob, load, putData, untilJob } from '../test-fixtures/bulkClient.ts';
import { GUIDE, SEEN } from './sources.ts';

const visit = (more: Record<string, unknown>): Record<string, unknown> => ({ object: 'Visit__c', ...more });
const query = (soql: string): readonly ['POST', string, unknown] => ['POST', 'jobs/query', { operation: 'query', query: soql }];

const REFUSALS: readonly ConformanceRow[] = [
  {
    does: 'refuses an unknown object',
    source: SEEN.upsertTutorial,
    request: ['POST', 'jobs/ingest', { object: 'Nope__c', operation: 'insert' }],
    status: 400,
    errorCode: 'INVALIDJOB',
    says: /^InvalidJob : Unable to find object: Nope__c$/
  },
  {
    does: 'refuses an unknown operation',
    source: SEEN.upsertTutorial,
    request: ['POST', 'jobs/ingest', visit({ operation: '' })],
    status: 400,
    errorCode: 'API_ERROR',
    says: /^Invalid value: '' supplied for property: 'operation'$/
  },
  {
    does: 'refuses another content type than CSV',
    source: SEEN.upsertTutorial,
    request: ['POST', 'jobs/ingest', visit({ operation: 'insert', contentType: 'JSON' })],
    status: 400,
    errorCode: 'API_ERROR',
    says: /^Invalid value: 'JSON' supplied for property: 'contentType'$/
  },
  {
    does: 'refuses a delimiter it doesn’t know',
    source: GUIDE.create,
    request: ['POST', 'jobs/ingest', visit({ operation: 'insert', columnDelimiter: 'COLON' })],
    status: 400,
    errorCode: 'API_ERROR'
  },
  {
    does: 'refuses an upsert by a field that is no external id',
    source: SEEN.upsertTutorial,
    request: ['POST', 'jobs/ingest', visit({ operation: 'upsert', externalIdFieldName: 'Note__c' })],
    status: 400,
    errorCode: 'INVALIDJOB',
    says: /^InvalidJob : Field name provided, Note__c does not match an External ID for Visit__c$/
  },
  {
    does: 'refuses hardDelete without its permission, which an administrator lacks too',
    source: `${SEEN.hardDelete}; ${GUIDE.create}`,
    request: ['POST', 'jobs/ingest', visit({ operation: 'hardDelete' })],
    status: 400,
    errorCode: 'FEATURENOTENABLED',
    says: /hardDelete operation requires special user profile permission, please contact your system administrator$/
  },
  {
    does: 'refuses a second upload to a job',
    source: SEEN.putTwice,
    request: ['PUT', 'jobs/ingest/{filled}/batches', 'Key__c\nx\n', { 'Content-Type': 'text/csv' }],
    status: 400,
    errorCode: 'INVALIDJOB',
    says: /^Found multipe contents for job: <750\w{12}>, please 'Close' \/ 'Abort' \/ 'Delete' the current Job/
  },
  {
    does: 'refuses a state that can’t be set',
    source: GUIDE.close,
    request: ['PATCH', 'jobs/ingest/{filled}', { state: 'JobComplete' }],
    status: 400,
    errorCode: 'API_ERROR'
  },
  {
    does: 'refuses to delete an open job',
    source: GUIDE.deleteJob,
    request: ['DELETE', 'jobs/ingest/{filled}'],
    status: 400,
    errorCode: 'API_ERROR',
    says: /^Error encountered when deleting the job because the job is not terminated$/
  },
  {
    does: 'refuses to abort a completed ingest job',
    source: GUIDE.abortQuery,
    request: ['PATCH', 'jobs/ingest/{done}', { state: 'Aborted' }],
    status: 400,
    errorCode: 'INVALIDJOBSTATE',
    says: /^Aborting already Completed Job not allowed$/
  },
  {
    does: 'refuses to abort a completed query job',
    source: GUIDE.abortQuery,
    request: ['PATCH', 'jobs/query/{query}', { state: 'Aborted' }],
    status: 400,
    errorCode: 'INVALIDJOBSTATE',
    says: /^Aborting already Completed Job not allowed$/
  },
  {
    does: 'knows no deleted job',
    source: GUIDE.info,
    request: ['GET', 'jobs/ingest/750000000000999AAA'],
    status: 404,
    errorCode: 'NOT_FOUND'
  },
  {
    does: 'gives results only in the version the query was made in',
    source: GUIDE.results,
    request: ['GET', '/services/data/v66.0/jobs/query/{query}/results'],
    status: 409
  },
  {
    does: 'lists jobs with whether there are more',
    source: GUIDE.list,
    request: ['GET', 'jobs/ingest'],
    status: 200,
    says: /^\{"done":true,"records":\[/
  },
  {
    does: 'refuses aggregates in a bulk query',
    source: SEEN.aggregate,
    request: query('SELECT MAX(Pages__c) FROM Visit__c'),
    status: 400,
    errorCode: 'API_ERROR',
    says: /^Aggregate Relationships not supported in Bulk Query$/
  },
  {
    does: 'refuses GROUP BY in a bulk query',
    source: GUIDE.createQuery,
    request: query('SELECT Channel__c FROM Visit__c GROUP BY Channel__c'),
    status: 400
  },
  {
    does: 'refuses children in a bulk query',
    source: GUIDE.createQuery,
    request: query('SELECT Id, (SELECT Id FROM Contacts) FROM Account'),
    status: 400,
    says: /Aggregate Relationships not supported in Bulk Query/
  },
  {
    does: 'refuses OFFSET in a bulk query',
    source: GUIDE.createQuery,
    request: query('SELECT Id FROM Visit__c LIMIT 5 OFFSET 5'),
    status: 400
  },
  {
    does: 'refuses TYPEOF in a bulk query',
    source: GUIDE.createQuery,
    request: query('SELECT TYPEOF Who WHEN Lead THEN Company END FROM Task'),
    status: 400
  },
  {
    does: 'refuses compound addresses in a bulk query',
    source: `${SEEN.compound}; ${GUIDE.createQuery}`,
    request: query('SELECT Id, BillingAddress FROM Account'),
    status: 400,
    errorCode: 'API_ERROR',
    says: /^Selecting compound data not supported in Bulk Query$/
  },
  {
    does: 'refuses objects the Bulk API leaves out',
    source: SEEN.entity,
    request: query('SELECT Id FROM TaskStatus'),
    status: 400,
    errorCode: 'INVALIDENTITY',
    says: /^Entity 'TaskStatus' is not supported by the Bulk API\.$/
  },
  {
    does: 'takes semi-joins',
    source: GUIDE.createQuery,
    request: query('SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact)'),
    status: 200
  },
  {
    does: 'refuses a query with an unknown field',
    source: GUIDE.createQuery,
    request: query('SELECT Nope__c FROM Visit__c'),
    status: 400,
    errorCode: 'INVALID_FIELD'
  }
];

conformance(REFUSALS, async (org) => {
  await make(org, 'Account', { Name: 'Seed' });
  const filled = await createJob(org, visit({ operation: 'insert' }));
  await putData(org, filled.id, 'Key__c\nfilled\n');
  const done = await load(org, visit({ operation: 'insert' }), 'Key__c\ndone\n');
  const asked = await createJob(org, { operation: 'query', query: 'SELECT Id FROM Visit__c' }, 'query');
  await untilJob(org, asked.id, 'query');
  return { filled: filled.id, done: done.job.id, query: asked.id };
});
