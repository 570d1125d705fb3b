import { fieldPath } from 'c/salesforceRecords';
import type { OpenOrg } from '../salesforce/openOrg.ts';
import { runQueries } from '../salesforce/runQueries.ts';

export interface ChannelRevenue {
  readonly channel: string;
  readonly touches: number;
  /** In the opportunities' currency. */
  readonly revenue: number;
}

/** What each channel's touches earned of won opportunities under Full Path, added up by the org itself. */
export async function revenueByChannel({ http, description }: OpenOrg): Promise<ChannelRevenue[]> {
  const { prefix } = description;
  const object = 'Attribution_Touchpoint__c';
  const channel = fieldPath(object, 'channelPath', prefix);
  const revenue = fieldPath(object, 'fullPathRevenue', prefix);
  const opportunity = fieldPath(object, 'opportunity', prefix).replace(/__c$/, '__r');
  const soql = `SELECT ${channel} channel, COUNT(Id) touches, SUM(${revenue}) revenue FROM ${prefix}${object} WHERE ${opportunity}.IsWon = true GROUP BY ${channel}`;
  const [records = []] = await runQueries(http, [{ soql }], 'report');
  return records
    .map((record) => ({
      channel: String(record['channel'] ?? ''),
      touches: Number(record['touches']),
      revenue: Number(record['revenue'] ?? 0)
    }))
    .sort((left, right) => right.revenue - left.revenue || (left.channel < right.channel ? -1 : 1));
}
