import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { readAddress } from '../../request-address.ts';
import type { World } from '../world.ts';
import { type Connection, serveConnection } from './connection.ts';
import { dispatch, type Session } from './session.ts';

export interface Gateway {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /**
   * Cuts every connection; what happens until the client is back is replayed, if its session may be resumed, and with
   * it the last `repeats` events that the client had received before.
   */
  drop(options: { resumable: boolean; repeats?: number }): void;
  /** The connections stay open but go dead, until the client notices that its heartbeats are not answered. */
  silence(): void;
  /** Whether a session has its connection. */
  isConnected(): boolean;
  close(): void;
}

export function createGateway(world: World): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();

  world.events.on('dispatch', ({ t, d, intent }) => {
    for (const session of sessions.values()) {
      if (intent === 0 || session.intents & intent) dispatch(session, t, d);
    }
  });

  return {
    handleUpgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (client) => {
        const { searchParams } = readAddress(request);
        if (searchParams.get('v') !== '10') return client.close(GatewayCloseCodes.InvalidAPIVersion);
        const connection = serveConnection(world, sessions, client);
        connections.add(connection);
        client.on('close', () => connections.delete(connection));
      });
    },
    drop({ resumable, repeats = 0 }) {
      if (!resumable) sessions.clear();
      for (const session of sessions.values()) session.repeats = repeats;
      for (const connection of connections) connection.cut();
    },
    silence() {
      for (const connection of connections) connection.silence();
    },
    isConnected: () => [...sessions.values()].some(({ send }) => send !== null),
    close() {
      for (const connection of connections) connection.cut();
      sockets.close();
    },
  };
}
