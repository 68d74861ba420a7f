import assert from 'node:assert/strict';
import type { Member, Message } from './discord/server.ts';
import type { Sandbox } from './sandbox.ts';
import type { ShiftedClock } from './shifted-clock.ts';
import type { Narrator } from './terminal/narrator.ts';

const endMs = 20_000;

type Options = Record<string, string>;

/** What a team does on a day with the bot. Throws at the first step that ends otherwise than it should. */
export async function tellStory(sandbox: Sandbox, narrator: Narrator, clock: ShiftedClock): Promise<void> {
  const { discord, vscale } = sandbox;
  const { vera, ivan, olga, boris, gleb } = discord.members;
  const { ops } = discord.channels;

  async function type(member: Member, command: string, options: Options): Promise<Message> {
    const typed = Object.entries(options).map(([name, value]) => `${name}:${value}`);
    narrator.says(member.name, [command, ...typed].join(' '));
    const invocation = await member.run(command, options);
    return invocation.reply({ timeoutMs: endMs });
  }

  async function press(member: Member, card: Message, button: string): Promise<Message> {
    narrator.says(member.name, `presses ${button}`);
    return (await member.press(card, button)).reply({ timeoutMs: endMs });
  }

  function waitFor(fits: (message: Message) => boolean): Promise<Message> {
    return discord.waitForMessage(ops, fits, { timeoutMs: endMs });
  }

  /** The news that an operation has ended: the answer to its card that mentions whoever asked. */
  function reportOn(card: Message, asker: Member, state: string): Promise<Message> {
    return waitFor(
      ({ message_reference, content, pings }) =>
        message_reference?.message_id === card.id && pings.includes(asker.id) && content.includes(state),
    );
  }

  function cardSays(card: Message, text: string): Promise<Message> {
    return waitFor(({ id, embeds }) => id === card.id && (embeds[0]?.description?.includes(text) ?? false));
  }

  const sent = (method: string) => vscale.requests.filter((request) => request.method === method).length;
  const findServer = (name: string) => {
    const server = vscale.state.servers().find((candidate) => candidate.name === name);
    assert(server, `there is a server ${name}`);
    return server;
  };

  narrator.chapter('Vera creates a server');
  const creation = await type(vera, '/server create', {
    name: 'web-1',
    image: 'ubuntu_20.04_64_001_master',
    plan: 'small',
    location: 'spb0',
  });
  const created = await reportOn(creation, vera, 'Done');
  assert(created.content.includes(findServer('web-1').address), 'the report tells the address');
  assert.deepEqual(created.pings, [vera.id], 'the report mentions whoever asked, and nobody else');

  narrator.chapter('Boris looks at the servers, in Russian; Gleb is a stranger and sees nothing');
  const list = await type(boris, '/server list', {});
  assert(list.ephemeral && JSON.stringify(list.embeds).includes('1 сервер'), 'the list is private and in Russian');
  const strange = await type(gleb, '/server list', {});
  assert(strange.ephemeral && strange.content.startsWith('⛔'), 'a stranger is refused');

  narrator.chapter('An upgrade fails at Vscale');
  const upgrade = await type(vera, '/server upgrade', { server: 'web-1', plan: 'medium' });
  vscale.faults.failNextTask('scalet_upgrade');
  await press(olga, upgrade, 'Approve');
  await reportOn(upgrade, vera, 'Failed');

  narrator.chapter('A restart is approved by a second person');
  const restart = await type(vera, '/server restart', { server: 'web-1', reason: 'it hangs' });
  const own = await press(vera, restart, 'Approve');
  assert(own.ephemeral && own.content.startsWith('⛔'), 'whoever asked may not approve');
  const kim = await press(discord.members.kim, restart, 'Approve');
  assert(kim.ephemeral && kim.content.startsWith('⛔'), 'a viewer may not approve');
  assert.equal(sent('PATCH'), 0, 'nothing was sent to Vscale yet');
  const approval = await press(ivan, restart, 'Approve');
  assert(approval.content.startsWith('✅'), 'the approval counts');
  await reportOn(restart, vera, 'Done');
  assert.equal(sent('PATCH'), 1, 'the restart was sent once');

  narrator.chapter('A stop is denied, with the reason');
  const stop = await type(vera, '/server stop', { server: 'web-1' });
  narrator.says(olga.name, 'presses Deny and types: people are working on it');
  const modal = await (await olga.press(stop, 'Deny')).modal({ timeoutMs: endMs });
  const reason = modal.fields[0]?.customId;
  assert(reason, 'a reason is asked for');
  await (await olga.submit(modal, { [reason]: 'people are working on it' })).reply({ timeoutMs: endMs });
  const denied = await reportOn(stop, vera, 'Denied');
  assert(denied.content.includes('people are working on it'), 'whoever asked reads why');

  narrator.chapter('A request goes stale: somebody renames the server in the panel meanwhile');
  const stale = await type(vera, '/server stop', { server: 'web-1' });
  vscale.outside.rename(findServer('web-1').id, 'web-old');
  await press(ivan, stale, 'Approve');
  await cardSays(stale, 'web-1 → web-old');
  await reportOn(stale, vera, 'Out of date');

  narrator.chapter('Nobody decides: half an hour passes, and the request expires');
  const forgotten = await type(vera, '/server stop', { server: 'web-old' });
  clock.skip(16 * 60_000);
  await waitFor(
    ({ content, message_reference }) =>
      message_reference?.message_id === forgotten.id && content.includes('still waits'),
  );
  clock.skip(15 * 60_000);
  await reportOn(forgotten, vera, 'Expired');
  const settled = await cardSays(forgotten, 'Expired');
  assert.deepEqual(settled.components, [], 'an expired card has no buttons');
  assert.equal(sent('PATCH'), 1, 'nothing more was sent to Vscale');
}
