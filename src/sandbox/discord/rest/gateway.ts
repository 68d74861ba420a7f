import type { APIGatewayBotInfo } from 'discord-api-types/v10';
import { ok, type RestRequest, type Route } from './route.ts';

function readGateway({ world }: RestRequest) {
  const info: APIGatewayBotInfo = {
    url: world.origin.replace('http', 'ws'),
    shards: 1,
    session_start_limit: { total: 1000, remaining: world.limits.sessions, reset_after: 14_400_000, max_concurrency: 1 },
  };
  return ok(info);
}

export const gatewayRoutes: Route[] = [{ method: 'GET', path: '/gateway/bot', handle: readGateway }];
