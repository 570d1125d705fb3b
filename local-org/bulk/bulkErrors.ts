import { SalesforceError } from '../errors/salesforceError.ts';

/** Ends a job as Failed; the message is the job's `errorMessage`. */
export class JobFailure extends Error {}

/** The header or the data of an upload can't be processed. */
export function invalidBatch(reason: string): JobFailure {
  return new JobFailure(`InvalidBatch : ${reason}`);
}

/** The ways the Bulk API refuses a request; sources are in conformance/sources.ts. */
export const BULK_ERRORS = {
  badValue: (value: unknown, property: string) =>
    new SalesforceError(400, 'API_ERROR', `Invalid value: '${String(value ?? '')}' supplied for property: '${property}'`),
  noSuchObject: (name: string) => new SalesforceError(400, 'INVALIDJOB', `InvalidJob : Unable to find object: ${name}`),
  noExternalId: (field: string, object: string) =>
    new SalesforceError(400, 'INVALIDJOB', `InvalidJob : Field name provided, ${field} does not match an External ID for ${object}`),
  hardDeleteForbidden: () =>
    new SalesforceError(
      400,
      'FEATURENOTENABLED',
      'FeatureNotEnabled : hardDelete operation requires special user profile permission, please contact your system administrator'
    ),
  notABulkEntity: (name: string) => new SalesforceError(400, 'INVALIDENTITY', `Entity '${name}' is not supported by the Bulk API.`),
  notInBulkQuery: (what: string) => new SalesforceError(400, 'API_ERROR', `${what} not supported in Bulk Query`),
  uploadedTwice: (id: string) =>
    new SalesforceError(
      400,
      'INVALIDJOB',
      `Found multipe contents for job: <${id.slice(0, 15)}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`
    ),
  tooLarge: (megabytes: number) =>
    new SalesforceError(400, 'CLIENTINPUTERROR', `ClientInputError : The job data exceeds ${megabytes} MB of base64 encoded content`),
  wrongState: (state: string) => new SalesforceError(400, 'INVALIDJOBSTATE', `InvalidJobState : The job is in state ${state}`),
  alreadyEnded: () => new SalesforceError(400, 'INVALIDJOBSTATE', 'Aborting already Completed Job not allowed'),
  notTerminated: () => new SalesforceError(400, 'API_ERROR', 'Error encountered when deleting the job because the job is not terminated'),
  otherVersion: (version: number) =>
    new SalesforceError(409, 'API_ERROR', `The job was created in API version ${version.toFixed(1)}: ask for its results in that version`)
} as const;
