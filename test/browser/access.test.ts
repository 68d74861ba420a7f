import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { card, field, message, report, run, setUpStage } from './support.ts';

const stage = setUpStage();

/** What axe-core finds, a line each. */
async function findViolations(page: Page): Promise<string[]> {
  // The page's own rules let no script in but its own; the debugger's is none of them.
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ' ' + JSON.stringify(target) + ' ' + failureSummary.replaceAll('\\n', ' '))))`);
}

for (const theme of ['dark', 'light'] as const) {
  test(`axe finds nothing, ${theme}`, async () => {
    const page = await stage.open({ as: 'anna', theme });
    expect(await findViolations(page), 'an empty channel').toEqual([]);

    await run(page, `/server create name:${theme}-1 image:debian_11_64_001_master plan:small`);
    await report(page, `Create ${theme}-1`, 'Done').waitFor();
    await run(page, '/server list');
    await message(page, 'Only you can see this').waitFor();
    await run(page, `/server restart server:${theme}-1 reason:Kernel`);
    await card(page, `Restart ${theme}-1`).getByRole('button', { name: 'Approve', exact: true }).waitFor();
    await run(page, '/catalog images');
    await message(page, /debian_11/).waitFor();
    await page.getByRole('button', { name: /Next task fails/ }).click();
    expect(await findViolations(page), 'messages').toEqual([]);

    await field(page).fill('/server');
    await page.getByRole('listbox').waitFor();
    expect(await findViolations(page), 'the list of commands').toEqual([]);
    await page.keyboard.press('Enter');

    await page.locator('.you-button').click();
    expect(await findViolations(page), 'the switch').toEqual([]);
    await page.keyboard.press('Escape');
  });
}

test('axe finds nothing in a form, in Russian, on a phone', async () => {
  const page = await stage.open({ as: 'boris', width: 390, height: 844 });
  await run(page, '/server create name:db-2 image:debian_11_64_001_master plan:small password:true');
  await page.getByRole('dialog').waitFor();
  expect(await findViolations(page)).toEqual([]);
});

test('screen readers are told of news', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/server create name:told-1 image:debian_11_64_001_master plan:small');
  await page
    .locator('#announcer', { hasText: /^Vscale: @Anna ✅ Create told-1 · Done/ })
    .waitFor({ state: 'attached' });
});

test('the page follows the person’s language', async () => {
  const page = await stage.open({ as: 'vera' });
  await page.locator('.you-button').click();
  await page.getByRole('radio', { name: 'Русский' }).check();
  await page.getByRole('heading', { name: 'Кто вы' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('html').getAttribute('lang')).toBe('ru');
  await field(page).fill('/сервер соз');
  await page.getByRole('option', { name: /\/сервер создать/ }).waitFor();
  await field(page).fill('');
  await run(page, '/server list');
  await message(page, 'Это видите только вы').getByText('запущен').first().waitFor();

  await page.locator('.you-button').click();
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('heading', { name: 'Who you are' }).waitFor();
});

test('at 390 px everything is there, and nothing sticks out', async () => {
  const page = await stage.open({ as: 'anna', width: 390, height: 844 });
  await run(page, '/server create name:phone-1 image:ubuntu_20.04_64_001_docker plan:small');
  await report(page, 'Create phone-1', 'Done').waitFor();
  await run(page, '/server list');
  await message(page, 'Only you can see this').waitFor();
  const widest =
    await page.evaluate(`Math.max(document.documentElement.scrollWidth, document.querySelector('#log').scrollWidth,
    ...[...document.querySelectorAll('#log .row discord-embed')].map((embed) => embed.getBoundingClientRect().right))`);
  expect(widest).toBeLessThanOrEqual(390);

  for (const [toggle, panel] of [
    ['Channels', '#channels'],
    ['Members', '#members'],
    ['Vscale', '#provider'],
  ] as const) {
    await page.locator('#top').getByRole('button', { name: toggle }).click();
    await page.locator(panel).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(panel).waitFor({ state: 'hidden' });
  }
  await page.getByRole('button', { name: /You are Anna/ }).click();
  await page.getByRole('button', { name: /Kim/ }).click();
  await page.getByRole('button', { name: /You are Kim/ }).waitFor();
});
