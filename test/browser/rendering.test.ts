import { expect, test } from 'vitest';
import { message, run, setUpStage } from './support.ts';

const stage = setUpStage();

/** Posts in #ops with the bot's token what the bot itself has no occasion to say. */
async function post(body: object, file?: { name: string; text: string }): Promise<void> {
  const { discord } = stage.playground;
  const form = new FormData();
  form.append('payload_json', JSON.stringify(body));
  if (file) form.append('files[0]', new Blob([file.text], { type: 'text/plain' }), file.name);
  const answer = await fetch(`${discord.apiUrl}/v10/channels/${discord.channels.ops.id}/messages`, {
    method: 'POST',
    headers: { Authorization: `Bot ${discord.token}` },
    body: form,
  });
  expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
}

test('markup, fields, pictures from elsewhere and files', async () => {
  const page = await stage.open({ as: 'anna' });
  const { discord } = stage.playground;
  await post(
    {
      content: `**Bold** \`code\` <@${discord.members.vera.id}> <#${discord.channels.deploys.id}>\n\`\`\`\nblock\n\`\`\``,
      embeds: [
        {
          title: 'Fields',
          color: 0x3498db,
          image: { url: 'https://example.com/a.png' },
          fields: [
            { name: 'One', value: '1', inline: true },
            { name: 'Two', value: '**2**', inline: true },
            { name: 'Three', value: '3' },
          ],
          footer: { text: 'The end' },
        },
      ],
      attachments: [{ id: '0', filename: 'log.txt' }],
    },
    { name: 'log.txt', text: 'line by line' },
  );
  const posted = message(page, 'The end');
  await posted.locator('strong', { hasText: 'Bold' }).waitFor();
  await posted.locator('discord-mention', { hasText: 'Vera' }).waitFor();
  await posted.locator('discord-mention[type=channel]', { hasText: 'deploys' }).waitFor();
  await posted.locator('discord-code[multiline]', { hasText: 'block' }).waitFor();
  await posted.locator('discord-embed-field strong', { hasText: '2' }).waitFor();
  expect(await posted.locator('discord-embed img').count(), 'nothing is fetched from outside').toBe(0);

  const file = posted.locator('discord-file-attachment');
  await file.getByText('log.txt').waitFor();
  const href = await file.getByRole('link', { name: 'log.txt' }).getAttribute('href');
  const downloaded = await fetch(new URL(href ?? '', stage.playground.url));
  expect(downloaded.headers.get('content-disposition')).toBe('attachment');
  expect(await downloaded.text()).toBe('line by line');
});

test('times move on', async () => {
  const page = await stage.open({ as: 'anna' });
  await post({
    content: `Since <t:${Math.floor(Date.now() / 1000) - 3600}:R> and <t:${Math.floor(Date.now() / 1000)}:R>`,
  });
  const posted = message(page, 'Since');
  await posted.getByText('1 hour ago').waitFor();
  await posted.getByText('2 seconds ago').waitFor();
  await posted.getByText('3 seconds ago').waitFor();
});

