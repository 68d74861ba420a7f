import { WebSocket } from 'ws';

// Loaded into the bot's process before it starts: what @discordjs/ws does when it greets too late, made with its own
// library, on a connection that is only being made.

setTimeout(() => {
  void (async () => {
    const connection = new WebSocket('ws://127.0.0.1:9');
    connection.on('error', () => {});
    connection.send('hello');
  })();
}, 100);
