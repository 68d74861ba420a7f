import type { Answers, News, Question, Reply } from '../wire.ts';

export interface Connection {
  /** Rejects with an Error that says why it cannot be done. */
  ask<Q extends Question>(question: Q): Promise<Answers[Q['do']]>;
}

interface Listeners {
  onNews(news: News): void;
  onOnline(isOnline: boolean): void;
  /** Whom the window belongs to, for a connection that comes back. */
  person(): string | null;
}

const reconnectMs = 1000;

export function connect({ onNews, onOnline, person }: Listeners): Connection {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (why: Error) => void }>();
  let socket: WebSocket;
  let asked = 0;
  open();

  function open(): void {
    const url = new URL('/live', location.href);
    url.protocol = 'ws:';
    const as = person();
    if (as !== null) url.searchParams.set('as', as);
    socket = new WebSocket(url);
    socket.onopen = () => onOnline(true);
    socket.onmessage = ({ data }) => receive(JSON.parse(data));
    socket.onclose = () => {
      onOnline(false);
      for (const { reject } of waiting.values()) reject(new Error('the connection was lost'));
      waiting.clear();
      setTimeout(open, reconnectMs);
    };
  }

  function receive(message: News | Reply): void {
    if ('news' in message) {
      onNews(message);
      return;
    }
    const asker = waiting.get(message.ask);
    waiting.delete(message.ask);
    if ('refusal' in message) asker?.reject(new Error(message.refusal));
    else asker?.resolve(message.answer as never);
  }

  return {
    ask(question) {
      asked += 1;
      const ask = asked;
      return new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) return reject(new Error('there is no connection'));
        waiting.set(ask, { resolve, reject });
        socket.send(JSON.stringify({ ...question, ask }));
      });
    },
  };
}
