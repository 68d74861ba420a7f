import { expect, test } from 'vitest';
import { card, field, message, report, run, setUpStage } from './support.ts';

const stage = setUpStage();

test('two windows are two people, each sees what is meant for them, at once', async () => {
  const [vera, olga] = await Promise.all([stage.open({ as: 'vera' }), stage.open({ as: 'olga' })]);

  await run(vera, '/server list');
  await message(vera, 'Only you can see this').getByText('prod-web-1').waitFor();

  await run(vera, '/server restart server:stage-web-1 reason:New kernel');
  const request = card(olga, 'Restart stage-web-1', 'New kernel');
  await request.waitFor();
  expect(await olga.getByText('prod-web-1').count(), 'the list was for Vera alone').toBe(
    await olga.locator('#provider').getByText('prod-web-1').count(),
  );
  await request.getByText('Vera использует').waitFor();

  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await message(olga, 'Это видите только вы').waitFor();
  await report(vera, 'Restart stage-web-1', 'Done').waitFor();
  const highlighted = report(vera, 'Restart stage-web-1', 'Done').locator('discord-message[highlight]');
  await highlighted.waitFor();
  await report(olga, 'Restart stage-web-1', 'Done').waitFor();
  expect(await message(vera, 'Only you can see this').getByText('Approved').count()).toBe(0);
});

test('whoever asked cannot approve, and is told so alone', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/server restart server:stage-web-1 reason:Once more');
  const request = card(page, 'Restart stage-web-1', 'Once more');
  await request.getByRole('button', { name: 'Approve', exact: true }).click();
  await message(page, 'Only you can see this').waitFor();
  await request.getByRole('button', { name: 'Cancel', exact: true }).click();
  await request.getByText('Cancelled').waitFor();
});

test('a stranger and a viewer are refused in words', async () => {
  const [gleb, kim] = await Promise.all([stage.open({ as: 'gleb' }), stage.open({ as: 'kim' })]);
  await run(gleb, '/server list');
  await message(gleb, 'Only you can see this').getByText('⛔').waitFor();
  await run(kim, '/server stop server:prod-web-1 reason:Because');
  await message(kim, 'Only you can see this').getByText('⛔').waitFor();
});

test('news in another channel are counted until one goes there', async () => {
  const [anna, boris] = await Promise.all([stage.open({ as: 'anna' }), stage.open({ as: 'boris' })]);
  await boris.getByRole('button', { name: 'deploys' }).click();
  await field(boris).fill('Release at noon, <@everybody>');
  await field(boris).press('Enter');
  await message(boris, 'Release at noon').waitFor();

  const channel = anna.locator('.channel', { hasText: 'deploys' });
  await channel.getByText('1 unread').waitFor();
  await channel.click();
  await message(anna, 'Release at noon').waitFor();
  await anna.locator('.channel[data-unread]').waitFor({ state: 'detached' });
  expect(anna.url()).toContain('#deploys');

  await anna.getByRole('button', { name: /Moving web-1/ }).click();
  await run(anna, '/server list');
  await message(anna, 'prod-web-1').waitFor();
});
