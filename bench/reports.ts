import { type APIMessage, REST, Routes } from 'discord.js';
import { systemClock } from '../src/clock.ts';
import { createOutbox } from '../src/discord/outbox.ts';
import { createLogger, createRedact } from '../src/log.ts';
import { startDiscord } from '../src/sandbox/discord/server.ts';
import { openStorage } from '../src/storage/storage.ts';
import { makeRecord } from '../test/support/operation.ts';
import { liftLimits } from '../test/support/stand-ins.ts';
import { type Comparison, measurePair } from './measure.ts';

async function openSender() {
  const discord = await startDiscord();
  liftLimits(discord);
  const storage = await openStorage('sqlite::memory:', Date.now());
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  const { operations } = storage;
  const outbox = createOutbox({
    rest,
    botUserId: discord.botUserId,
    operations,
    outbox: storage.outbox,
    opsChannelId: null,
    linksIn: () => undefined,
    clock: systemClock,
    log: createLogger({ level: 'silent', redact: createRedact([]) }),
  });
  const channelId = discord.channels.ops.id;
  const body = { content: 'the card of all of them' };
  const { id: messageId } = (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage;
  let asked = 0;

  async function endOne(): Promise<void> {
    asked += 1;
    const origin = { guildId: discord.guild.id, channelId, userId: discord.members.vera.id };
    const card = { channelId, messageId };
    const record = makeRecord({ operation: { kind: 'server.start', serverId: asked }, origin, card });
    await operations.insert(record);
    await operations.advance(record, 'rejected', Date.now(), { outcome: { code: 'not_applied' } });
  }

  /** Edits of cards have a lane of their own, for which no report waits. */
  async function dropCards(): Promise<void> {
    for (const wish of await storage.outbox.listDue(Date.now())) {
      if (wish.kind === 'card') await storage.outbox.settle(wish);
    }
  }

  return {
    discord,
    async endTogether(count: number): Promise<void> {
      for (let index = 0; index < count; index += 1) await endOne();
      await dropCards();
      await outbox.flush();
    },
    async close() {
      await Promise.all([discord.close(), storage.close()]);
    },
  };
}

/** What reporting twenty ends costs, against reporting one. */
export async function compareReports(): Promise<Comparison> {
  const sender = await openSender();
  const posts = () => sender.discord.requests.filter(({ method }) => method === 'POST').length;
  const ratio = await measurePair(
    9,
    () => sender.endTogether(20),
    () => sender.endTogether(1),
  );
  const before = posts();
  await sender.endTogether(20);
  const counts = { 'messages for twenty reports': posts() - before };
  await sender.close();
  return { name: 'reports', what: 'twenty operations that end together', reference: 'one that ends', ratio, counts };
}
