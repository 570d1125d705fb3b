import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { LocalOrg } from '../../localOrg.ts';
import { startTestOrg } from '../../test-fixtures/testOrg.ts';
import { load } from '../test-fixtures/bulkClient.ts';
import { GUIDE, SEEN } from './sources.ts';

interface UploadRow {
  readonly does: string;
  readonly source: string;
  readonly job?: Record<string, unknown>;
  readonly csv: string;
  /** `errorMessage` of a job that fails as a whole. */
  readonly fails?: string;
  /** The error of the one row. */
  readonly rowError?: RegExp;
}

const upsert = { operation: 'upsert', externalIdFieldName: 'Key__c' };

const UPLOADS: readonly UploadRow[] = [
  {
    does: 'an unknown column fails the job',
    source: SEEN.fieldName,
    csv: 'Key__c,Nope__c\n1,2\n',
    fails: 'InvalidBatch : Field name not found : Nope__c'
  },
  {
    does: 'a column that comes twice fails the job',
    source: 'local-org/bulk/README.md: no public source was found, so it is refused',
    csv: 'Key__c,key__c\n1,2\n',
    fails: 'InvalidBatch : Duplicate field name : key__c'
  },
  {
    does: 'an update needs Id',
    source: SEEN.fieldName,
    job: { operation: 'update' },
    csv: 'Key__c\n1\n',
    fails: 'InvalidBatch : Field name not found : Id'
  },
  {
    does: 'an upsert needs its key',
    source: SEEN.fieldName,
    job: upsert,
    csv: 'Pages__c\n1\n',
    fails: 'InvalidBatch : Field name not found : Key__c'
  },
  {
    does: 'a byte order mark is part of the first name',
    source: SEEN.byteOrderMark,
    csv: '\uFEFFKey__c\n1\n',
    fails: 'InvalidBatch : Field name not found : \uFEFFKey__c'
  },
  {
    does: 'an unknown relationship fails the job',
    source: SEEN.header,
    csv: 'Key__c,Parent:Visit__c.Key__c\n1,2\n',
    fails: 'InvalidBatch : Unable to find relationship: Visit__c'
  },
  {
    does: 'a type before a relationship with one target fails the job',
    source: `${SEEN.header}; ${GUIDE.relations}`,
    csv: 'Key__c,Visit__c:Parent_Visit__r.Key__c\n1,2\n',
    fails: 'InvalidBatch : type is not needed for non polymorphic foreign key references: Parent_Visit__r'
  },
  {
    does: 'a colon without a dot is no relationship',
    source: SEEN.header,
    csv: 'Key__c,Visit__c:Parent_Visit__r:Key__c\n1,2\n',
    fails: 'InvalidBatch : Field name not found : Visit__c:Parent_Visit__r:Key__c'
  },
  {
    does: 'a relationship with several targets needs a type',
    source: GUIDE.relations,
    job: { object: 'Task', operation: 'insert' },
    csv: 'Subject,Who.Email\nCall,a@b.example\n',
    fails: 'InvalidBatch : type is needed for polymorphic foreign key references: Who'
  },
  {
    does: 'a grandparent can’t be named',
    source: GUIDE.relations,
    csv: 'Key__c,Parent_Visit__r.Parent_Visit__r.Key__c\n1,2\n',
    fails: 'InvalidBatch : Field name not found : Parent_Visit__r.Parent_Visit__r.Key__c'
  },
  {
    does: 'a parent is named by an indexed field only',
    source: GUIDE.relations,
    csv: 'Key__c,Parent_Visit__r.Note__c\n1,2\n',
    fails: 'InvalidBatch : Field name not found : Parent_Visit__r.Note__c'
  },
  {
    does: 'CRLF in a job of LF fails it',
    source: `${SEEN.lineEnding}; ${GUIDE.csv}`,
    csv: 'Key__c\r\n1\r\n',
    fails: 'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
  },
  {
    does: 'LF in a job of CRLF fails it',
    source: SEEN.lineEnding,
    job: { operation: 'insert', lineEnding: 'CRLF' },
    csv: 'Key__c\n1\n',
    fails: 'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is CRLF'
  },
  {
    does: 'a number that is none fails its row',
    source: SEEN.deserialize,
    csv: 'Key__c,Pages__c\nn,many\n',
    rowError:
      /^INVALID_FIELD:Failed to deserialize field at col 1\. Due to, 'many' is not a valid value for the type xsd:double:Pages__c --$/
  },
  {
    does: 'a date of another form fails its row',
    source: `${SEEN.deserialize}; ${GUIDE.dates}`,
    csv: 'Key__c,Day__c\nd,6/15/2026\n',
    rowError: /Due to, '6\/15\/2026' is not a valid value for the type xsd:date:Day__c --$/
  },
  {
    does: 'a missing required field fails its row',
    source: SEEN.requiredCsv,
    csv: 'Key__c,Note__c\n,n\n',
    rowError: /^REQUIRED_FIELD_MISSING:Required fields are missing: \[Key__c\]:Key__c --$/
  },
  {
    does: 'errors without fields end in two dashes',
    source: SEEN.resultHeader,
    job: { operation: 'update' },
    csv: 'Id,Note__c\na02000000000zzzAAA,x\n',
    rowError: /^INVALID_CROSS_REFERENCE_KEY:invalid cross reference id:--$/
  },
  {
    does: 'a space before a quote fails its row',
    source: GUIDE.csv,
    csv: 'Key__c,Note__c\ns, "quoted"\n',
    rowError: /Found unescaped quote/
  },
  {
    does: 'a key twice in one chunk fails each time',
    source: 'simple-salesforce, Bulk API notes ("Duplicate External ID specified")',
    job: upsert,
    csv: 'Key__c\ntwice\ntwice\n',
    rowError: /^DUPLICATE_VALUE:Duplicate external id specified: twice:Key__c --$/
  }
];

let org: LocalOrg;
before(async () => {
  org = await startTestOrg();
});
after(() => org.stop());

for (const { does, source, job: spec = { operation: 'insert' }, csv, fails, rowError } of UPLOADS) {
  test(`${does} (${source})`, async () => {
    const { job, failed, unprocessed } = await load(org, { object: 'Visit__c', ...spec }, csv);
    assert.deepEqual([job.state, job.errorMessage], fails === undefined ? ['JobComplete', undefined] : ['Failed', fails]);
    if (fails !== undefined) {
      assert.deepEqual([job.numberRecordsProcessed, job.numberRecordsFailed], [0, 0], 'no row was looked at');
      assert.equal(unprocessed.trimEnd().split('\n').length, 2, 'the row is given back');
    } else {
      const error = /^"[^"]*","((?:[^"]|"")*)"/m.exec(failed.split('\n').slice(1).join('\n'))?.[1] ?? '';
      assert.match(error, rowError ?? /(?:)/);
    }
  });
}
