import type { UploadedFile } from '../attachments.ts';
import type { World } from '../world.ts';

export interface RestRequest {
  world: World;
  /** The named parts of the path. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** JSON, or the `payload_json` of a form. */
  body: unknown;
  files: readonly UploadedFile[];
}

export interface RestResponse {
  status: number;
  /** Sent as JSON; a Buffer as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Route {
  method: string;
  /** `/channels/:channelId/messages` */
  path: string;
  handle: (request: RestRequest) => RestResponse;
  /** Without the bot's token: what an interaction's own token opens. */
  open?: boolean;
}

export const noContent: RestResponse = { status: 204 };

export function ok(body: unknown): RestResponse {
  return { status: 200, body };
}

export function param(request: RestRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`the path has no :${name}`);
  return value;
}
