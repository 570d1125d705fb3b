import type { CallTask } from './callTask';
import { compilePattern } from './matchPattern';
import type { TrackingNumbers } from './qualifyCall';
import type { VendorRule } from './settings';

/** A vendor rule made ready. */
export interface CompiledVendorRule {
  readonly vendor: string;
  matches(call: Pick<CallTask, 'subject' | 'createdById'>): boolean;
}

/** Makes vendor rules ready; one without a condition names nobody. */
export function compileVendorRules(rules: readonly VendorRule[]): CompiledVendorRule[] {
  return rules.map(({ vendor, subject, createdById }) => {
    const pattern = compilePattern(subject);
    return {
      vendor,
      matches: (call) =>
        (pattern !== undefined || !!createdById) &&
        (pattern?.matches(call.subject) ?? true) &&
        (!createdById || createdById === call.createdById)
    };
  });
}

/**
 * Who posted the Task: the vendor of the number dialled, else of the first of the admin's rules on subject or creator that
 * matches. It is what the report on calls without visitor id groups by.
 *
 *     nameVendor({ subject: 'CallRail: 2 min' }, numbers, compileVendorRules([{ vendor: 'CallRail', subject: 'CallRail*' }])) // 'CallRail'
 */
export function nameVendor(
  call: Pick<CallTask, 'dialledNumber' | 'subject' | 'createdById'>,
  numbers: TrackingNumbers,
  rules: readonly CompiledVendorRule[]
): string | undefined {
  const byNumber = call.dialledNumber === undefined ? undefined : numbers.get(call.dialledNumber)?.vendor;
  return byNumber ?? rules.find((rule) => rule.matches(call))?.vendor;
}
