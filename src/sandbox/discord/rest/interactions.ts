import { InteractionResponseType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { refuse } from '../errors.ts';
import { answerInteraction, findUnanswered, type Interaction } from '../interactions.ts';
import { editMessage, type MessageBody, postMessage, refuseEmpty } from '../messages.ts';
import { readCallback } from '../validate/callback.ts';
import type { StoredMessage, World } from '../world.ts';
import { noContent, ok, param, type RestRequest, type Route } from './route.ts';

/** The message of a reply, in the channel of its interaction, seen by all or by who interacted. */
export function postReply(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  extra: Pick<RestRequest, 'files'> & { flags?: number; repliesTo?: StoredMessage },
): StoredMessage {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw refuse('unknownChannel');
  const source = interaction.sourceId === null ? undefined : world.messages.get(interaction.sourceId);
  const repliesTo = extra.repliesTo ?? source;
  const isEphemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return postMessage(world, {
    channel,
    author: world.bot,
    body,
    files: extra.files,
    type: repliesTo ? MessageType.Reply : MessageType.ChatInputCommand,
    flags: (extra.flags ?? 0) | (isEphemeral ? MessageFlags.Ephemeral : 0),
    token: interaction.token,
    interaction: interaction.metadata,
    ...(repliesTo ? { repliesTo } : {}),
    ...(isEphemeral ? { readerId: interaction.userId } : {}),
  });
}

function updateSource({ world, files }: RestRequest, interaction: Interaction, body: MessageBody): StoredMessage {
  const source = interaction.sourceId === null ? undefined : world.messages.get(interaction.sourceId);
  if (!source) throw refuse('unknownMessage');
  refuseEmpty(body, files, source.wire);
  return editMessage(world, source, body, files);
}

/** Does what the callback asks for; the message that it made or changed. */
function carryOut(request: RestRequest, interaction: Interaction): StoredMessage | null {
  const { world, files } = request;
  const callback = readCallback(request.body, interaction, files, world);
  switch (callback.type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      refuseEmpty(callback.data, files);
      const reply = postReply(world, interaction, callback.data, { files });
      interaction.originalId = reply.wire.id;
      answerInteraction(world, interaction, { kind: 'reply' });
      return reply;
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const flags = MessageFlags.Loading;
      const reply = postReply(world, interaction, { flags: callback.data.flags ?? 0 }, { files: [], flags });
      interaction.originalId = reply.wire.id;
      answerInteraction(world, interaction, { kind: 'deferred-reply' });
      return reply;
    }
    case InteractionResponseType.DeferredMessageUpdate:
      interaction.originalId = interaction.sourceId;
      answerInteraction(world, interaction, { kind: 'deferred-update' });
      return null;
    case InteractionResponseType.UpdateMessage: {
      const updated = updateSource(request, interaction, callback.data);
      interaction.originalId = updated.wire.id;
      answerInteraction(world, interaction, { kind: 'update' });
      return updated;
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      answerInteraction(world, interaction, { kind: 'choices', choices: callback.data.choices });
      return null;
    case InteractionResponseType.Modal:
      answerInteraction(world, interaction, { kind: 'modal', modal: callback.data });
      return null;
  }
}

function callBack(request: RestRequest) {
  const { world, query } = request;
  const interaction = findUnanswered(world, param(request, 'interactionId'), param(request, 'token'));
  const message = carryOut(request, interaction);
  if (query.get('with_response') !== 'true') return noContent;
  const type = (request.body as { type: InteractionResponseType }).type;
  return ok({
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message
        ? {
            response_message_id: message.wire.id,
            response_message_loading: interaction.answer?.kind === 'deferred-reply',
            response_message_ephemeral: message.readerId !== null,
          }
        : {}),
    },
    resource: { type, ...(message ? { message: message.wire } : {}) },
  });
}

export const interactionRoutes: Route[] = [
  { method: 'POST', path: '/interactions/:interactionId/:token/callback', handle: callBack, open: true },
];
