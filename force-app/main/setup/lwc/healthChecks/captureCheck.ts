/** Whether calls are noticed as they come (P30). Without capture none is lost: they wait for the next run that reads Tasks. */
import { settingsRow } from 'c/salesforceRecords';
import { say, type Verdict } from './findings';
import type { HealthCheck } from './healthCheck';
import type { HealthFacts } from './healthFacts';

function judge({ capture, settings, prefix = '' }: HealthFacts): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  if (capture?.switchedOff) verdicts.push(say('captureOff', {}));
  if (capture?.flowActive === false) verdicts.push(say('captureFlowInactive', {}));
  const field = settings && settingsRow(settings)?.visitorIdField;
  // The flow looks at the package's own field only.
  if (field !== undefined && field.toLowerCase() !== `${prefix}BizibleId__c`.toLowerCase()) {
    verdicts.push(say('captureOfOtherField', {}, [{ name: field }]));
  }
  if (verdicts.length > 0) return verdicts;
  return capture?.switchedOff === undefined && capture?.flowActive === undefined ? [] : [say('captureOn', {})];
}

export const CAPTURE_CHECK: HealthCheck = { key: 'capture', area: 'capture', reads: ['capture', 'settings', 'prefix'], judge };
