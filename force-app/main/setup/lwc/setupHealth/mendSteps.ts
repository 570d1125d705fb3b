/** What is mended in the wizard itself: the step that does it, instead of a list of records. */
import { fillLabel } from 'c/callStory';
import type { FindingCode, Mend } from 'c/healthChecks';
import Health_Open_Step from '@salesforce/label/c.Health_Open_Step';
import Step_Access from '@salesforce/label/c.Step_Access';
import Step_Automation from '@salesforce/label/c.Step_Automation';
import Step_Calls from '@salesforce/label/c.Step_Calls';
import Step_Channels from '@salesforce/label/c.Step_Channels';
import Step_Credit from '@salesforce/label/c.Step_Credit';
import Step_Proof from '@salesforce/label/c.Step_Proof';
import Step_Sessions from '@salesforce/label/c.Step_Sessions';

/** A step of the wizard, and what leads there. */
export interface MendStep {
  readonly key: string;
  readonly label: string;
}

const stepOf = (key: string, name: string): MendStep => ({ key, label: fillLabel(Health_Open_Step, name) });
const SESSIONS = stepOf('sessions', Step_Sessions);
const CALLS = stepOf('calls', Step_Calls);
const CHANNELS = stepOf('channels', Step_Channels);

const BY_MEND: Partial<Readonly<Record<Mend, MendStep>>> = {
  makeOwnPermissionSet: stepOf('access', Step_Access),
  runAutomation: stepOf('automation', Step_Automation),
  awaitCalls: stepOf('proof', Step_Proof),
  beginSessions: SESSIONS,
  checkWindow: SESSIONS,
  setRetention: SESSIONS,
  editChannelRules: CHANNELS,
  editNumbers: CHANNELS,
  editModels: stepOf('credit', Step_Credit)
};
/** Settings are spread over the steps. */
const BY_CODE: Partial<Readonly<Record<FindingCode, MendStep>>> = {
  windowHuge: SESSIONS,
  retentionBelowLookback: SESSIONS,
  lookbackBelowWindow: SESSIONS,
  typeFilterExcludesCalls: CALLS,
  directionFilterExcludesInbound: CALLS,
  durationFilterHuge: CALLS,
  dialledNumberNotRead: CALLS
};

/** @example mendStep({ code: 'windowHuge', mend: 'editSettings' }) // { key: 'sessions', label: 'Go to the step Your sessions' } */
export function mendStep({ code, mend }: { readonly code: FindingCode; readonly mend: Mend }): MendStep | undefined {
  return BY_CODE[code] ?? BY_MEND[mend];
}
