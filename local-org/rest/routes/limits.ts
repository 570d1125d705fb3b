import { ok, type ApiUsage, type RestHandler, type Route } from '../restRequest.ts';

const BULK_BATCHES = 15_000;
const BULK_QUERY_JOBS = 10_000;

/** Allowances of an Enterprise Edition org of which nothing is counted here. */
const FIXED = {
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

const limits: RestHandler = (_, { usage, deliveries, bulk }) => {
  const fixed = Object.fromEntries(Object.entries(FIXED).map(([name, Max]) => [name, { Max, Remaining: Max }]));
  const deliveredEvents = left({ allowed: deliveries.allowed, used: () => deliveries.used() });
  const { batches, queryJobs } = bulk.usage();
  return ok({
    DailyApiRequests: left(usage),
    DailyBulkApiBatches: left({ allowed: BULK_BATCHES, used: () => batches }),
    DailyBulkV2QueryJobs: left({ allowed: BULK_QUERY_JOBS, used: () => queryJobs }),
    DailyDeliveredPlatformEvents: deliveredEvents,
    ...fixed
  });
};

export const limitRoutes: readonly Route[] = [{ method: 'GET', pattern: '/services/data/:version/limits', handler: limits }];
