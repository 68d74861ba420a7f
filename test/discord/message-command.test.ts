import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import type { MessageCommand } from '../../src/discord/command.ts';
import { openStage, type Stage } from './support.ts';

/** Answers with a button that no command of ours has. */
const forge: MessageCommand = {
  data: { name: 'Forge', name_localizations: {} },
  access: 'read',
  run: async () => ({
    content: 'press',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Danger,
            label: 'Delete',
            custom_id: 'do:server delete?server=1',
          },
        ],
      },
    ],
  }),
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(commands, [...messageCommands, forge]);
});
afterAll(() => stage.close());

test('from an alert to the restart of its server, by buttons alone', async () => {
  const { discord, simulator } = stage;
  const { anna, kim } = discord.members;
  const server = simulator.state.addServer({ name: 'web-1' });
  const alert = kim.say('ALERT: web-1 does not answer');

  const found = await (await anna.messageCommand('Vscale: find servers here', alert)).reply();
  expect(found).toMatchObject({ ephemeral: true, content: expect.stringContaining('web-1') });

  const shown = await (await anna.press(found, 'Show web-1')).reply();
  expect(shown.ephemeral).toBe(true);
  expect(JSON.stringify(shown.embeds)).toContain(String(server.id));

  const card = await (await anna.press(found, 'Restart web-1')).reply();
  expect(card.ephemeral).toBe(false);
  expect(card.embeds[0]?.title).toBe('Restart web-1');
  await stage.settle();
  expect(stage.submitted).toHaveLength(1);

  const stranger = await (await kim.messageCommand('Vscale: find servers here', alert)).reply();
  expect(stranger.content).toMatch(/^⛔/);
});

test('what an embed says is searched too, in the reader’s language', async () => {
  const { discord, simulator } = stage;
  const { anna, boris } = discord.members;
  simulator.state.addServer({ name: 'db-1' });
  const card = await (await anna.run('/server stop', { server: 'db-1' })).reply();
  expect(card.content).toBe('');
  const found = await (await boris.messageCommand('Vscale: find servers here', card)).reply();
  expect(found.content).toMatch(/^В этом сообщении 1 сервер:\n.*db-1/);
});

describe('a message is searched', () => {
  const names = ['mail-1', 'mail-2', 'mail-3'];
  beforeAll(() => {
    for (const name of names) stage.simulator.state.addServer({ name });
  });

  const text = (content: string) => ({ type: ComponentType.TextDisplay as const, content });
  const accessory = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Link as const,
    label: 'Graph',
    url: 'https://example.org/',
  };
  const section = { type: ComponentType.Section as const, components: [text('mail-1 is slow')], accessory };
  const layout = {
    flags: MessageFlags.IsComponentsV2,
    components: [
      text('mail-2 is slow'),
      { type: ComponentType.Container as const, components: [section, text('mail-3')] },
    ],
  };
  const alert = { content: 'mail-1', embeds: [{ title: 'mail-2', fields: [{ name: 'also', value: 'mail-3' }] }] };

  test.each([
    ['in its text and its embeds', alert, false],
    ['in its text displays, wherever they stand', layout, false],
    ['in the text and the embeds that it forwards', alert, true],
    ['in the text displays that it forwards', layout, true],
  ])('%s', async (_where, said, isForwarded) => {
    const { anna, kim } = stage.discord.members;
    const original = kim.say(said);
    const message = isForwarded ? kim.forward(original) : original;
    const found = await (await anna.messageCommand('Vscale: find servers here', message)).reply();
    for (const name of names) expect(found.content).toContain(name);
  });
});

test('a button runs nothing that is not offered by buttons', async () => {
  const { discord } = stage;
  const { anna } = discord.members;
  const forged = await (await anna.messageCommand('Forge', anna.say('anything'))).reply();
  const asked = stage.submitted.length;
  const refused = await (await anna.press(forged, 'Delete')).reply();
  expect(refused).toMatchObject({ ephemeral: true, content: expect.stringMatching(/^⛔/) });
  await stage.settle();
  expect(stage.submitted).toHaveLength(asked);
});
