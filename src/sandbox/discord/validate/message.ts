import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
} from 'discord-api-spec/zod';
import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { $ZodType } from 'zod/v4/core';
import type { UploadedFile } from '../attachments.ts';
import { type FieldError, refuse } from '../errors.ts';
import type { Limits } from '../limits.ts';
import type { AllowedMentions } from '../mentions.ts';
import type { MessageBody } from '../messages.ts';
import { componentErrors } from './components.ts';
import { embedErrors } from './embeds.ts';
import { readForm, refuseFields, tooBig, under } from './form.ts';

/** A message sent to a channel, beside what it says. */
export interface PostedMessage extends MessageBody {
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  message_reference?: { message_id: string; fail_if_not_exists?: boolean | null } | null;
}

export function readPostedMessage(body: unknown, files: readonly UploadedFile[], limits: Limits): PostedMessage {
  return readMessage<PostedMessage>(MessageCreateRequestSchema, body, files, limits);
}

export function readMessageEdit(
  body: unknown,
  files: readonly UploadedFile[],
  limits: Limits,
  before: APIMessage,
): MessageBody {
  return readMessage<MessageBody>(MessageEditRequestPartialSchema, body, files, limits, before);
}

export function readFollowup(body: unknown, files: readonly UploadedFile[], limits: Limits): MessageBody {
  return readMessage<MessageBody>(IncomingWebhookInteractionRequestSchema, body, files, limits);
}

export function readWebhookEdit(
  body: unknown,
  files: readonly UploadedFile[],
  limits: Limits,
  before: APIMessage,
): MessageBody {
  const schema = IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema;
  return readMessage<MessageBody>(schema, body, files, limits, before);
}

function readMessage<Body extends MessageBody>(
  schema: $ZodType,
  body: unknown,
  files: readonly UploadedFile[],
  limits: Limits,
  before?: APIMessage,
): Body {
  const message = readForm<Body>(schema, body);
  checkMessage(message, files, limits, { before });
  return message;
}

const longestContent = 2000;
const mostFiles = 10;

/** The rules that the published schemas leave out. `at` is where the message stands in the form. */
export function checkMessage(
  message: MessageBody,
  files: readonly UploadedFile[],
  limits: Limits,
  { at = [], before }: { at?: readonly PropertyKey[]; before?: APIMessage | undefined } = {},
): void {
  if (files.some((file) => file.data.length > limits.attachmentBytes)) throw refuse('tooLarge');
  const isV2 = (((message.flags ?? 0) | (before?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
  const errors: FieldError[] = [
    ...embedErrors(message.embeds ?? []),
    ...componentErrors(message.components ?? [], isV2),
    ...mentionErrors(message.allowed_mentions ?? {}),
    ...attachmentErrors(message, files, before),
  ];
  if ((message.content?.length ?? 0) > longestContent) {
    errors.push({ path: ['content'], ...tooBig('string', longestContent) });
  }
  if (isV2) errors.push(...legacyErrors(message));
  refuseFields(under(at, errors));
}

function legacyErrors(message: MessageBody): FieldError[] {
  return (['content', 'embeds'] as const)
    .filter((field) => message[field]?.length)
    .map((field) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));
}

function mentionErrors(allowed: AllowedMentions): FieldError[] {
  return (['users', 'roles'] as const).flatMap((kind) => {
    const ids = allowed[kind] ?? [];
    const path = ['allowed_mentions', kind];
    const errors: FieldError[] = [];
    if (new Set(ids).size < ids.length) {
      errors.push({ path, code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message: 'The set already contains this value' });
    }
    if (ids.length > 0 && allowed.parse?.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      errors.push({ path: ['allowed_mentions'], code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message });
    }
    return errors;
  });
}

function attachmentErrors(message: MessageBody, files: readonly UploadedFile[], before?: APIMessage): FieldError[] {
  const known = new Set([...files.map((file) => file.key), ...(before?.attachments ?? []).map(({ id }) => id)]);
  const errors: FieldError[] = (message.attachments ?? []).flatMap(({ id }, index) =>
    known.has(String(id)) ? [] : [{ path: ['attachments', index, 'id'], ...missingFile }],
  );
  if (files.length > mostFiles) errors.push({ path: ['attachments'], ...tooBig('array', mostFiles) });
  return errors;
}

const missingFile = { code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' };
