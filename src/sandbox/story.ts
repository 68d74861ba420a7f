import assert from 'node:assert/strict';
import type { Member, Message } from './discord/server.ts';
import type { Sandbox } from './sandbox.ts';
import type { ShiftedClock } from './shifted-clock.ts';
import type { Narrator } from './terminal/narrator.ts';

const endMs = 20_000;

/** What a team does on a day with the bot. Throws at the first step that ends otherwise than it should. */
export async function tellStory(sandbox: Sandbox, narrator: Narrator, clock: ShiftedClock): Promise<void> {
  const { discord, vscale } = sandbox;
  const { anna, boris, gleb } = discord.members;
  const { ops } = discord.channels;

  async function type(member: Member, command: string, options: Record<string, string>): Promise<Message> {
    const typed = Object.entries(options).map(([name, value]) => `${name}:${value}`);
    narrator.says(member.name, [command, ...typed].join(' '));
    const invocation = await member.run(command, options);
    return invocation.reply({ timeoutMs: endMs });
  }

  /** The report that answers this card. */
  async function reportOn(card: Message): Promise<Message> {
    return discord.waitForMessage(ops, (message) => message.message_reference?.message_id === card.id, {
      timeoutMs: endMs,
    });
  }

  narrator.chapter('Anna creates a server');
  const created = await reportOn(
    await type(anna, '/server create', {
      name: 'web-1',
      image: 'ubuntu_20.04_64_001_master',
      plan: 'small',
      location: 'spb0',
    }),
  );
  const address = vscale.state.servers().find(({ name }) => name === 'web-1')?.address;
  assert(address, 'the server has an address');
  assert(created.content.includes('Done') && created.content.includes(address), 'the report tells the address');
  assert.deepEqual(created.pings, [anna.id], 'the report mentions whoever asked, and nobody else');

  narrator.chapter('Boris looks at the servers, in Russian');
  const list = await type(boris, '/server list', {});
  assert(list.ephemeral && JSON.stringify(list.embeds).includes('1 сервер'), 'the list is private and in Russian');

  narrator.chapter('Gleb may look, and change nothing');
  const refused = await type(gleb, '/server stop', { server: 'web-1' });
  assert(refused.ephemeral, 'the refusal is private');

  narrator.chapter('An upgrade fails at Vscale');
  vscale.faults.failNextTask('scalet_upgrade');
  const failed = await reportOn(await type(anna, '/server upgrade', { server: 'web-1', plan: 'medium' }));
  assert(failed.content.includes('Failed'), 'the failure is reported');
  void clock;
}
