/** The step in the address of the page, so that it can be linked to, and back and forward lead from step to step. */
import type { PageReference } from 'lightning/navigation';
import { ownName } from 'c/ownFields';
import { isStep, type StepKey } from './steps';

/** A parameter carries the namespace it comes with, or `c__`; the platform takes away all others. */
const PARAMETER = `${ownName('') || 'c__'}step`;

/** @example stepOfPage({ type: 'standard__navItemPage', state: { c__step: 'credit' } }) // 'credit' */
export function stepOfPage({ state = {} }: PageReference): StepKey | undefined {
  const step = state[PARAMETER];
  return isStep(step) ? step : undefined;
}

/** The same page at a step. */
export function pageAtStep(page: PageReference, step: StepKey): PageReference {
  return { ...page, state: { ...page.state, [PARAMETER]: step } };
}

/** Whether both are the wizard's tab: a page that was left may still be told where the user went. */
export function isSamePage(a: PageReference, b: PageReference): boolean {
  return a.type === b.type && a.attributes?.['apiName'] === b.attributes?.['apiName'];
}
