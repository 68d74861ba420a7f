import { defineSubcommand } from '../../src/discord/command.ts';
import { priceOf } from '../../src/views/catalog.ts';
import { serverCard } from '../../src/views/servers.ts';
import { describeCommand, serverOption } from '../shared/describe.ts';
import { findServer } from '../shared/find-server.ts';
import { readSoon, suggestServers } from '../shared/suggest.ts';

export const show = defineSubcommand({
  data: { ...describeCommand('server show'), options: [serverOption] },
  access: 'read',
  offered: true,
  reply: 'private',
  read: (options) => ({ server: options.getString('server', true) }),
  async run({ server: ref }, { guildId, locale }, services) {
    const server = await findServer(ref, services);
    const { catalog, operations, vscale } = services;
    const [plans, prices, tasks, open] = await Promise.all([
      readSoon(catalog.plans, services),
      readSoon(catalog.prices, services),
      vscale.tasks.list().catch(() => []),
      operations.list({ guildId, state: 'open', serverId: server.id, limit: 1, offset: 0 }),
    ]);
    return serverCard(
      server,
      {
        plan: plans?.find(({ id }) => id === server.plan) ?? null,
        price: priceOf(prices, server.plan),
        operation: open.records[0] ?? null,
        tasks: tasks.filter(({ serverId }) => serverId === server.id),
      },
      locale,
    );
  },
  autocomplete: { server: suggestServers },
});
