import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { openPlayground, type Playground } from '../../src/sandbox/playground.ts';
import { launchChromium } from '../../src/sandbox/web/chromium.ts';

interface WindowOptions {
  as?: string;
  width?: number;
  height?: number;
  theme?: 'dark' | 'light';
}

export interface Stage {
  readonly playground: Playground;
  /** A window of its own: its own storage, as if on another machine. */
  open(options?: WindowOptions): Promise<Page>;
}

/** Long enough to be seen, in milliseconds. */
const taskMs = 2500;

/** A playground and a browser for the tests of a file; every window's requests and errors are looked at in the end. */
export function setUpStage(): Stage {
  let browser: Browser;
  let playground: Playground;
  const errors: string[] = [];
  const addresses: string[] = [];

  beforeAll(async () => {
    [browser, playground] = await Promise.all([launchChromium(), openPlayground({ durationsMs: taskMs })]);
    await playground.bot.ready();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    playground.vscale.faults.clear();
    expect(errors.splice(0), 'errors of the page').toEqual([]);
    expect(addresses.splice(0).filter(isElsewhere), 'requests that left loopback').toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
  });

  return {
    get playground() {
      return playground;
    },
    async open({ as = 'vera', width = 1440, height = 900, theme = 'dark' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        locale: 'en-US',
        timezoneId: 'Europe/Moscow',
      });
      const page = await context.newPage();
      page.setDefaultTimeout(25_000);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
      page.on('request', (request) => addresses.push(request.url()));
      page.on('websocket', (socket) => addresses.push(socket.url()));
      await page.goto(`${playground.url}?as=${as}`);
      await field(page).waitFor();
      return page;
    },
  };
}

function isElsewhere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol !== 'data:' && hostname !== '127.0.0.1';
}

/** Where plain text and commands are typed. */
export function field(page: Page): Locator {
  return page.locator('#composer-text');
}

/** A message by any text in it, the last such one. */
export function message(page: Page, text: string | RegExp): Locator {
  return page.locator('.row').filter({ hasText: text }).last();
}

/** A card by its title and anything else that stands on it. */
export function card(page: Page, title: string, text = ''): Locator {
  return page
    .locator('.row')
    .filter({ has: page.locator('.embed-title', { hasText: title }) })
    .filter({ hasText: text })
    .last();
}

/** The message that replies to a card and says how it ended. */
export function report(page: Page, title: string, end: string): Locator {
  return page
    .locator('.row')
    .filter({ has: page.locator('.preview') })
    .filter({ hasText: new RegExp(`${title}.*${end}`, 's') })
    .last();
}

/** Types a whole line, as one pastes it, and sends it. */
export async function run(page: Page, line: string): Promise<void> {
  await field(page).fill(line);
  await field(page).press('Enter');
  await page.locator('.command-line').waitFor();
  await page.locator('#composer-add').press('Enter');
}

/** Whatever has the focus, inside of components too: its role's name or its text. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === document.body) return '';
    const host = element?.getRootNode().host;
    return (element?.ariaLabel || host?.textContent || element?.textContent || element?.id || '').trim().replace(/\\s+/g, ' ');
  })()`);
}

/** Presses Tab until the focus is on something with this name. */
export async function tabTo(page: Page, name: RegExp, { back = false } = {}): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`Tab never comes to ${name}`);
}
