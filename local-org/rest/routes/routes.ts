import type { Route } from '../restRequest.ts';
import { collectionRoutes } from './collections.ts';
import { compositeRoutes } from './composite.ts';
import { describeRoutes } from './describe.ts';
import { discoveryRoutes } from './discovery.ts';
import { graphqlRoutes } from './graphql.ts';
import { identityRoutes } from './identity.ts';
import { limitRoutes } from './limits.ts';
import { queryRoutes } from './query.ts';
import { recordRoutes } from './records.ts';
import { uiApiObjectInfoRoutes } from './uiApiObjectInfo.ts';
import { uiApiRecordRoutes } from './uiApiRecords.ts';

/** Every REST route; literal paths stand before those with parameters. */
export const ROUTES: readonly Route[] = [
  ...discoveryRoutes,
  ...identityRoutes,
  ...limitRoutes,
  ...queryRoutes,
  ...describeRoutes,
  ...recordRoutes,
  ...collectionRoutes,
  ...compositeRoutes,
  ...graphqlRoutes,
  ...uiApiObjectInfoRoutes,
  ...uiApiRecordRoutes
];
