import { expect, onTestFinished, test } from 'vitest';
import { startDiscord } from '../../../src/sandbox/discord/server.ts';
import { createLedger } from '../../../src/sandbox/web/ledger.ts';

async function fill(count: number) {
  const discord = await startDiscord();
  onTestFinished(discord.close);
  const ledger = createLedger(discord);
  const { ops } = discord.channels;
  const { anna } = discord.members;
  const ids = Array.from({ length: count }, (_, index) => anna.say(String(index), ops).id);
  const contents = (from: Parameters<typeof ledger.history>[2], limit: number) => {
    const { messages, more } = ledger.history(ops.id, anna.id, from, limit);
    return [messages.map(({ content }) => content).join(' '), more];
  };
  return { ids, contents, ledger, discord };
}

test('gives the newest messages, oldest first', async () => {
  const { contents } = await fill(5);
  expect(contents('newest', 3)).toEqual(['2 3 4', true]);
  expect(contents('newest', 5)).toEqual(['0 1 2 3 4', false]);
});

test('goes on from a message in either direction', async () => {
  const { contents, ids } = await fill(7);
  const at = (index: number) => ids[index] ?? '';
  expect(contents({ before: at(4) }, 3)).toEqual(['1 2 3', true]);
  expect(contents({ before: at(3) }, 3)).toEqual(['0 1 2', false]);
  expect(contents({ after: at(1) }, 3)).toEqual(['2 3 4', true]);
  expect(contents({ after: at(3) }, 3)).toEqual(['4 5 6', false]);
});

test('stops listening when it is closed', async () => {
  const { contents, ledger, discord } = await fill(1);
  ledger.close();
  discord.members.anna.say('later', discord.channels.ops);
  expect(contents('newest', 9)).toEqual(['0', false]);
});
