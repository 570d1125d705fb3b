import { shippedSetup } from './shippedSetup';
import type { OrgSetup } from './setupParts';

/**
 * A setup with what is shipped where it says nothing: blank settings, no channel rule at all, a model without a row. It decides
 * as before, since what is blank or missing means just that (R38); now it stands where an admin sees and edits it.
 *
 * @example seededSetup({ ...setup, settings: { windowMinutes: 45 }, channelRules: [] }).channelRules.length // 58
 */
export function seededSetup(setup: OrgSetup): OrgSetup {
  const shipped = shippedSetup();
  const models = new Map([...shipped.attributionModels, ...setup.attributionModels].map((model) => [model.modelKey, model]));
  return {
    ...setup,
    settings: { ...shipped.settings, ...setup.settings },
    channelRules: setup.channelRules.length > 0 ? setup.channelRules : shipped.channelRules,
    attributionModels: [...models.values()]
  };
}
