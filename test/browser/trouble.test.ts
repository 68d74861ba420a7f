import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { card, message, report, run, setUpStage } from './support.ts';

const stage = setUpStage();

test('a task that fails is reported as failed', async () => {
  const page = await stage.open({ as: 'anna' });
  const mishap = page.getByRole('button', { name: /Next task fails/ });
  await mishap.click();
  await page.locator('.mishaps button[aria-pressed=true]').waitFor();
  await run(page, '/server start server:build-1');
  await report(page, 'Start build-1', 'Failed').waitFor();
  await page.locator('.task[data-result=failed]', { hasText: 'Start build-1' }).waitFor();
  expect(await mishap.getAttribute('aria-pressed')).toBe('false');
});

test('a change that Vscale answers with 500 is looked into, not repeated', async () => {
  const page = await stage.open({ as: 'anna' });
  await page.getByRole('button', { name: /Next change answers 500/ }).click();
  await run(page, '/server start server:build-1');
  await page.locator('.request[data-error]', { hasText: '/start' }).waitFor();
  await message(page, /Start build-1/).waitFor();
  const starts = stage.playground.vscale.requests.filter(({ path }) => path.endsWith('/start'));
  expect(starts.at(-1)?.status).toBe(500);
});

test('a bot that is killed in the middle goes on where it was, and says so once', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/server create name:kept-1 image:debian_11_64_001_master plan:small');
  await page.locator('.task', { hasText: 'Create kept-1' }).waitFor();
  await page.getByRole('button', { name: 'kill -9' }).click();
  await page.locator('.bot[data-state=stopped]').waitFor();
  await page.locator('.member[data-offline]', { hasText: 'Vscale' }).waitFor();
  await page.locator('.task[data-result=done]', { hasText: 'Create kept-1' }).waitFor();
  await page.getByRole('button', { name: 'Start it again' }).click();
  await report(page, 'Create kept-1', 'Done').waitFor();
  await page.locator('.bot[data-state=ready]').waitFor();
  // Long enough for a second report, had the bot one to send: it looks every second.
  await sleep(2500);
  expect(
    await page
      .locator('.row', { has: page.locator('.preview') })
      .filter({ hasText: 'Create kept-1' })
      .count(),
  ).toBe(1);
});

test('the application that does not respond in three seconds is told apart', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/server restart server:stage-web-1 reason:Later');
  const request = card(page, 'Restart stage-web-1', 'Later');
  await request.waitFor();
  await page.getByRole('button', { name: 'kill -9' }).click();
  await page.locator('.bot[data-state=stopped]').waitFor();

  await run(page, '/server list');
  await page.getByText('Sending the command…').waitFor();
  await page.getByText('The application did not respond').first().waitFor();
  await page.getByRole('button', { name: 'Dismiss message' }).click();
  await page.locator('.sending-message').waitFor({ state: 'detached' });

  await request.getByRole('button', { name: 'Cancel', exact: true }).click();
  await request.getByRole('alert').getByText('This interaction failed').waitFor();

  await page.getByRole('button', { name: 'Start it again' }).click();
  await page.locator('.bot[data-state=ready]').waitFor();
  await request.getByRole('button', { name: 'Cancel', exact: true }).click();
  await request.getByText('Cancelled').waitFor();
});

test('a gateway that is cut comes back by itself', async () => {
  const page = await stage.open({ as: 'anna' });
  await page.getByRole('button', { name: 'Drop its connection' }).click();
  await expect
    .poll(
      async () => {
        await run(page, '/server list');
        return page.getByText('prod-web-1').count();
      },
      { timeout: 20_000, interval: 1000 },
    )
    .toBeGreaterThan(1);
});

test('somebody in the provider’s panel makes a request stale', async () => {
  const [page, ivan] = await Promise.all([stage.open({ as: 'vera' }), stage.open({ as: 'ivan' })]);
  await run(page, '/server restart server:stage-web-1 reason:Kernel');
  const request = card(ivan, 'Restart stage-web-1', 'Kernel');
  await request.waitFor();
  await page.getByRole('button', { name: /^Stop: stage-web-1/ }).click();
  await page.locator('.server[data-status=stopped]', { hasText: 'stage-web-1' }).waitFor();
  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await request.getByRole('button', { name: 'Ask again' }).waitFor();
  const restarts = stage.playground.vscale.requests.filter(({ path }) => path.endsWith('/restart'));
  expect(restarts).toEqual([]);
});
