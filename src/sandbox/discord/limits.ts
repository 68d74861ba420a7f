/** So many requests in a window; the window is real time, because the client waits in real time. */
export interface RateLimit {
  count: number;
  windowMs: number;
}

/** Discord's limits; a test may change them while the sandbox runs. */
export interface Limits {
  /** To acknowledge an interaction. */
  acknowledgeMs: number;
  /** How long an interaction's token answers. */
  tokenLifeMs: number;
  /** How long an enforced nonce is remembered. */
  nonceMs: number;
  heartbeatIntervalMs: number;
  /** One file. */
  attachmentBytes: number;
  /** Events that a lost session keeps for its resume. */
  replayedEvents: number;
  /** How often the bot may still open a session of the gateway today. */
  sessions: number;
  /** Whether the Server Members Intent is switched on, so that members may be listed. */
  listsMembers: boolean;
  /** Whether what is typed must keep to the lengths, ranges and choices that options and fields have. */
  checksTyped: boolean;
  /** Of the whole bot; webhooks and interactions do not count. */
  global: RateLimit;
  /** POST of a message, in one channel. */
  sends: RateLimit;
  /** PATCH of a message, in one channel. */
  edits: RateLimit;
  /** POST, PATCH and DELETE under one interaction's token. */
  webhooks: RateLimit;
}

export function defaultLimits(): Limits {
  return {
    acknowledgeMs: 3_000,
    tokenLifeMs: 15 * 60_000,
    nonceMs: 5 * 60_000,
    heartbeatIntervalMs: 41_250,
    attachmentBytes: 10 * 1024 * 1024,
    replayedEvents: 1_000,
    sessions: 999,
    listsMembers: true,
    checksTyped: true,
    global: { count: 50, windowMs: 1_000 },
    sends: { count: 5, windowMs: 5_000 },
    edits: { count: 5, windowMs: 5_000 },
    webhooks: { count: 5, windowMs: 2_000 },
  };
}
