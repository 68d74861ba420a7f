import { ChannelType, MessageType } from 'discord-api-types/v10';
import { messageForBot } from '../announce.ts';
import { refuse, refuseForm } from '../errors.ts';
import { deleteMessage, editMessage, postMessage, refuseEmpty } from '../messages.ts';
import { isAllowed, requirePermission } from '../permissions.ts';
import { type PostedMessage, readMessageEdit, readPostedMessage } from '../validate/message.ts';
import type { Channel, StoredMessage, World } from '../world.ts';
import { readableChannel } from './channels.ts';
import { noContent, ok, param, type RestRequest, type Route } from './route.ts';

export function readableMessage(request: RestRequest, channel: Channel): StoredMessage {
  const stored = request.world.messages.get(param(request, 'messageId'));
  if (stored?.wire.channel_id !== channel.id || stored.readerId !== null) throw refuse('unknownMessage');
  return stored;
}

function listMessages(request: RestRequest) {
  const { world, query } = request;
  const channel = readableChannel(request);
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const message = 'int value should be between 1 and 100.';
    throw refuseForm([{ path: ['limit'], code: 'NUMBER_TYPE_RANGE', message }]);
  }
  if (!isAllowed(world, channel, world.bot.id, 'ReadMessageHistory')) return ok([]);
  const visible = channel.messageIds
    .flatMap((id) => world.messages.get(id) ?? [])
    .filter((stored) => stored.readerId === null);
  const before = query.get('before');
  const after = query.get('after');
  const page = after
    ? visible.filter((stored) => BigInt(stored.wire.id) > BigInt(after)).slice(0, limit)
    : visible.filter((stored) => !before || BigInt(stored.wire.id) < BigInt(before)).slice(-limit);
  return ok(page.reverse().map((stored) => messageForBot(world, stored)));
}

function readMessage(request: RestRequest) {
  const channel = readableChannel(request);
  requirePermission(request.world, channel, 'ReadMessageHistory');
  return ok(messageForBot(request.world, readableMessage(request, channel)));
}

/** The message that an enforced nonce made already, if that was minutes ago at most. */
function findByNonce(world: World, body: PostedMessage): StoredMessage | undefined {
  if (!body.enforce_nonce || body.nonce == null) return undefined;
  const made = world.nonces.get(String(body.nonce));
  return made && world.clock.now() - made.at < world.limits.nonceMs ? world.messages.get(made.messageId) : undefined;
}

function requireSending(world: World, channel: Channel, body: PostedMessage, hasFiles: boolean): void {
  if (channel.type === ChannelType.DM) {
    if (!world.people.get(channel.recipientId)?.acceptsDirectMessages) throw refuse('cannotMessageUser');
    return;
  }
  const isThread = channel.type === ChannelType.PublicThread;
  requirePermission(world, channel, isThread ? 'SendMessagesInThreads' : 'SendMessages');
  if (isThread && channel.locked) requirePermission(world, channel, 'ManageThreads', 'threadLocked');
  if (body.embeds?.length) requirePermission(world, channel, 'EmbedLinks');
  if (hasFiles) requirePermission(world, channel, 'AttachFiles');
}

function findRepliedTo(world: World, channel: Channel, body: PostedMessage): StoredMessage | undefined {
  const reference = body.message_reference;
  if (!reference) return undefined;
  requirePermission(world, channel, 'ReadMessageHistory', 'noHistoryForReply');
  const stored = world.messages.get(reference.message_id);
  if (stored?.wire.channel_id === channel.id && stored.readerId === null) return stored;
  if (reference.fail_if_not_exists === false) return undefined;
  throw refuseForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
}

function createMessage(request: RestRequest) {
  const { world, files } = request;
  const channel = readableChannel(request);
  const body = readPostedMessage(request.body, files, world.limits);
  requireSending(world, channel, body, files.length > 0);
  refuseEmpty(body, files);
  const repliesTo = findRepliedTo(world, channel, body);
  const already = findByNonce(world, body);
  if (already) return ok(already.wire);
  const stored = postMessage(world, {
    channel,
    author: world.bot,
    body,
    files,
    type: repliesTo ? MessageType.Reply : MessageType.Default,
    ...(repliesTo ? { repliesTo } : {}),
    ...(body.nonce == null ? {} : { nonce: body.nonce }),
  });
  if (body.enforce_nonce && body.nonce != null) {
    world.nonces.set(String(body.nonce), { messageId: stored.wire.id, at: world.clock.now() });
  }
  return ok(stored.wire);
}

function changeMessage(request: RestRequest) {
  const { world, files } = request;
  const channel = readableChannel(request);
  const stored = readableMessage(request, channel);
  if (stored.wire.author.id !== world.bot.id) throw refuse('notYourMessage');
  const body = readMessageEdit(request.body, files, world.limits, stored.wire);
  if (channel.type === ChannelType.PublicThread && channel.archived) throw refuse('archivedThread');
  refuseEmpty(body, files, stored.wire);
  return ok(editMessage(world, stored, body, files).wire);
}

function removeMessage(request: RestRequest) {
  const { world } = request;
  const channel = readableChannel(request);
  const stored = readableMessage(request, channel);
  if (stored.wire.author.id !== world.bot.id) requirePermission(world, channel, 'ManageMessages');
  deleteMessage(world, stored);
  return noContent;
}

export const messageRoutes: Route[] = [
  { method: 'GET', path: '/channels/:channelId/messages', handle: listMessages },
  { method: 'POST', path: '/channels/:channelId/messages', handle: createMessage },
  { method: 'GET', path: '/channels/:channelId/messages/:messageId', handle: readMessage },
  { method: 'PATCH', path: '/channels/:channelId/messages/:messageId', handle: changeMessage },
  { method: 'DELETE', path: '/channels/:channelId/messages/:messageId', handle: removeMessage },
];
