import type { APIAttachment } from 'discord-api-types/v10';
import type { MessageBody } from './messages.ts';
import type { World } from './world.ts';

/** A file that came with a message as `files[n]`. */
export interface UploadedFile {
  /** The `n` by which the message's `attachments` name it. */
  key: string;
  name: string;
  contentType: string;
  data: Buffer;
}

/** Of the attachments that a message has, those that its new body names. */
export function keepAttachments(before: readonly APIAttachment[], body: MessageBody): APIAttachment[] {
  const kept = new Set(body.attachments?.map((attachment) => String(attachment.id)));
  return before.filter((attachment) => kept.has(attachment.id));
}

/** The attachments that uploaded files become in a message, and their bytes by id. */
export function attachFiles(
  world: World,
  message: { id: string; channel_id: string },
  body: MessageBody,
  files: readonly UploadedFile[],
): { added: APIAttachment[]; bytes: Map<string, Buffer> } {
  const bytes = new Map<string, Buffer>();
  const added = files.map((file): APIAttachment => {
    const described = body.attachments?.find((attachment) => String(attachment.id) === file.key);
    const id = world.nextId();
    const filename = described?.filename ?? file.name;
    const url = `${world.origin}/attachments/${message.channel_id}/${message.id}/${id}/${encodeURIComponent(filename)}`;
    bytes.set(id, file.data);
    return {
      id,
      filename,
      size: file.data.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(described?.description ? { description: described.description } : {}),
    };
  });
  return { added, bytes };
}
