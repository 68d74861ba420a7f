import { type APIInteractionResponse, DiscordAPIError, type RawFile, REST, Routes } from 'discord.js';
import type { Delivery } from '../approvals/requests.ts';
import type { Clock } from '../clock.ts';
import type { Logger } from '../log.ts';

export interface ResponderOptions {
  /** The client's own, whose settings are used. */
  rest: REST;
  clock: Clock;
  log: Logger;
}

/**
 * Sends the first response to an interaction.
 * @throws DiscordAPIError where the response itself is at fault: malformed, or too big
 */
export type Respond = (
  interaction: { id: string; token: string },
  response: APIInteractionResponse,
  files?: RawFile[],
) => Promise<Delivery>;

const alreadyAcknowledged = 40060;
const unknownInteraction = 10062;

/** Before each repetition; Discord takes a first response within three seconds. */
const pausesMs = [100, 300, 900];
/** How long a second process on this token is taken into account after it was noticed. */
const otherProcessMs = 60 * 60_000;
const logAgainMs = 60_000;

/** Errors of a connection that was never made, so that nothing of the request can have arrived. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * Knows its own acknowledgements from those of another process with the same token, which discord.js does not: its
 * repetitions are invisible. Discord takes the first response alone; the refusal of a first attempt therefore means
 * another process, and of a later one that an earlier one arrived though its answer was lost.
 */
export function createRespond({ rest, clock, log }: ResponderOptions): Respond {
  const once = new REST({ ...rest.options, retries: 0, hashSweepInterval: 0, handlerSweepInterval: 0 });
  let noticedAt = Number.NEGATIVE_INFINITY;
  let loggedAt = Number.NEGATIVE_INFINITY;

  function noticeOther(): void {
    const now = clock.now();
    noticedAt = now;
    if (Math.abs(now - loggedAt) < logAgainMs) return;
    loggedAt = now;
    log.warn('another process answers for this bot: stop it, or give it a token of its own');
  }

  /** @param mayHaveArrived an earlier attempt may have reached Discord */
  function judge(error: DiscordAPIError, mayHaveArrived: boolean): Delivery {
    if (error.code === unknownInteraction) return 'failed';
    if (error.code === alreadyAcknowledged) {
      const isOwn = mayHaveArrived && Math.abs(clock.now() - noticedAt) >= otherProcessMs;
      if (isOwn) return 'taken';
      if (!mayHaveArrived) noticeOther();
      return 'not_ours';
    }
    if (error.status === 400 || error.status === 413) throw error;
    return 'unknown';
  }

  return async ({ id, token }, body, files = []) => {
    const note = (error: unknown, delivery: Delivery) =>
      log.warn({ err: error, interaction: id, delivery }, 'interaction could not be acknowledged');
    let mayHaveArrived = false;
    for (const pauseMs of [...pausesMs, null]) {
      try {
        await once.post(Routes.interactionCallback(id, token), { body, files, auth: false });
        return 'taken';
      } catch (error) {
        if (error instanceof DiscordAPIError) {
          const delivery = judge(error, mayHaveArrived);
          if (delivery === 'failed' || delivery === 'unknown') note(error, delivery);
          return delivery;
        }
        mayHaveArrived ||= !(error instanceof Error && 'code' in error && neverConnected.has(String(error.code)));
        if (pauseMs === null) note(error, 'unknown');
        else await clock.sleep(pauseMs);
      }
    }
    return mayHaveArrived ? 'unknown' : 'failed';
  };
}
