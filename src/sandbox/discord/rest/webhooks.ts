import { refuse } from '../errors.ts';
import { findByToken, type Interaction } from '../interactions.ts';
import { deleteMessage, editMessage, isLoading, refuseEmpty } from '../messages.ts';
import { readFollowup, readWebhookEdit } from '../validate/message.ts';
import type { StoredMessage } from '../world.ts';
import { postReply } from './interactions.ts';
import { noContent, ok, param, type RestRequest, type Route } from './route.ts';

// What an interaction's token opens for fifteen minutes: its first reply, `@original`, and the follow-ups.

function interactionOf(request: RestRequest): Interaction {
  return findByToken(request.world, param(request, 'applicationId'), param(request, 'token'));
}

function original(request: RestRequest, interaction: Interaction): StoredMessage | undefined {
  return interaction.originalId === null ? undefined : request.world.messages.get(interaction.originalId);
}

function messageOf(request: RestRequest, interaction = interactionOf(request)): StoredMessage {
  const id = param(request, 'messageId');
  const stored = id === '@original' ? original(request, interaction) : request.world.messages.get(id);
  const isOwn = stored?.token === interaction.token || stored?.wire.id === interaction.originalId;
  if (!stored || !isOwn) throw refuse('unknownMessage');
  return stored;
}

/** A follow-up; the first one after a deferral fills the waiting reply instead, public or private as that was. */
function followUp(request: RestRequest) {
  const { world, files } = request;
  const interaction = interactionOf(request);
  const body = readFollowup(request.body, files, world.limits);
  refuseEmpty(body, files);
  const first = original(request, interaction);
  if (first && isLoading(first)) return ok(editMessage(world, first, body, files).wire);
  const reply = postReply(world, interaction, body, { files, ...(first ? { repliesTo: first } : {}) });
  interaction.followupIds.push(reply.wire.id);
  return ok(reply.wire);
}

function change(request: RestRequest) {
  const { world, files } = request;
  const interaction = interactionOf(request);
  const stored = messageOf(request, interaction);
  const body = readWebhookEdit(request.body, files, world.limits, stored.wire);
  refuseEmpty(body, files, stored.wire);
  if (stored.wire.id === interaction.originalId) interaction.updated = true;
  return ok(editMessage(world, stored, body, files).wire);
}

function remove(request: RestRequest) {
  deleteMessage(request.world, messageOf(request));
  return noContent;
}

const path = '/webhooks/:applicationId/:token';

export const webhookRoutes: Route[] = [
  { method: 'POST', path, handle: followUp, open: true },
  { method: 'GET', path: `${path}/messages/:messageId`, handle: (request) => ok(messageOf(request).wire), open: true },
  { method: 'PATCH', path: `${path}/messages/:messageId`, handle: change, open: true },
  { method: 'DELETE', path: `${path}/messages/:messageId`, handle: remove, open: true },
];
