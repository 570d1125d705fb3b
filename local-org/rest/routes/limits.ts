import { ok, type ApiUsage, type RestHandler, type Route } from '../restRequest.ts';

/** Allowances of an Enterprise Edition org; only API requests and delivered events are really counted. */
const FIXED = {
  DailyBulkApiBatches: 15000,
  DailyBulkV2QueryJobs: 10000,
  DailyBulkV2QueryFileStorageMB: 976562,
  DailyStreamingApiEvents: 200000,
  StreamingApiConcurrentClients: 1000,
  MonthlyPlatformEventsUsageEntitlement: 0,
  DataStorageMB: 10240,
  FileStorageMB: 10240,
  SingleEmail: 5000
};

function left({ allowed, used }: ApiUsage): { Max: number; Remaining: number } {
  return { Max: allowed, Remaining: Math.max(0, allowed - used()) };
}

const limits: RestHandler = (_, { usage, deliveries }) => {
  const fixed = Object.fromEntries(Object.entries(FIXED).map(([name, Max]) => [name, { Max, Remaining: Max }]));
  const deliveredEvents = left({ allowed: deliveries.allowed, used: () => deliveries.used() });
  return ok({ DailyApiRequests: left(usage), DailyDeliveredPlatformEvents: deliveredEvents, ...fixed });
};

export const limitRoutes: readonly Route[] = [{ method: 'GET', pattern: '/services/data/:version/limits', handler: limits }];
