import { refuse } from '../errors.ts';
import { param, type RestRequest, type RestResponse, type Route } from './route.ts';

/** The bytes of an attachment, as the content network would give them to whoever knows the address. */
function readAttachment(request: RestRequest): RestResponse {
  const message = request.world.messages.get(param(request, 'messageId'));
  const attachmentId = param(request, 'attachmentId');
  const described = message?.wire.attachments.find((attachment) => attachment.id === attachmentId);
  const bytes = message?.files.get(attachmentId);
  if (!described || !bytes) throw refuse('notFound');
  const type = described.content_type ?? 'application/octet-stream';
  return { status: 200, body: bytes, headers: { 'Content-Type': type } };
}

export const attachmentRoutes: Route[] = [
  {
    method: 'GET',
    path: '/attachments/:channelId/:messageId/:attachmentId/:name',
    handle: readAttachment,
    open: true,
  },
];
