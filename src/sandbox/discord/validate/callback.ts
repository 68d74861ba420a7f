import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import {
  InteractionResponseType as Answer,
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
} from 'discord-api-types/v10';
import type { $ZodType } from 'zod/v4/core';
import type { UploadedFile } from '../attachments.ts';
import { refuseForm } from '../errors.ts';
import type { Interaction } from '../interactions.ts';
import type { MessageBody } from '../messages.ts';
import type { World } from '../world.ts';
import { choices, readForm, refuseFields, under } from './form.ts';
import { checkMessage } from './message.ts';
import { modalErrors } from './modal.ts';

export type Callback =
  | {
      type:
        | Answer.ChannelMessageWithSource
        | Answer.DeferredChannelMessageWithSource
        | Answer.DeferredMessageUpdate
        | Answer.UpdateMessage;
      data: MessageBody;
    }
  | { type: Answer.ApplicationCommandAutocompleteResult; data: { choices: APIApplicationCommandOptionChoice[] } }
  | { type: Answer.Modal; data: APIModalInteractionResponseCallbackData };

const replies = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
const updates = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];

/** The answers that Discord takes: a modal cannot follow a modal, and without a pressed message nothing can be updated. */
function allowedAnswers({ type, sourceId }: Interaction): readonly Answer[] {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Answer.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...replies, ...updates, Answer.Modal];
    case InteractionType.ModalSubmit:
      return sourceId === null ? replies : [...replies, ...updates];
    default:
      return [...replies, Answer.Modal];
  }
}

const schemas: Record<Callback['type'], $ZodType> = {
  [Answer.ChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [Answer.DeferredChannelMessageWithSource]: CreateMessageInteractionCallbackRequestSchema,
  [Answer.DeferredMessageUpdate]: UpdateMessageInteractionCallbackRequestSchema,
  [Answer.UpdateMessage]: UpdateMessageInteractionCallbackRequestSchema,
  [Answer.ApplicationCommandAutocompleteResult]: ApplicationCommandAutocompleteCallbackRequestSchema,
  [Answer.Modal]: ModalInteractionCallbackRequestSchema,
};

function isKnown(type: unknown): type is Callback['type'] {
  return typeof type === 'number' && type in schemas;
}

/** Refuses with 50035 what does not fit this kind of interaction or is malformed. */
export function readCallback(
  body: unknown,
  interaction: Interaction,
  files: readonly UploadedFile[],
  world: World,
): Callback {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  const allowed = allowedAnswers(interaction);
  if (!isKnown(type) || !allowed.includes(type)) throw refuseForm([{ path: ['type'], ...choices(allowed) }]);
  const callback = readForm<Callback>(schemas[type], body);
  switch (callback.type) {
    case Answer.ApplicationCommandAutocompleteResult:
      return { type: callback.type, data: { choices: callback.data?.choices ?? [] } };
    case Answer.Modal:
      refuseFields(under(['data'], modalErrors(callback.data)));
      return callback;
    default: {
      const data = callback.data ?? {};
      checkMessage(data, files, world.limits, { at: ['data'] });
      return { type: callback.type, data };
    }
  }
}