test('selects of one, of several, of people; links and buttons that are off', async () => {
  const page = await stage.open({ as: 'anna' });
  const options = ['small', 'medium', 'large'].map((value) => ({ label: value, value }));
  await post({
    content: 'Choose',
    components: [
      { type: 1, components: [{ type: 3, custom_id: 'one', placeholder: 'A plan', options }] },
      { type: 1, components: [{ type: 3, custom_id: 'some', placeholder: 'Plans', max_values: 3, options }] },
      { type: 1, components: [{ type: 5, custom_id: 'who', placeholder: 'A person' }] },
      {
        type: 1,
        components: [
          { type: 2, style: 5, label: 'Elsewhere', url: 'https://example.com' },
          { type: 2, style: 1, label: 'Off', custom_id: 'off', disabled: true },
        ],
      },
    ],
  });
  const posted = page.locator('.row', { has: page.locator('select.menu') });
  expect(await posted.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
  expect(await posted.getByRole('link', { name: 'Elsewhere' }).getAttribute('rel')).toContain('noopener');

  const answered = async (act: () => Promise<unknown>) => {
    const before = callbacks();
    await act();
    await expect.poll(callbacks).toBe(before + 1);
  };
  await answered(() => posted.getByRole('combobox', { name: 'A plan' }).selectOption('medium'));
  await answered(async () => {
    await posted.locator('summary', { hasText: 'Plans' }).click();
    await posted.getByRole('checkbox', { name: 'small' }).check();
    await posted.getByRole('checkbox', { name: 'large' }).check();
    await posted.locator('details[open]').getByRole('button').click();
  });
  await answered(async () => {
    await posted.locator('summary', { hasText: 'A person' }).click();
    await posted.getByRole('radio', { name: '@Olga' }).check();
    await posted.locator('details[open]').getByRole('button').click();
  });
});

function callbacks(): number {
  return stage.playground.discord.requests.filter(({ path }) => path.endsWith('/callback')).length;
}

test('a long list has pages, also after the bot was killed', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/catalog images');
  const list = message(page, 'Only you can see this');
  const first = await list.locator('discord-embed').textContent();
  const next = list.getByRole('button', { name: /Next|▶|›/ });
  await next.click();
  await expect.poll(() => list.locator('discord-embed').textContent()).not.toBe(first);

  await stage.playground.bot.kill();
  stage.playground.bot.start();
  await stage.playground.bot.ready();
  await list.getByRole('button', { name: /Prev|Back|◀|‹/ }).click();
  await expect.poll(() => list.locator('discord-embed').textContent()).toBe(first);
});

test('a reply leads to its message, a link to a card too', async () => {
  const page = await stage.open({ as: 'anna' });
  await run(page, '/server start server:build-1');
  const told = page
    .locator('.row', { has: page.locator('.preview') })
    .filter({ hasText: 'Start build-1' })
    .last();
  await told.getByRole('button', { name: 'Start build-1' }).click();
  await page.locator('.row:focus', { has: page.locator('.embed-title') }).waitFor();
});

test.each([
  { as: 'anna', said: /There is no server nothing/, begun: '/server list' },
  { as: 'boris', said: /Сервера nothing нет/, begun: '/сервер список' },
])('a command that a message names is begun by a press: as $as', async ({ as, said, begun }) => {
  const page = await stage.open({ as });
  await run(page, '/server show server:nothing');
  const refusal = message(page, said);
  await refusal.getByRole('button', { name: '/server list', exact: true }).click();
  await page.getByRole('group', { name: begun, exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await message(page, 'prod-web-1').waitFor();
});

test('a command of another guild is only shown', async () => {
  const page = await stage.open({ as: 'anna' });
  await post({ content: 'Strange: </server list:5>' });
  const posted = message(page, 'Strange: /server list');
  await posted.locator('.command-name', { hasText: '/server list' }).waitFor();
  expect(await posted.getByRole('button', { name: '/server list' }).count()).toBe(0);
});

test('commands for a message are in its menu', async () => {
  const { discord } = stage.playground;
  const commands = `${discord.apiUrl}/v10/applications/${discord.applicationId}/guilds/${discord.guild.id}/commands`;
  const answer = await fetch(commands, {
    method: 'POST',
    headers: { Authorization: `Bot ${discord.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'Look closer', type: 3 }),
  });
  expect(answer.status).toBe(201);
  const page = await stage.open({ as: 'anna' });
  await post({ content: 'Something' });
  const posted = message(page, 'Something');
  await posted.hover();
  await posted.getByRole('button', { name: 'More: apps' }).click();
  const before = callbacks();
  await page.getByRole('menuitem', { name: 'Look closer' }).click();
  await expect.poll(callbacks).toBe(before + 1);
});

test('a channel with thousands of messages is read in both directions', async () => {
  const { discord } = stage.playground;
  for (let index = 1; index <= 600; index += 1) discord.members.kim.say(`Line ${index}.`, discord.channels.general);
  const page = await stage.open({ as: 'anna' });
  await page.getByRole('button', { name: 'general' }).click();
  await page.getByText('Line 600.').waitFor();
  const log = page.locator('#log');
  await log.focus();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Home');
        return page.getByText('Line 1.', { exact: true }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  expect(await page.locator('.row').count()).toBeLessThanOrEqual(150);

  discord.members.kim.say('Line 601.', discord.channels.general);
  await page.getByRole('button', { name: /1 new message/ }).click();
  await log.getByText('Line 601.').waitFor();
  await page.getByText('Welcome to #general').waitFor({ state: 'detached' });
});
