import { DiscordAPIError, type InternalRequest, REST, type RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import { toText } from './body.ts';

type Body = Record<string, unknown>;
type Said = Parameters<typeof toText>[0];

const malformed = 50035;
/** To a channel or through a webhook; a first response to an interaction holds its message in `data`. */
const takesMessage = /^\/channels\/\d+\/messages(\/\d+)?$|^\/webhooks\/|^\/interactions\/.+\/callback$/;

/** What stands in the place of what was refused: an edit leaves nothing of it from before, and nobody is pinged. */
const substitutes: Body = { allowed_mentions: { parse: [] }, components: [], embeds: [], attachments: [] };
/** Without them it would be another message: empty, for other readers, or a second one. */
const needed = new Set(['content', 'flags', 'nonce', 'enforce_nonce']);

/**
 * Sends a message that Discord refuses as malformed once more without what was refused, e.g. its embeds, and at last as
 * plain text: a message that says less is better than one that never comes, or is tried for ever.
 */
export class MendingRest extends REST {
  readonly #log: Logger;

  constructor(options: Partial<RESTOptions>, log: Logger) {
    super(options);
    this.#log = log;
  }

  override async request(options: InternalRequest): Promise<unknown> {
    let sent = options;
    for (const mend of [withoutRefused, asPlainText]) {
      try {
        return await super.request(sent);
      } catch (error) {
        const refused = readRefused(error);
        const mended = refused && changeMessage(options, (message) => mend(message, refused));
        if (!mended) throw error;
        this.#log.error({ refused, sentAgain: mend.name }, 'Discord refused a message as malformed');
        sent = mended;
      }
    }
    return super.request(sent);
  }
}

/** Which fields of a message Discord found at fault; null for any other error. */
function readRefused(error: unknown): string[] | null {
  if (!(error instanceof DiscordAPIError) || error.code !== malformed) return null;
  const { errors = {} } = error.rawError as { errors?: Body };
  return Object.keys(errors.data ?? errors);
}

/** The request with another message; null where it holds none, e.g. because it opens a form. */
function changeMessage(request: InternalRequest, change: (message: Body) => Body): InternalRequest | null {
  if (!takesMessage.test(request.fullRoute)) return null;
  const body = request.body as Body;
  if (!request.fullRoute.startsWith('/interactions/')) return { ...request, ...withFiles(change(body), request) };
  const message = body.data as Body | undefined;
  if (message === undefined || 'title' in message || 'choices' in message) return null;
  const { body: data, files } = withFiles(change(message), request);
  return { ...request, body: { ...body, data }, files };
}

/** Files go with the attachments that describe them. */
function withFiles(body: Body, { files = [] }: InternalRequest) {
  return { body, files: body.attachments === substitutes.attachments ? [] : files };
}

function withoutRefused(message: Body, refused: readonly string[]): Body {
  const isRefused = (field: string) => refused.includes(field) && !needed.has(field);
  return {
    ...Object.fromEntries(Object.entries(message).filter(([field]) => !isRefused(field))),
    ...Object.fromEntries(Object.entries(substitutes).filter(([field]) => isRefused(field))),
    ...(isRefused('embeds') && { content: toText(message as Said) }),
  };
}

function asPlainText(message: Body): Body {
  const rest = Object.fromEntries(Object.entries(message).filter(([field]) => needed.has(field)));
  return { ...rest, ...substitutes, content: toText(message as Said) };
}
