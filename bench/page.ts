import type { Browser, Page as Window } from 'playwright-core';
import { createBotProcess } from '../src/sandbox/bot-process.ts';
import { startDiscord } from '../src/sandbox/discord/server.ts';
import { startVscale } from '../src/sandbox/vscale/server.ts';
import { launchChromium } from '../src/sandbox/web/chromium.ts';
import { startPage } from '../src/sandbox/web/page.ts';
import { type Comparison, measurePair } from './measure.ts';

interface OpenedChannel {
  window: Window;
  /** Posts messages one after the other, each when the one before stands in the page. */
  post(): Promise<void>;
  close(): Promise<void>;
}

const messagesARound = 20;
const framesScrolled = 300;
const slowFrameMs = 50;

/** The page in front of a channel with so many messages; nobody but the person in front of it is there. */
async function openChannel(browser: Browser, count: number): Promise<OpenedChannel> {
  const [discord, vscale] = await Promise.all([startDiscord(), startVscale()]);
  const bot = createBotProcess({ env: {}, logFile: '/dev/null' });
  const page = await startPage({ discord, vscale, bot, port: 0 });
  const { anna, kim } = discord.members;
  const { ops } = discord.channels;
  const say = (index: number) => kim.say(`**Message ${index}.** <@${anna.id}> \`code\` and _more_`, ops);
  for (let index = 0; index < count; index += 1) say(index);

  const window = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await window.goto(`${page.url}?as=anna`);
  await window.getByText(`Message ${count - 1}.`).waitFor();
  let next = count;
  return {
    window,
    async post() {
      for (const end = next + messagesARound; next < end; next += 1) {
        const shown = window.evaluate(`new Promise((resolve) => {
          const rows = document.querySelector('.rows');
          const observer = new MutationObserver(() => {
            if (!rows.lastElementChild.textContent.includes('Message ${next}.')) return;
            observer.disconnect();
            resolve();
          });
          observer.observe(rows, { childList: true, subtree: true });
        })`);
        // The observer is there before the message: what is evaluated is sent first.
        await window.evaluate('0');
        say(next);
        await shown;
      }
    },
    async close() {
      await window.close();
      await page.close();
      await Promise.all([discord.close(), vscale.close(), bot.stop()]);
    },
  };
}

/** Scrolls up without a pause, as far as older messages come, and counts the frames that took long. */
function countSlowFrames({ window }: OpenedChannel): Promise<number> {
  return window.evaluate(`new Promise((resolve) => {
    const log = document.querySelector('#log');
    let frames = 0;
    let slow = 0;
    let last = performance.now();
    const step = (now) => {
      if (now - last > ${slowFrameMs}) slow += 1;
      last = now;
      log.scrollTop -= 200;
      frames += 1;
      if (frames < ${framesScrolled}) requestAnimationFrame(step);
      else resolve(slow);
    };
    requestAnimationFrame(step);
  })`);
}

/** What a new message costs the page in front of a long conversation, against a short one. */
export async function comparePages(): Promise<Comparison> {
  const browser = await launchChromium();
  const [many, few] = [await openChannel(browser, 5000), await openChannel(browser, 50)];
  // As somebody who has read back: as many rows stand in the page as ever do.
  await countSlowFrames(many);
  await many.window.locator('#present').click();
  await many.window.getByText('Message 4999.').waitFor();
  const ratio = await measurePair(9, many.post, few.post);
  const counts = {
    'rows in the page': await many.window.locator('.row').count(),
    [`frames over ${slowFrameMs} ms, of ${framesScrolled} while scrolling`]: await countSlowFrames(many),
  };
  await many.close();
  await few.close();
  await browser.close();
  return {
    name: 'page',
    what: `${messagesARound} messages in a channel of 5,000`,
    reference: 'in a channel of 50',
    ratio,
    counts,
  };
}
