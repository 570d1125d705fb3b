import type { AttributionTouchpoint, Touchpoint, TrackedCall } from 'c/attributionEngine';
import { fieldsOf } from 'c/salesforceRecords';

/** What a row holds, as far as it can be written. */
export type RowValue = string | number | boolean | undefined;

/**
 * The values of rows in the order of their columns: the key, then the fields by their names. Spelled out, because a property that
 * is looked up by name costs ten times as much, and a row has forty of them. What a run alone fills is not there.
 *
 * @example
 * ROW_VALUES.Touchpoint__c(touchpoint) // ['session:S-1', undefined, …, 'S-1']
 */
export const ROW_VALUES = {
  Touchpoint__c: (row: Touchpoint): readonly RowValue[] => [
    row.touchpointKey,
    row.account,
    row.adCampaignId,
    row.adContent,
    row.adGroupId,
    row.adId,
    row.browser,
    row.callCount,
    row.callDuration,
    row.callerNumber,
    row.campaignName,
    row.channelPath,
    row.channel,
    row.contact,
    row.countFirstTouch,
    row.countLeadCreation,
    row.countUShaped,
    row.formUrl,
    row.geoCity,
    row.geoCountry,
    row.geoRegion,
    row.keyword,
    row.kind,
    row.landingPage,
    row.lead,
    row.medium,
    row.personKey,
    row.platform,
    row.position,
    row.referrerPage,
    row.searchPhrase,
    row.sessionMedium,
    row.source,
    row.subchannel,
    row.taskId,
    row.touchpointDate,
    row.touchpointType,
    row.visitorKey,
    row.webSession
  ],
  Tracked_Call__c: (row: TrackedCall): readonly RowValue[] => [
    row.taskId,
    row.visitorId,
    row.callOwner,
    row.callTimeSource,
    row.callTime,
    row.callerNumber,
    row.candidates,
    row.contact,
    row.dialledNumber,
    row.direction,
    row.disposition,
    row.durationSeconds,
    row.evidence,
    row.lead,
    row.outcome,
    row.reason,
    row.rulesVersion,
    row.sessionAgeSeconds,
    row.subject,
    row.taskCreatedAt,
    row.taskType,
    row.touchpoint,
    row.vendorCallTime,
    row.vendor,
    row.visitorKey,
    row.webSession,
    row.whatId
  ],
  Attribution_Touchpoint__c: (row: AttributionTouchpoint): readonly RowValue[] => [
    row.attributionKey,
    row.account,
    row.channelPath,
    row.channel,
    row.contact,
    row.customCredit,
    row.customRevenue,
    row.firstTouchCredit,
    row.firstTouchRevenue,
    row.fullPathCredit,
    row.fullPathRevenue,
    row.kind,
    row.lastTouchCredit,
    row.lastTouchRevenue,
    row.leadCreationCredit,
    row.leadCreationRevenue,
    row.linearCredit,
    row.linearRevenue,
    row.opportunity,
    row.position,
    row.subchannel,
    row.timeDecayCredit,
    row.timeDecayRevenue,
    row.touchpointDate,
    row.touchpoint,
    row.uShapedCredit,
    row.uShapedRevenue,
    row.wShapedCredit,
    row.wShapedRevenue,
    row.currencyIsoCode
  ]
};

/** The properties that stand in an object's columns, in their order: the values of a row whose every value is its own name. */
export function propertiesOf(object: keyof typeof ROW_VALUES): string[] {
  const named: object = Object.fromEntries(
    [...fieldsOf(object).map(([property]) => property), 'currencyIsoCode'].map((name) => [name, name])
  );
  return (ROW_VALUES[object] as (row: object) => readonly RowValue[])(named).map(String);
}
