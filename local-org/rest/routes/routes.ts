import type { Route } from '../restRequest.ts';
import { batchRoutes } from './batch.ts';
import { bulkIngestRoutes } from './bulkIngest.ts';
import { bulkQueryRoutes } from './bulkQuery.ts';
import { collectionRoutes } from './collections.ts';
import { compositeRoutes } from './composite.ts';
import { describeRoutes } from './describe.ts';
import { discoveryRoutes } from './discovery.ts';
import { graphRoutes } from './graph.ts';
import { graphqlRoutes } from './graphql.ts';
import { identityRoutes } from './identity.ts';
import { limitRoutes } from './limits.ts';
import { queryRoutes } from './query.ts';
import { recordRoutes } from './records.ts';
import { replicationRoutes } from './replication.ts';
import { tokenRoutes } from './token.ts';
import { treeRoutes } from './tree.ts';
import { uiApiObjectInfoRoutes } from './uiApiObjectInfo.ts';
import { uiApiRecordRoutes } from './uiApiRecords.ts';

/** Every REST route; literal paths stand before those with parameters. */
export const ROUTES: readonly Route[] = [
  ...discoveryRoutes,
  ...tokenRoutes,
  ...identityRoutes,
  ...limitRoutes,
  ...queryRoutes,
  ...describeRoutes,
  ...replicationRoutes,
  ...recordRoutes,
  ...collectionRoutes,
  ...compositeRoutes,
  ...graphRoutes,
  ...batchRoutes,
  ...treeRoutes,
  ...bulkIngestRoutes,
  ...bulkQueryRoutes,
  ...graphqlRoutes,
  ...uiApiObjectInfoRoutes,
  ...uiApiRecordRoutes
];
