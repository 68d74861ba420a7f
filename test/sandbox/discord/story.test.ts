import { ActionRowBuilder, ButtonBuilder, ButtonStyle, EmbedBuilder, MessageFlags, TextInputStyle } from 'discord.js';
import { expect, test } from 'vitest';
import { type Commands, register, startBot, startSandbox } from './bot.ts';

const commands: Commands = [
  {
    name: 'server',
    description: 'Servers',
    options: [
      {
        type: 1,
        name: 'restart',
        description: 'Restart a server',
        options: [
          { type: 3, name: 'server', description: 'Which one', required: true, autocomplete: true },
          { type: 3, name: 'reason', description: 'Why' },
        ],
      },
    ],
  },
];

test('a command is run, deferred, answered, and its button opens a modal whose text comes back', async () => {
  const discord = await startSandbox();
  const { anna } = discord.members;
  await register(discord, commands);
  await startBot(discord, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.deferReply();
      const button = new ButtonBuilder().setCustomId('delete').setLabel('Delete').setStyle(ButtonStyle.Danger);
      await interaction.editReply({
        embeds: [new EmbedBuilder().setTitle(`Restart ${interaction.options.getString('server', true)}`)],
        components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
      });
    }
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: `web ${interaction.options.getFocused()}`, value: '17' }]);
    }
    if (interaction.isButton()) {
      await interaction.showModal({
        custom_id: 'sure',
        title: 'Delete web-1',
        components: [
          {
            type: 1,
            components: [{ type: 4, custom_id: 'name', label: 'Type the name', style: TextInputStyle.Short }],
          },
        ],
      });
    }
    if (interaction.isModalSubmit()) {
      const typed = interaction.fields.getTextInputValue('name');
      await interaction.reply({ content: `You typed ${typed}`, flags: MessageFlags.Ephemeral });
    }
  });

  const offered = await anna.autocomplete('/server restart', { server: 'we' }, 'server');
  expect(offered).toEqual([{ name: 'web we', value: '17' }]);

  const restart = await anna.run('/server restart', { server: '17' });
  expect((await restart.response()).kind).toBe('deferred');
  const card = await restart.reply();
  expect(card.embeds[0]?.title).toBe('Restart 17');

  const press = await anna.press(card, 'Delete');
  const submitted = await anna.submit(await press.modal(), { 'Type the name': 'web-1' });
  const answer = await submitted.reply();
  expect(answer).toMatchObject({ content: 'You typed web-1', ephemeral: true });
  expect(discord.messages(discord.channels.ops).map((message) => message.id)).toEqual([card.id]);
  expect(discord.messages(discord.channels.ops, { as: anna }).map((message) => message.id)).toEqual([
    card.id,
    answer.id,
  ]);
});
