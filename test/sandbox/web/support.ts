import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { BotProcess } from '../../../src/sandbox/bot-process.ts';
import { type DiscordSandbox, startDiscord } from '../../../src/sandbox/discord/server.ts';
import { startVscale, type VscaleSandbox } from '../../../src/sandbox/vscale/server.ts';
import { type Page, startPage } from '../../../src/sandbox/web/page.ts';
import type { Answers, News, Question, Reply } from '../../../src/sandbox/web/wire.ts';

export interface Opened {
  page: Page;
  discord: DiscordSandbox;
  vscale: VscaleSandbox;
}

/** No bot at all: what the page shows of one that was never started. */
const nobody: BotProcess = {
  state: 'stopped',
  pid: null,
  lastWords: null,
  start: () => {},
  kill: async () => {},
  stop: async () => {},
  onChange: () => () => {},
  ready: async () => {},
};

/** The page and both stand-ins, without a bot. */
export async function openPage(port = 0): Promise<Opened> {
  const [discord, vscale] = await Promise.all([startDiscord(), startVscale({ durationsMs: 20 })]);
  const page = await startPage({ discord, vscale, bot: nobody, port });
  onTestFinished(async () => {
    await page.close();
    await Promise.all([discord.close(), vscale.close()]);
  });
  return { page, discord, vscale };
}

export interface Seat {
  ask<Q extends Question>(question: Q): Promise<Answers[Q['do']]>;
  /** The first piece of news that fits, of all that have come so far and are to come. */
  news<Kind extends News['news']>(kind: Kind, fits?: (news: Extract<News, { news: Kind }>) => boolean): Promise<News>;
  received: News[];
}

/** Sits down in front of the page as its browser side does. */
export async function sit({ page }: Opened, as: string): Promise<Seat> {
  const socket = new WebSocket(`${page.url.replace('http', 'ws')}live?as=${as}`);
  const received: News[] = [];
  const replies = new Map<number, (reply: Reply) => void>();
  const waiting = new Set<() => void>();
  let asked = 0;
  socket.on('message', (data) => {
    const told: News | Reply = JSON.parse(String(data));
    if ('news' in told) {
      received.push(told);
      for (const look of waiting) look();
    } else replies.get(told.ask)?.(told);
  });
  await once(socket, 'open');
  onTestFinished(() => socket.terminate());

  return {
    received,
    async ask(question) {
      asked += 1;
      const ask = asked;
      const reply = new Promise<Reply>((resolve) => replies.set(ask, resolve));
      socket.send(JSON.stringify({ ...question, ask }));
      const told = await reply;
      if ('refusal' in told) throw new Error(told.refusal);
      return told.answer as never;
    },
    news(kind, fits = () => true) {
      return new Promise((resolve) => {
        const look = () => {
          const found = received.find((news) => news.news === kind && fits(news as never));
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
  };
}
