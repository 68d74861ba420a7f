import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { card, focusedName, report, run, setUpStage, tabTo } from './support.ts';

const stage = setUpStage();

/** Types into the field that has the focus, and takes the first line that the list then offers. */
async function choose(page: Page, text: string, offered: RegExp): Promise<void> {
  await page.keyboard.type(text);
  await page.getByRole('option', { name: offered, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}

test('the main story by keyboard alone', async () => {
  const page = await stage.open({ as: 'vera' });
  expect(await focusedName(page)).toMatch(/^Message #ops/);

  await choose(page, '/server create', /\/server create/);
  await page.keyboard.type('web-2');
  await page.keyboard.press('Enter');
  await choose(page, 'docker', /docker/);
  await choose(page, 'small', /small/);
  await page.keyboard.press('Enter');
  await report(page, 'Create web-2', 'Done').waitFor();

  await choose(page, '/server rest', /\/server restart/);
  await choose(page, 'web-2', /web-2/);
  await page.keyboard.press('Enter');
  await card(page, 'Restart web-2').getByRole('button', { name: 'Approve', exact: true }).waitFor();

  await tabTo(page, /Who you are/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^IvanApprover$/);
  await page.keyboard.press('Enter');
  await page.locator('.you').getByText('Ivan').waitFor();

  await page.locator('#composer-text:focus').waitFor();
  await tabTo(page, /^Approve$/, { back: true });
  await page.keyboard.press('Enter');
  await report(page, 'Restart web-2', 'Done').waitFor();
  await expect.poll(() => page.evaluate('document.activeElement.className')).toContain('row');
});

test('Escape closes one thing after the other, and Backspace takes back what was chosen', async () => {
  const page = await stage.open({ as: 'anna' });
  await choose(page, '/server show', /\/server show/);
  await page.getByRole('option', { name: /prod-web-1/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.locator('.command-line').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.command-line').waitFor({ state: 'detached' });

  await choose(page, '/server rename', /\/server rename/);
  await page.getByRole('option', { name: /build-1/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#option-name:focus').waitFor();
  await page.keyboard.press('Backspace');
  await page.locator('#option-server:focus').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await page.locator('#composer-text:focus').waitFor();
  expect(await page.locator('#composer-text').inputValue()).toBe('/server rename');
});

test('a command that a message names is begun by Enter', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/server show server:nothing');
  await page.getByRole('button', { name: '/server list' }).waitFor();
  await tabTo(page, /^\/server list$/, { back: true });
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: '/server list' }).waitFor();
  await page.locator('#composer-add:focus').waitFor();
});

test('the first stop is a link past everything', async () => {
  const page = await stage.open();
  await tabTo(page, /Hosting team|general/, { back: true });
  await page.keyboard.press('Shift+Tab');
  expect(await focusedName(page)).toBe('Skip to the message field');
  await page.keyboard.press('Enter');
  await page.locator('#composer-text:focus').waitFor();
});

test('arrows walk through the people of the switch', async () => {
  const page = await stage.open();
  await tabTo(page, /Who you are/);
  await page.keyboard.press('Enter');
  await page.locator('.person:focus').waitFor();
  await page.keyboard.press('End');
  expect(await focusedName(page)).toMatch(/Gleb/);
  await page.keyboard.press('Home');
  expect(await focusedName(page)).toMatch(/Vera/);
  await page.keyboard.press('Escape');
  await page.locator('#people').waitFor({ state: 'hidden' });
  expect(await focusedName(page)).toMatch(/Who you are/);
});
