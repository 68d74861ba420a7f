import { applicationRoutes } from './applications.ts';
import { attachmentRoutes } from './attachments.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { gatewayRoutes } from './gateway.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import type { Route } from './route.ts';
import { threadRoutes } from './threads.ts';
import { userRoutes } from './users.ts';
import { webhookRoutes } from './webhooks.ts';

const routes: readonly Route[] = [
  ...gatewayRoutes,
  ...applicationRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...channelRoutes,
  ...guildRoutes,
  ...userRoutes,
  ...attachmentRoutes,
];

const compiled = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
}));

export interface FoundRoute {
  route: Route;
  params: Record<string, string>;
}

/** The route of a path without `/api/v10`; `isKnownPath` tells a 405 from a 404. */
export function findRoute(method: string, path: string): { found: FoundRoute | null; isKnownPath: boolean } {
  let isKnownPath = false;
  for (const { route, pattern } of compiled) {
    const match = pattern.exec(path);
    if (!match) continue;
    isKnownPath = true;
    if (route.method !== method) continue;
    const params = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
    return { found: { route, params: Object.fromEntries(params) }, isKnownPath };
  }
  return { found: null, isKnownPath };
}
