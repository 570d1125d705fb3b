/**
 * What is seeded into an org that has no rows yet (R38, section 10). Lists are written out rather than left blank: who adds a
 * host to a blank field would otherwise lose the shipped ones without a word.
 */
import { BUILT_IN_MODELS, DEFAULT_CHANNEL_RULES, DEFAULT_SETTINGS, WEIGHT_UNITS, type AttributionModel } from 'c/attributionEngine';
import type { Row } from 'c/salesforceRecords';
import { completeRow } from './completeRow';
import type { OrgSetup } from './setupParts';

function modelRow(model: AttributionModel): Row<'Attribution_Model__c'> {
  const row = { modelKey: model.name, kind: model.kind };
  if (model.kind === 'timeDecay') return { ...row, halfLifeDays: model.halfLifeDays };
  if (model.kind !== 'positions') return row;
  const { ft, lc, oc, closed, middle } = model.weights;
  const [weightFt, weightLc, weightOc, weightClosed, weightMiddle] = [ft, lc, oc, closed, middle].map((units) => units / WEIGHT_UNITS);
  return { ...row, weightFt, weightLc, weightOc, weightClosed, weightMiddle };
}

/**
 * @example
 * shippedSetup().channelRules[6]      // { ruleKey: 'default-70', order: 70, name: 'Paid Search.Google Ads', … }
 * shippedSetup().attributionModels[2] // { modelKey: 'uShaped', kind: 'positions', weightFt: 40, weightLc: 40, weightMiddle: 20, … }
 */
export function shippedSetup(): OrgSetup {
  const { windowMinutes, windowBasis, identityConflict, staticNumbers, carryover, accountMapping, lookbackDays } = DEFAULT_SETTINGS;
  return {
    settings: {
      windowMinutes,
      windowBasis,
      identityConflict,
      staticNumbers,
      carryover,
      accountMapping,
      lookbackDays,
      callTypes: DEFAULT_SETTINGS.callTypes.join('; '),
      ignoredReferrers: DEFAULT_SETTINGS.ignoredReferrers.join('; ')
    },
    channelRules: DEFAULT_CHANNEL_RULES.map((rule) => completeRow('channelRules', { ...rule })),
    trackingNumbers: [],
    suppressionRules: [],
    attributionModels: BUILT_IN_MODELS.map((model) => completeRow('attributionModels', { ...modelRow(model) }))
  };
}
