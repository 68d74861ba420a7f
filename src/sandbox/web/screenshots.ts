import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openPlayground, type Playground } from '../playground.ts';
import { launchChromium } from './chromium.ts';

// `npm run screenshots`: the pictures of the README, taken of the real page. They look as everywhere with the fonts
// that Discord's own come nearest to; on Debian: fonts-inter fonts-noto-color-emoji.

const folder = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));
const durationsMs = { scalet_create: 4000, scalet_start: 20_000 };

await mkdir(folder, { recursive: true });
const [browser, playground] = await Promise.all([launchChromium(), openPlayground({ durationsMs })]);
try {
  await playground.bot.ready();
  await takeMainStory(browser, playground);
  await takeCommand(browser);
  await takePhone(browser);
} finally {
  await browser.close();
  await playground.close();
}

/** Vera's server is there, her restart waits, and Ivan is about to approve it while an upgrade runs at Vscale. */
async function takeMainStory(browser: Browser, { url }: Playground): Promise<void> {
  const type = (person: string, line: string) => fetch(`${url}as/${person}`, { method: 'POST', body: line });
  const page = await open(browser, 'ivan', { width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Members' }).click();
  await type('vera', '/server create name:web-1 image:ubuntu_20.04_64_001_docker plan:small');
  await reportOf(page, 'Create web-1').waitFor();
  await type('anna', '/server start server:build-1');
  await page.locator('.task', { hasText: 'Start' }).waitFor();
  await type('vera', '/server restart server:web-1 reason:New kernel');
  await page.locator('.row', { hasText: 'asks: Restart web-1' }).waitFor();
  await page.locator('#log').evaluate('(log) => log.scrollTo(0, log.scrollHeight)');
  await save(page, 'story');
}

/** A command is being put together. */
async function takeCommand(browser: Browser): Promise<void> {
  const page = await open(browser, 'vera', { width: 1100, height: 620 });
  await page.locator('#composer-text').fill('/server rest');
  await page.getByRole('option', { name: /restart/ }).click();
  await page.getByRole('option', { name: /prod-web-1/ }).waitFor();
  await save(page, 'command');
}

/** The same on a phone, in Russian. */
async function takePhone(browser: Browser): Promise<void> {
  const page = await open(browser, 'olga', { width: 390, height: 844 }, 'light');
  await page.getByRole('button', { name: 'Скрыть подсказки' }).click();
  await save(page, 'phone');
}

async function open(
  browser: Browser,
  as: string,
  viewport: { width: number; height: number },
  colorScheme: 'dark' | 'light' = 'dark',
): Promise<Page> {
  const context = await browser.newContext({ viewport, colorScheme, timezoneId: 'Europe/Moscow' });
  const page = await context.newPage();
  await page.goto(`${playground.url}?as=${as}`);
  await page.locator('.you-button, .you-here').first().waitFor({ state: 'attached' });
  await page.locator('#composer-text').waitFor();
  return page;
}

function reportOf(page: Page, title: string) {
  return page.locator('.row', { has: page.locator('.preview'), hasText: title }).last();
}

async function save(page: Page, name: string): Promise<void> {
  // Whatever moves has come to rest.
  await page.waitForTimeout(700);
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
