import {
  type ApplicationFlags,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { unknown as anything, number, object, safeParse, string } from 'zod/mini';
import { guildCreateToWire } from '../wire.ts';
import type { World } from '../world.ts';
import { createSession, dispatch, missedEvents, type Session } from './session.ts';

/** One socket of a client. */
export interface Connection {
  session: Session | null;
  /** From now on the client hears nothing, not even an answer to its heartbeats. */
  silence(): void;
  /** Cuts the socket without a closing handshake. */
  cut(): void;
}

const payloadSchema = object({ op: number(), d: anything() });
const identifySchema = object({ token: string(), intents: number() });
const resumeSchema = object({ token: string(), session_id: string(), seq: number() });

/** Bits that the application would have to be granted first; it is not. */
const privileged = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Talks to one client from HELLO on. `sessions` outlive their connections. */
export function serveConnection(world: World, sessions: Map<string, Session>, socket: WebSocket): Connection {
  let isSilent = false;
  const connection: Connection = {
    session: null,
    silence: () => {
      isSilent = true;
    },
    cut: () => socket.terminate(),
  };
  const send = (payload: { op: GatewayOpcodes; d?: unknown; t?: string; s?: number }) => {
    if (!isSilent && socket.readyState === socket.OPEN) socket.send(JSON.stringify({ t: null, s: null, ...payload }));
  };

  function serve(session: Session): void {
    connection.session = session;
    session.send = send;
  }

  function identify(data: unknown): GatewayCloseCodes | null {
    const { success, data: wanted } = safeParse(identifySchema, data);
    if (!success) return GatewayCloseCodes.DecodeError;
    if (connection.session) return GatewayCloseCodes.AlreadyAuthenticated;
    if (wanted.token !== world.token) return GatewayCloseCodes.AuthenticationFailed;
    if (wanted.intents & privileged) return GatewayCloseCodes.DisallowedIntents;
    const session = createSession(wanted.intents, world.limits.replayedEvents);
    sessions.set(session.id, session);
    serve(session);
    dispatch(session, GatewayDispatchEvents.Ready, readyToWire(world, session));
    const guilds = wanted.intents & GatewayIntentBits.Guilds ? [...world.guilds.values()] : [];
    for (const guild of guilds) dispatch(session, GatewayDispatchEvents.GuildCreate, guildCreateToWire(world, guild));
    return null;
  }

  function resume(data: unknown): GatewayCloseCodes | null {
    const { success, data: wanted } = safeParse(resumeSchema, data);
    if (!success) return GatewayCloseCodes.DecodeError;
    if (wanted.token !== world.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = sessions.get(wanted.session_id);
    const missed = session && missedEvents(session, Math.max(0, wanted.seq - session.repeats));
    if (session && missed) {
      session.repeats = 0;
      for (const event of missed) send(event);
      serve(session);
      dispatch(session, GatewayDispatchEvents.Resumed, {});
    } else {
      send({ op: GatewayOpcodes.InvalidSession, d: false });
    }
    return null;
  }

  /** The code with which to close, when the client did something wrong. */
  function receive(text: string): GatewayCloseCodes | null {
    const { success, data: payload } = safeParse(payloadSchema, parse(text));
    if (!success) return GatewayCloseCodes.DecodeError;
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        send({ op: GatewayOpcodes.HeartbeatAck });
        return null;
      case GatewayOpcodes.Identify:
        return identify(payload.d);
      case GatewayOpcodes.Resume:
        return resume(payload.d);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return connection.session ? null : GatewayCloseCodes.NotAuthenticated;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  socket.on('message', (data) => {
    const refusal = receive(String(data));
    if (refusal !== null) socket.close(refusal);
  });
  socket.on('close', (code) => {
    const { session } = connection;
    if (!session || session.send !== send) return;
    session.send = null;
    const saidGoodbye = code === 1000 || code === 1001;
    if (saidGoodbye) sessions.delete(session.id);
  });
  send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: world.limits.heartbeatIntervalMs } });
  return connection;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readyToWire(world: World, session: Session): GatewayReadyDispatchData {
  return {
    v: 10,
    user: world.bot,
    guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: world.origin.replace('http', 'ws'),
    shard: [0, 1],
    application: { id: world.applicationId, flags: 0 as ApplicationFlags, flags_new: '0' },
  };
}
