/**
 * What an admin decides, as one value: as it stands in the org, in a file of `touchline setup`, or in the wizard before it is
 * saved. Pure: nothing read or written, no clock.
 */
export type { OrgSetup, SetupPart } from './setupParts';
