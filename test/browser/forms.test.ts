import { expect, test } from 'vitest';
import { card, report, run, setUpStage } from './support.ts';

const stage = setUpStage();
const password = 'Correct-horse-4-battery';

test('a form asks for a password, which then is nowhere', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/server create name:db-2 image:debian_11_64_001_master plan:small password:true');
  const form = page.getByRole('dialog');
  await form.waitFor();
  await form.locator('#field-0:focus').waitFor();

  await form.getByRole('button', { name: 'Submit' }).click();
  await form.getByRole('alert').getByText('This field is required').waitFor();
  await form.getByRole('textbox').first().fill(password);
  await form.getByRole('button', { name: 'Submit' }).click();
  await form.waitFor({ state: 'hidden' });
  await report(page, 'Create db-2', 'Done').waitFor();
  expect(await page.content()).not.toContain(password);
  const sent = stage.playground.vscale.requests.find(({ method, path }) => method === 'POST' && path === '/scalets');
  expect(sent?.body).toMatchObject({ name: 'db-2', password: '[password]' });
});

test('Escape closes a form and nothing happens', async () => {
  const page = await stage.open({ as: 'anna' });
  const before = stage.playground.vscale.requests.filter(({ method }) => method === 'POST').length;
  await run(page, '/server create name:db-3 image:debian_11_64_001_master plan:small password:true');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(stage.playground.vscale.requests.filter(({ method }) => method === 'POST').length).toBe(before);
});

test('a denial asks for its reason', async () => {
  const page = await stage.open({ as: 'ivan' });
  await stage.playground.discord.members.vera.run('/server stop', { server: 'stage-web-1', reason: 'Cheaper' });
  const request = card(page, 'Stop stage-web-1', 'Cheaper');
  await request.getByRole('button', { name: 'Deny', exact: true }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox').fill('Not on a Friday');
  await form.getByRole('button', { name: 'Submit' }).click();
  await request.getByText('Not on a Friday').waitFor();
  expect(await request.getByRole('button', { name: 'Deny', exact: true }).count()).toBe(0);
});
