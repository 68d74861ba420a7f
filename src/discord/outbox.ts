import { randomUUID } from 'node:crypto';
import {
  type APIChannel,
  type APIMessage,
  DiscordAPIError,
  MessageFlags,
  type REST,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import type { OperationRecord } from '../operations/record.ts';
import { hasEnded } from '../operations/state.ts';
import type { OperationStore } from '../storage/operations.ts';
import {
  longestCardWaitMs,
  longestWaitMs,
  type Notice,
  type OperationWish,
  type OutboxStore,
  type Wish,
} from '../storage/outbox.ts';
import { alarmMessage, reminderMessage, summonsMessage } from '../views/approval-messages.ts';
import type { Message } from '../views/message.ts';
import { isCardOf, operationCard } from '../views/operation-card.ts';
import { mergedReport, operationReport } from '../views/operation-report.ts';
import { unreadableCard } from '../views/unreadable.ts';
import { toBody } from './body.ts';
import { type CommandLinks, unlinkCommands } from './command-links.ts';
import { orIfUnserved } from './unserved.ts';

/** How long Discord recognises a nonce, with a margin; after that its channel is searched for a message whose answer was lost. */
const nonceLifeMs = 60_000;
/** How long a card is left to the command that is just posting it. */
const cardPostingMs = 10_000;

/** Malformed, or empty. */
const malformed = new Set([50035, 50006]);
/** Unknown message, or none of ours. */
const lostMessage = new Set([10008, 50005]);
/** Unknown channel or guild, no access, no permission, a user who takes no messages, a locked thread. */
const closedChannel = new Set([10003, 10004, 50001, 50013, 50007, 160005]);
/** Unknown channel or guild: with them went the message. */
const lostChannel = new Set([10003, 10004]);
/** How far a message is looked for in a channel, in hundreds of messages. */
const mostPages = 5;

type Card = NonNullable<OperationRecord['card']>;

/** Where a message goes, and the links to commands that work there. */
interface Place {
  channelId: string;
  links: CommandLinks | undefined;
}

export interface OutboxOptions {
  rest: REST;
  botUserId: string;
  operations: OperationStore;
  outbox: OutboxStore;
  /** Where a report goes when its own channel is gone or closed to the bot. */
  opsChannelId: string | null;
  /** The links to commands that work in this channel, of this guild where it is known; undefined where none do. */
  linksIn(channelId: string, guildId: string | null): CommandLinks | undefined;
  clock: Clock;
  log: Logger;
}

/**
 * Sends what is wished for in the outbox. Each channel has two lanes, one for reports and one for edits of cards, so
 * that Discord's limit on edits never holds news back; a lane sends in order, one message at a time.
 */
export function createOutbox({
  rest,
  botUserId,
  operations,
  outbox,
  opsChannelId,
  linksIn,
  clock,
  log,
}: OutboxOptions) {
  const lanes = new Map<string, Promise<void>>();
  const lanesToRepeat = new Set<string>();
  let starting: Promise<void> = Promise.resolve();
  let stopped = false;

  /** Starts every lane that has something due and is idle; a busy one looks again when it is through. */
  async function start(): Promise<void> {
    if (stopped) return;
    const due = Map.groupBy(await outbox.listDue(clock.now()), laneOf);
    for (const [lane, wishes] of due) {
      if (lanes.has(lane)) {
        lanesToRepeat.add(lane);
        continue;
      }
      const run = deliver(wishes)
        .catch((error: unknown) => log.error({ err: error }, 'the outbox stumbled'))
        .finally(() => {
          lanes.delete(lane);
          if (lanesToRepeat.delete(lane)) kick();
        });
      lanes.set(lane, run);
    }
  }

  async function deliver(wishes: readonly Wish[]): Promise<void> {
    const reports = wishes.filter((wish): wish is OperationWish => wish.kind === 'report');
    const records = await Promise.all(reports.map(({ operationId }) => operations.find(operationId)));
    // A report of what cannot be read waits for a version of the bot that can.
    await deliverReports(reports.filter((_, index) => records[index] !== null));
    for (const wish of wishes) {
      if (wish.kind !== 'report' && !stopped) await attempt([wish], () => deliverOne(wish));
    }
  }

  function deliverOne(wish: Wish): Promise<void> {
    switch (wish.kind) {
      case 'card':
        return deliverCard(wish);
      case 'notice':
        return deliverNotice(wish);
      case 'summons':
        return sendCall(wish, summonsMessage);
      case 'reminder':
        return sendCall(wish, reminderMessage);
      case 'alarm':
        return sendCall(wish, alarmMessage);
      case 'report':
        return deliverReports([wish]);
    }
  }

  /** What was tried before goes out again as it was; the rest is merged into as few messages as hold it. */
  async function deliverReports(wishes: readonly OperationWish[]): Promise<void> {
    const [fresh, tried] = [wishes.filter(({ nonce }) => nonce === null), wishes.filter(({ nonce }) => nonce !== null)];
    for (const batch of Map.groupBy(tried, ({ nonce }) => nonce).values()) {
      await attempt(batch, async () => sendReport(batch, await load(batch)));
    }
    for (let rest = fresh; rest.length > 0 && !stopped; ) {
      const records = await load(rest);
      const batch = rest.slice(0, records.length > 1 ? mergedReport(records).taken : 1);
      rest = rest.slice(batch.length);
      await attempt(batch, () => sendReport(batch, records.slice(0, batch.length)));
    }
  }

  async function load(wishes: readonly OperationWish[]): Promise<OperationRecord[]> {
    const records = await Promise.all(wishes.map((wish) => operations.find(wish.operationId)));
    return records.filter((record) => record !== null);
  }

  async function sendReport(batch: readonly OperationWish[], records: readonly OperationRecord[]): Promise<void> {
    const [wish] = batch;
    const [record] = records;
    if (!wish || !record) return;
    const message = records.length > 1 ? mergedReport(records).message : operationReport(record);
    await sendOnce(batch, await findPlace(wish, record), message, records.length === 1 ? record.card : null);
  }

  /** Calls the approvers, unless there is nobody to call or nothing left to decide; to a card that they will find. */
  async function sendCall(wish: OperationWish, write: (record: OperationRecord) => Message | null): Promise<void> {
    const record = await operations.find(wish.operationId);
    if (record === null || (wish.kind !== 'alarm' && record.state !== 'awaiting_approval')) return outbox.settle(wish);
    if (isCardBeingPosted(record)) return;
    const card = wish.stage === 'origin' ? await findCardFor(wish, record) : record.card;
    const message = write({ ...record, card });
    if (message === null) return outbox.settle(wish);
    await sendOnce([wish], await findPlace(wish, record), message, card);
  }

  /** One message for these wishes, however often it is tried: with a nonce that was stored before. */
  async function sendOnce(
    batch: readonly Wish[],
    { channelId, links }: Place,
    message: Message,
    repliesTo: Card | null,
  ): Promise<void> {
    const [wish] = batch;
    if (!wish) return;
    const body = toBody(message, links);
    if (wish.nonce !== null && wish.attemptedAt !== null && Math.abs(clock.now() - wish.attemptedAt) > nonceLifeMs) {
      const sent = await findSent(channelId, wish.attemptedAt, body.content);
      if (sent) return outbox.markSent(batch, sent.id, clock.now());
    }
    const nonce = wish.nonce ?? newNonce();
    if (wish.nonce === null) await outbox.assignNonce(batch, nonce, clock.now());
    const news = { ...body, nonce, enforce_nonce: true };
    const posted =
      repliesTo?.channelId === channelId
        ? await postReply(channelId, repliesTo.messageId, news)
        : await post(channelId, news);
    await outbox.markSent(batch, posted.id, clock.now());
  }

  async function postReply(channelId: string, messageId: string, body: object): Promise<APIMessage> {
    const message_reference = { message_id: messageId, channel_id: channelId, fail_if_not_exists: false };
    try {
      return await post(channelId, { ...body, message_reference });
    } catch (error) {
      // A channel whose history the bot may not read takes no replies; nor may another server, to a card that is gone.
      const code = codeOf(error);
      if (code === null || closedChannel.has(code)) throw error;
      return post(channelId, body);
    }
  }

  async function findPlace({ stage }: OperationWish, { origin }: OperationRecord): Promise<Place> {
    if (stage === 'origin') return { channelId: origin.channelId, links: linksIn(origin.channelId, origin.guildId) };
    if (stage === 'ops' && opsChannelId !== null)
      return { channelId: opsChannelId, links: linksIn(opsChannelId, null) };
    const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: origin.userId } })) as APIChannel;
    return { channelId: channel.id, links: undefined };
  }

  function placeOfNotice({ stage, channelId }: Notice): Place {
    const id = stage === 'ops' ? (opsChannelId ?? channelId) : channelId;
    return { channelId: id, links: linksIn(id, null) };
  }

  /** A message of ours with this text, posted since: the one whose answer was lost. There may have been no links yet. */
  async function findSent(channelId: string, since: number, content: string): Promise<APIMessage | undefined> {
    const after = SnowflakeUtil.generate({ timestamp: since - nonceLifeMs }).toString();
    const messages = await listAfter(channelId, after);
    const wanted = unlinkCommands(content);
    return messages.find(({ author, content }) => author.id === botUserId && unlinkCommands(content) === wanted);
  }

  /** The first hundred messages after this one; none where the channel's past cannot be looked at. */
  async function listAfter(channelId: string, after: string): Promise<APIMessage[]> {
    const query = new URLSearchParams({ after, limit: '100' });
    return orIfUnserved([], rest.get(Routes.channelMessages(channelId), { query }) as Promise<APIMessage[]>);
  }

  async function deliverCard(wish: OperationWish): Promise<void> {
    const record = await operations.find(wish.operationId);
    if (record === null) return deliverUnreadableCard(wish);
    if (!hasEnded(record.state) && isCardBeingPosted(record)) return;
    const { channelId, messageId } = wish;
    if (messageId === null) await refreshCard(record);
    else await editCard(record, { channelId, messageId });
    await outbox.settle(wish);
  }

  async function deliverNotice(notice: Notice): Promise<void> {
    const message = readNotice(notice);
    if (message !== null) return sendOnce([notice], placeOfNotice(notice), message, null);
    log.error({ notice: notice.seq }, 'a stored message cannot be read');
    await outbox.settle(notice);
  }

  async function deliverUnreadableCard(wish: OperationWish): Promise<void> {
    const unreadable = await operations.findUnreadable(wish.operationId);
    if (unreadable?.card) {
      const { channelId, messageId } = unreadable.card;
      const body = toBody(unreadableCard(unreadable), linksIn(channelId, unreadable.origin.guildId));
      await rest.patch(Routes.channelMessage(channelId, messageId), { body });
    }
    await outbox.settle(wish);
  }

  /** The card as it stands now; where it does not, it is posted while it has something to tell or to press. */
  async function refreshCard(record: OperationRecord): Promise<Card | null> {
    const { id, card, state } = record;
    if (card !== null && (await isEdited(record, card))) return card;
    const found = await findCard(record);
    if (found !== null && (await isEdited(record, found))) {
      await operations.replaceCard(id, card, found);
      return found;
    }
    if (card === null ? !hasEnded(state) : state === 'awaiting_approval') return postCard(record, card);
    if (card !== null) await operations.replaceCard(id, card, null);
    return null;
  }

  /** False where the message is not there any more. */
  async function isEdited(record: OperationRecord, card: Card): Promise<boolean> {
    try {
      await editCard(record, card);
      return true;
    } catch (error) {
      if (lostMessage.has(codeOf(error) ?? 0)) return false;
      throw error;
    }
  }

  async function editCard(record: OperationRecord, { channelId, messageId }: Card): Promise<void> {
    await rest.patch(Routes.channelMessage(channelId, messageId), { body: await cardOf(record) });
  }

  /** The card to which a call leads; by the time of a reminder somebody may have deleted it. */
  async function findCardFor({ kind }: OperationWish, record: OperationRecord): Promise<Card | null> {
    if (record.card === null) return hasEnded(record.state) ? null : refreshCard(record);
    return kind === 'reminder' ? refreshCard(record).catch(() => record.card) : record.card;
  }

  function isCardBeingPosted({ card, askedAt }: OperationRecord): boolean {
    return card === null && Math.abs(clock.now() - askedAt) < cardPostingMs;
  }

  /**
   * @param lost the one in whose place it comes, so that Discord does not take it for that one; it is remembered until
   *   the new one stands, which so has the same nonce however often it is tried
   */
  async function postCard(record: OperationRecord, lost: Card | null): Promise<Card> {
    const { id, origin } = record;
    const nonce = `card-${id}${lost?.messageId.slice(-8) ?? ''}`;
    const posted = await post(origin.channelId, { ...(await cardOf(record)), nonce, enforce_nonce: true });
    const card = { channelId: origin.channelId, messageId: posted.id };
    await operations.replaceCard(id, lost, card);
    // Discord may have taken it before, when it told something else.
    await editCard(record, card);
    return card;
  }

  /**
   * A card of which nothing is stored: whoever posted it died, or never heard that Discord had taken it. It is the
   * answer to the command, or a message with the operation's footer.
   */
  async function findCard({ id, origin, card }: OperationRecord): Promise<Card | null> {
    const { channelId, interactionId } = origin;
    let after = interactionId;
    for (let page = 0; page < mostPages; page += 1) {
      const messages = await listAfter(channelId, after);
      const found = messages.find(
        (message) =>
          message.author.id === botUserId &&
          message.id !== card?.messageId &&
          ((message.flags ?? 0) & MessageFlags.Loading) === 0 &&
          (message.interaction_metadata?.id === interactionId || isCardOf(message, id)),
      );
      if (found) return { channelId, messageId: found.id };
      const newest = messages[0]?.id;
      if (newest === undefined || messages.length < 100) return null;
      after = newest;
    }
    return null;
  }

  async function cardOf(record: OperationRecord) {
    const expectedMs = await operations.expectedMs(record.operation.kind);
    const { channelId, guildId } = record.origin;
    return toBody(operationCard(record, { now: clock.now(), expectedMs }), linksIn(channelId, guildId));
  }

  async function post(channelId: string, body: object): Promise<APIMessage> {
    return (await rest.post(Routes.channelMessages(channelId), { body })) as APIMessage;
  }

  /** Whatever goes wrong, the wish stays: it is taken somewhere else, or tried again later. */
  async function attempt(wishes: readonly Wish[], send: () => Promise<void>): Promise<void> {
    try {
      await send();
    } catch (error) {
      const [wish] = wishes;
      if (!wish || stopped) return;
      const code = codeOf(error);
      log.warn({ messages: wishes.map(nameOf), code, reason: reasonOf(error) }, 'message not taken');
      if (code !== null && malformed.has(code)) await giveUp(wishes);
      else if (wish.kind === 'card') await postponeCard(wish, code);
      else if (isClosed(error)) await takeElsewhere(wishes, wish);
      else await outbox.postpone(wishes, clock.now() + backoffMs(wish.failures, longestWaitMs));
    }
  }

  /** A card that has ended must lose its buttons: it is tried until Discord takes it, or the message is gone. */
  async function postponeCard(wish: OperationWish, code: number | null): Promise<void> {
    const isGone = code !== null && (lostMessage.has(code) || lostChannel.has(code));
    if (isGone) await outbox.settle(wish);
    else await outbox.postpone([wish], clock.now() + backoffMs(wish.failures, longestCardWaitMs));
  }

  /** Nothing of it was taken, plain text neither: no later attempt can end otherwise. */
  async function giveUp(wishes: readonly Wish[]): Promise<void> {
    log.error({ messages: wishes.map(nameOf) }, 'Discord takes this message in no form; it is given up');
    for (const wish of wishes) {
      if (wish.kind === 'card') await outbox.settle(wish);
      else await outbox.markSent([wish], null, clock.now());
    }
  }

  /** A report ends with whoever asked; what else is said has no place but a channel, and waits for one. */
  async function takeElsewhere(wishes: readonly Wish[], { kind, stage, channelId }: Wish): Promise<void> {
    const now = clock.now();
    const hasOps = stage === 'origin' && opsChannelId !== null && opsChannelId !== channelId;
    const next = hasOps ? 'ops' : kind === 'report' && stage !== 'direct' ? 'direct' : null;
    if (next === null) return outbox.moveTo(wishes, 'origin', now + longestWaitMs);
    await outbox.moveTo(wishes, next, now);
    for (const wish of wishes) lanesToRepeat.add(laneOf(wish));
  }

  function kick(): void {
    starting = starting
      .then(start)
      .catch((error: unknown) => log.error({ err: error }, 'the outbox could not be read'));
  }

  return {
    /** Sends soon what is due. */
    kick,

    /** Sends what is due, and resolves when every lane is idle. */
    async flush(): Promise<void> {
      kick();
      let seen: Promise<void>;
      do {
        seen = starting;
        await seen;
        await Promise.all(lanes.values());
      } while (seen !== starting || lanes.size > 0);
    },

    /** Lets what is on its way arrive, at most `graceMs`; the rest is sent by the next process. */
    async stop(graceMs: number): Promise<void> {
      stopped = true;
      const { promise: timeUp, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, graceMs);
      await Promise.race([Promise.all(lanes.values()), timeUp]);
      clearTimeout(timer);
    },
  };
}

