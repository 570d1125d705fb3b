import { ok, type RestHandler, type Route } from '../restRequest.ts';

/** Allowances of an Enterprise Edition org; only API requests are really counted. */
const FIXED = {
  DailyBulkApiBatches: 15000,
  DailyBulkV2QueryJobs: 10000,
  DailyBulkV2QueryFileStorageMB: 976562,
  DailyDeliveredPlatformEvents: 25000,
  DailyStreamingApiEvents: 25000,
  StreamingApiConcurrentClients: 20,
  MonthlyPlatformEventsUsageEntitlement: 0,
  DataStorageMB: 10240,
  FileStorageMB: 10240,
  SingleEmail: 5000
};

const limits: RestHandler = (_, { usage }) => {
  const fixed = Object.fromEntries(Object.entries(FIXED).map(([name, Max]) => [name, { Max, Remaining: Max }]));
  return ok({ DailyApiRequests: { Max: usage.allowed, Remaining: Math.max(0, usage.allowed - usage.used()) }, ...fixed });
};

export const limitRoutes: readonly Route[] = [{ method: 'GET', pattern: '/services/data/:version/limits', handler: limits }];
