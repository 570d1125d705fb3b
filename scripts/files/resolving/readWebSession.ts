import { canonicalVisitorId, type WebSession } from 'c/attributionEngine';
import { OBJECT_FIELDS } from 'c/salesforceRecords';
import type { CsvScanner } from '../bytes/csvScanner.ts';
import type { SessionColumns } from '../matching/sessionColumns.ts';
import { timeOrBlank } from './readCallTask.ts';
import { RowTexts } from './rowTexts.ts';

type SessionProperty = Exclude<keyof WebSession, 'ownerPersonKey' | 'isMiskeyed'>;

/** Makes the reader of sessions for a file with these columns; rows were checked when they were offered. */
export function webSessionReader({ all, visitorKey }: SessionColumns): (record: CsvScanner) => WebSession {
  const columnOf = (property: SessionProperty): number => all.find(OBJECT_FIELDS.Web_Session__c[property].field);
  const column = Object.fromEntries(PROPERTIES.map((property) => [property, columnOf(property)])) as Record<SessionProperty, number>;
  return (record) => {
    const texts = new RowTexts(record);
    const visitorId = texts.at(column.visitorId);
    return {
      sessionKey: texts.at(column.sessionKey) ?? '',
      visitorId,
      visitorKey: canonicalVisitorId(visitorId) ?? canonicalVisitorId(texts.at(visitorKey)),
      startedAt: timeOrBlank(record, column.startedAt) ?? NaN,
      lastActivityAt: timeOrBlank(record, column.lastActivityAt),
      pageViews: texts.number(column.pageViews),
      email: texts.at(column.email),
      landingPage: texts.at(column.landingPage),
      landingPageRaw: texts.at(column.landingPageRaw),
      referrerPage: texts.at(column.referrerPage),
      referrerPageRaw: texts.at(column.referrerPageRaw),
      formUrl: texts.at(column.formUrl),
      formSubmittedAt: timeOrBlank(record, column.formSubmittedAt),
      chatStartedAt: timeOrBlank(record, column.chatStartedAt),
      source: texts.at(column.source),
      medium: texts.at(column.medium),
      campaignName: texts.at(column.campaignName),
      adContent: texts.at(column.adContent),
      keyword: texts.at(column.keyword),
      searchPhrase: texts.at(column.searchPhrase),
      clickId: texts.at(column.clickId),
      clickIdType: texts.at(column.clickIdType),
      adCampaignId: texts.at(column.adCampaignId),
      adGroupId: texts.at(column.adGroupId),
      adId: texts.at(column.adId),
      channel: texts.at(column.channel),
      subchannel: texts.at(column.subchannel),
      channelInherited: texts.boolean(column.channelInherited),
      browser: texts.at(column.browser),
      platform: texts.at(column.platform),
      geoCity: texts.at(column.geoCity),
      geoRegion: texts.at(column.geoRegion),
      geoCountry: texts.at(column.geoCountry)
    };
  };
}

const PROPERTIES = Object.keys(OBJECT_FIELDS.Web_Session__c).filter(
  (property) => property !== 'ownerPersonKey' && property !== 'name'
) as SessionProperty[];