/** Direct messages go to one person each; everything else to a channel, edits of cards apart from news. */
function laneOf(wish: Wish): string {
  if (wish.stage === 'direct') return `direct ${nameOf(wish)}`;
  return `${wish.kind === 'card' ? 'card' : 'news'} ${wish.stage} ${wish.stage === 'origin' ? wish.channelId : ''}`;
}

function nameOf(wish: Wish): string {
  return wish.kind === 'notice' ? `notice ${wish.seq}` : `${wish.kind} ${wish.operationId}`;
}

function readNotice({ body }: Notice): Message | null {
  try {
    return JSON.parse(body) as Message;
  } catch {
    return null;
  }
}

/** Whether the channel takes no news: it is not there, or not for the bot. */
function isClosed(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 404 || closedChannel.has(Number(error.code)));
}

/** Discord's own code for why it refused; null where it did not even answer properly. */
function codeOf(error: unknown): number | null {
  return error instanceof DiscordAPIError ? Number(error.code) : null;
}

function newNonce(): string {
  return randomUUID().replaceAll('-', '').slice(0, 25);
}

function backoffMs(failures: number, longestMs: number): number {
  return Math.min(longestMs, 1000 * 2 ** failures) * (0.5 + Math.random() / 2);
}

/** Never the message of an unknown error: it may hold what was sent. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
