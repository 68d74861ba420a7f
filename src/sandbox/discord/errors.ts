const refusals = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  notYourApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100)'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  archivedThread: [400, 50083, 'Thread is archived'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  noHistoryForReply: [400, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [400, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type RefusalName = keyof typeof refusals;

/** What is wrong with one field of a form, in Discord's words. */
export interface FieldError {
  path: readonly PropertyKey[];
  code: string;
  message: string;
}

interface FieldErrorTree {
  [key: string]: FieldErrorTree | { code: string; message: string }[];
}

/** An answer that is a "no", as Discord words it: HTTP status, JSON error code, message and, for a form, its fields. */
export class DiscordRefusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly fields: readonly FieldError[];

  constructor(status: number, code: number, message: string, fields: readonly FieldError[] = []) {
    super(message);
    this.name = 'DiscordRefusal';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  toBody(): { message: string; code: number; errors?: FieldErrorTree } {
    const body = { message: this.message, code: this.code };
    return this.fields.length === 0 ? body : { ...body, errors: nestFields(this.fields) };
  }
}

export function refuse(name: RefusalName): DiscordRefusal {
  const [status, code, message] = refusals[name];
  return new DiscordRefusal(status, code, message);
}

/** 50035, with every field that is wrong. */
export function refuseForm(fields: readonly FieldError[]): DiscordRefusal {
  return new DiscordRefusal(400, 50035, 'Invalid Form Body', fields);
}

function nestFields(fields: readonly FieldError[]): FieldErrorTree {
  const root: FieldErrorTree = {};
  for (const { path, code, message } of fields) {
    let node = root;
    for (const key of path) {
      const next = node[String(key)];
      if (next && !Array.isArray(next)) node = next;
      else node = node[String(key)] = {};
    }
    const errors = node._errors;
    if (Array.isArray(errors)) errors.push({ code, message });
    else node._errors = [{ code, message }];
  }
  return root;
}
