import { type Client, Events } from 'discord.js';
import { commands, messageCommands } from '../commands/index.ts';
import type { PolicySource } from './approvals/policy-source.ts';
import type { Clock } from './clock.ts';
import { toLocale } from './discord/caller.ts';
import type { GuildLinks } from './discord/command-links.ts';
import { createCountApprovers } from './discord/count-approvers.ts';
import { createDispatcher } from './discord/dispatch.ts';
import { createExecutor } from './discord/execute.ts';
import { createExplain } from './discord/explain.ts';
import { createReadPeople } from './discord/members.ts';
import { createNoteRefusal } from './discord/note-refusal.ts';
import { createOutbox } from './discord/outbox.ts';
import { createPolicyNews } from './discord/policy-news.ts';
import { createPresses } from './discord/press.ts';
import { createRequireChannel } from './discord/require-channel.ts';
import { createRespond } from './discord/respond.ts';
import { createServices } from './discord/services.ts';
import { createTicketThreads } from './discord/ticket-threads.ts';
import type { ExposedFile } from './exposed-files.ts';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Tick } from './schedule.ts';
import type { Storage } from './storage/storage.ts';
import { createRunner } from './tasks/runner.ts';
import { createTakeStep } from './tasks/step.ts';
import { createWatcher } from './tasks/watcher.ts';
import { createCatalog } from './vscale/cache.ts';
import type { Vscale } from './vscale/client.ts';
import { createBalanceWatch } from './watch/balance.ts';
import { createOutsideWatch } from './watch/outside.ts';
import { createTicketWatch } from './watch/tickets.ts';
import { createUnreadableWatch } from './watch/unreadable.ts';

export interface Parts {
  guildIds: readonly string[];
  opsChannelId: string | null;
  /** Filled as the commands are registered. */
  commandLinks: GuildLinks;
  clock: Clock;
  log: Logger;
  policy: PolicySource;
  exposedFiles(): ExposedFile[];
  storage: Storage;
  vscale: Vscale;
  observeTick: Metrics['observeTick'];
}

/** What is done while the bot is connected. */
export interface Work {
  /** What is looked at often: the policy, requests, what runs, what there is to tell. */
  ticks: readonly Tick[];
  /** What changes slowly: the balance, the account, tickets. */
  slowTicks: readonly Tick[];
  /** Resolves when every interaction that has come is answered. */
  answered(): Promise<void>;
  /** Takes no more interactions, and lets what is under way end; what Vscale has not answered in time is given up. */
  settle(graceMs: number): Promise<void>;
  /** Lets the messages that are on their way arrive; the next process sends the rest. */
  stopSending(graceMs: number): Promise<void>;
}

/** Puts the parts of the bot together: from here on interactions are answered, and each tick does its work. */
export function startWork(client: Client<true>, parts: Parts): Work {
  const { guildIds, opsChannelId, commandLinks, clock, log, policy, storage, vscale, observeTick } = parts;
  const { operations, audit, tickets } = storage;
  const catalog = createCatalog(vscale, clock);
  /** Without a request, for which a report would wait. Of most threads the client does not know whose they are. */
  const linksIn = (channelId: string, guildId: string | null) => {
    const channel = client.channels.cache.get(channelId);
    const ofChannel = channel && !channel.isDMBased() ? channel.guildId : null;
    const only = guildIds.length === 1 ? guildIds[0] : undefined;
    return commandLinks.get(guildId ?? ofChannel ?? only ?? '');
  };
  const outbox = createOutbox({
    rest: client.rest,
    botUserId: client.user.id,
    operations,
    outbox: storage.outbox,
    opsChannelId,
    linksIn,
    clock,
    log,
  });
  const step = createTakeStep({
    operations,
    clock,
    log,
    onStep: () => {
      catalog.invalidate();
      outbox.kick();
    },
  });
  const passwords = new Map<string, string>();
  const runner = createRunner({ vscale, operations, passwords, clock, log, step });
  const watcher = createWatcher({
    vscale,
    operations,
    outbox: storage.outbox,
    runner,
    clock,
    log,
    step,
    onProgress: outbox.kick,
  });
  const services = createServices({
    vscale,
    catalog,
    storage,
    policy: policy.current,
    exposedFiles: parts.exposedFiles,
    countApprovers: createCountApprovers(client.rest, clock.now),
    requireChannel: createRequireChannel(client.rest),
    readPeople: createReadPeople({ rest: client.rest, now: clock.now, log }),
    passwords,
    clock,
    log,
    onStep: outbox.kick,
    onApproved: (id) => void runner.submit(id),
  });
  const respond = createRespond({ rest: client.rest, clock, log });
  const explain = createExplain(log);
  const noteRefusal = createNoteRefusal({ audit, clock, log });
  const executor = createExecutor({
    services,
    operations,
    runner,
    respond,
    explain,
    noteRefusal,
    commandLinks,
    log,
    onCard: outbox.kick,
  });
  const dispatcher = createDispatcher({
    commands,
    messageCommands,
    guildIds,
    services,
    executor,
    presses: createPresses({
      requests: services.requests,
      operations,
      outbox: storage.outbox,
      executor,
      clock,
      onEdit: outbox.kick,
    }),
    respond,
    explain,
    noteRefusal,
    log,
  });
  client.on(Events.InteractionCreate, dispatcher.handle);

  const locale = () => toLocale(client.guilds.cache.get(guildIds[0] ?? '')?.preferredLocale ?? null);
  const tellPolicyChanges = createPolicyNews({
    source: policy,
    audit,
    outbox: storage.outbox,
    catalog,
    opsChannelId,
    locale,
    clock,
    log,
  });
  const ticketThreads = createTicketThreads({
    rest: client.rest,
    operations,
    tickets,
    clock,
    log,
    onPlaced: outbox.kick,
  });
  const sendNews = async () => outbox.kick();
  const thenSend =
    (tick: Tick): Tick =>
    async (call) => {
      await tick(call);
      outbox.kick();
    };

  return {
    ticks: [
      thenSend(tellPolicyChanges),
      services.requests.tick,
      services.requests.lookAgain,
      () => observeTick(watcher.tick),
      async () => ticketThreads.kick(),
      sendNews,
    ],
    slowTicks: [
      createBalanceWatch({ vscale, operations, alerts: storage.balanceAlerts, clock, log }),
      createOutsideWatch({ vscale, operations, seenAccount: storage.seenAccount, opsChannelId, locale, clock, log }),
      createTicketWatch({ vscale, operations, tickets, opsChannelId, locale, clock, log }),
      createUnreadableWatch({ operations, outbox: storage.outbox, clock, log }),
    ].map(({ tick }) => thenSend(tick)),
    answered: dispatcher.settle,
    async settle(graceMs) {
      client.off(Events.InteractionCreate, dispatcher.handle);
      await Promise.all([dispatcher.settle(), runner.stop(graceMs), ticketThreads.settle()]);
    },
    stopSending: outbox.stop,
  };
}
