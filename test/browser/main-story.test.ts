import { expect, test } from 'vitest';
import { field, message, report, setUpStage } from './support.ts';

const stage = setUpStage();

test('somebody who has never seen the bot follows the hints with the mouse', async () => {
  const page = await stage.open({ as: 'vera' });
  const coach = page.locator('.coach');

  await coach.getByText('Create a server').waitFor();
  await coach.getByRole('button', { name: 'Fill in the command' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await message(page, 'Create web-1').getByText('Running').waitFor();
  await coach.getByText('The bot watches the task').waitFor();
  await page.locator('.task', { hasText: 'Create web-1' }).waitFor();

  const created = report(page, 'Create web-1', 'Done');
  await created.waitFor();
  const address = stage.playground.vscale.state.servers().find(({ name }) => name === 'web-1')?.address ?? 'none';
  expect(await created.textContent()).toContain(address);

  await coach.getByText('Now restart it').waitFor();
  await coach.getByRole('button', { name: 'Fill in the command' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  const card = message(page, /Restart web-1.*New kernel/s);
  await card.getByRole('button', { name: 'Approve', exact: true }).waitFor();

  await coach.getByText('Become a colleague').waitFor();
  await coach.getByRole('button', { name: 'Become Ivan' }).click();
  await page.locator('.you').getByText('Ivan').waitFor();
  await coach.getByRole('button', { name: 'Show the card' }).click();
  await card.getByRole('button', { name: 'Approve', exact: true }).click();

  await report(page, 'Restart web-1', 'Done').waitFor();
  await coach.getByText('That is the bot').waitFor();
  expect(await card.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0);

  await coach.getByRole('button', { name: 'Hide the hints' }).click();
  await coach.waitFor({ state: 'detached' });
  await page.reload();
  await report(page, 'Restart web-1', 'Done').waitFor();
  expect(await coach.count()).toBe(0);
  await page.getByRole('button', { name: 'Show the hints' }).click();
  await coach.waitFor();
});

test('a command is put together from lists, by mouse', async () => {
  const page = await stage.open({ as: 'anna' });
  await field(page).click();
  await field(page).pressSequentially('/cat');
  await page.getByRole('option', { name: /\/catalog plans/ }).waitFor();
  await field(page).fill('/server up');
  await page.getByRole('option', { name: /\/server upgrade/ }).click();

  await page.getByRole('option', { name: /stage-web-1/ }).click();
  await page.getByRole('option', { name: /medium/ }).click();
  await page.getByRole('combobox', { name: /Add an option/ }).click();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: /reason/ }).click();
  await page.keyboard.type('More visitors');
  await page.getByRole('button', { name: 'Send' }).click();
  const card = message(page, /Upgrade stage-web-1.*More visitors/s);
  await card.getByText('small').first().waitFor();
  await card.getByRole('button', { name: 'Cancel', exact: true }).waitFor();
});

test('a required option that is missing is asked for', async () => {
  const page = await stage.open({ as: 'anna' });
  await field(page).fill('/server rename');
  await page.getByRole('option', { name: /\/server rename/ }).click();
  await page.getByRole('option', { name: /build-1/ }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('alert').getByText('This option is required').waitFor();
  const name = page.getByRole('combobox', { name: 'name', exact: true });
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  await name.fill('builder-1');
  await name.press('Enter');
  await report(page, 'build-1', 'builder-1').waitFor();
});
