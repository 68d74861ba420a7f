import { expect } from 'vitest';
import type { Scene } from '../tell.ts';
import { busyServer, type ServerCommand, unreadyServer, whichServer } from './shared.ts';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHXyvw/Fd0aBWMOJSX0WDfnZj5T8LLcMNIPDQmPhTzoK';
const secret = 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW';
const privateKey = `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----`;

const attach: ServerCommand = {
  of: 'key attach',
  options: { keys: 'laptop' },
  prepare: ({ vscale }) => vscale.state.addSshKey('laptop'),
};

export const keyScenes: readonly Scene[] = [
  {
    of: 'key list',
    title: 'says how to add the first',
    play: ({ type }) => type('key list'),
  },
  {
    of: 'key list',
    title: 'tells each by its fingerprint, and on which servers it is',
    async play({ vscale, type }) {
      const laptop = vscale.state.addSshKey('laptop', `${publicKey} vera@laptop`);
      vscale.state.addSshKey('phone', 'odd');
      vscale.state.addServer({ name: 'web-1', keyIds: [laptop.id] });
      vscale.state.addServer({ name: 'web-2', keyIds: [laptop.id] });
      await type('key list');
    },
  },
  {
    of: 'key add',
    title: 'asks for the key in a form, and tells its fingerprint and id',
    async play({ type, look }) {
      const form = { key: `  ${publicKey} vera@laptop\n` };
      const card = await type('key add', { name: 'laptop', reason: 'new laptop' }, { form });
      look(card);
    },
  },
  {
    of: 'key add',
    title: 'is turned down by Vscale where the token may only read, and by the bot from then on',
    on: { token: 'read-only' },
    refused: 'token_read_only',
    async play({ type }) {
      await type('key add', {}, { form: { name: 'laptop', key: publicKey } });
      await type('key add', {}, { form: { name: 'laptop', key: publicKey } });
    },
  },
  {
    of: 'key add',
    title: 'is refused for what is no key, or a key that the account has',
    refused: ['key_invalid', 'key_exists'],
    async play({ vscale, type }) {
      vscale.state.addSshKey('laptop', `${publicKey} vera@laptop`);
      await type('key add', {}, { form: { name: 'desk', key: publicKey.slice(0, -8) } });
      await type('key add', {}, { form: { name: 'desk', key: `${publicKey} me@desk` } });
    },
  },
  {
    of: 'key add',
    title: 'is refused with a name that cannot be',
    refused: ['name_characters', 'name_empty', 'name_too_long'],
    async play({ type }) {
      await type('key add', { name: '@here' });
      await type('key add', {}, { form: { name: '...', key: publicKey } });
      await type('key add', {}, { form: { name: 'x'.repeat(256), key: publicKey } });
    },
  },
  {
    of: 'key add',
    title: 'a private key is thrown away, loudly, and leaves no trace',
    refused: ['key_private', 'key_private'],
    async play({ discord, vscale, storage, type }) {
      await type('key add', { name: 'laptop' }, { form: { key: privateKey } });
      await type('key add', {}, { form: { name: privateKey, key: publicKey } });
      const { rows } = await storage.audit.list({ guildId: discord.guild.id, limit: 100, offset: 0 });
      expect(JSON.stringify([rows, discord.requests])).not.toContain(secret.slice(0, 20));
      expect(vscale.requests).toEqual([]);
    },
  },
  {
    of: 'key remove',
    title: 'is offered the keys, and says what stays on the servers',
    async play({ vscale, type, complete }) {
      const { id } = vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      await complete('key remove', { key: 'lap' }, 'key');
      await type('key remove', { key: String(id), reason: 'stolen' });
    },
  },
  {
    of: 'key remove',
    title: 'is turned down by Vscale where somebody else was faster',
    async play({ vscale, type }) {
      vscale.state.addSshKey('laptop');
      vscale.faults.queue({ when: { method: 'DELETE', path: /sshkeys/ }, fault: 'html', status: 404 });
      await type('key remove', { key: 'laptop' });
    },
  },
  {
    of: 'key remove',
    title: 'is refused where it is not clear which key is meant',
    refused: ['key_not_found', 'key_not_found', 'key_ambiguous'],
    async play({ vscale, type }) {
      await type('key remove', { key: 'laptop' });
      vscale.state.addSshKey('phone');
      vscale.state.addSshKey('phone');
      await type('key remove', { key: 'laptop' });
      await type('key remove', { key: 'phone' });
    },
  },
  {
    of: 'key attach',
    title: 'is offered the keys one after the other, and puts on those that the server has not',
    async play({ vscale, type, complete }) {
      const laptop = vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      vscale.state.addServer({ name: 'web-1', keyIds: [laptop.id] });
      await complete('key attach', { server: 'web-1', keys: '' }, 'keys');
      await complete('key attach', { server: 'web-1', keys: 'laptop, ' }, 'keys');
      await type('key attach', { server: 'web-1', keys: 'laptop, phone' });
      await type('key list');
    },
  },
  {
    of: 'key attach',
    title: 'is found out where the answer of Vscale was lost, and is not sent again',
    async play({ vscale, type, wait }) {
      vscale.state.addSshKey('laptop');
      vscale.state.addServer({ name: 'web-1' });
      vscale.faults.queue({ when: { method: 'PATCH', path: /scalets/ }, fault: 'drop-after' });
      await type('key attach', { server: 'web-1', keys: 'laptop' });
      await wait(30);
    },
  },
  {
    of: 'key attach',
    title: 'is refused where no key is left to put on, or it is not clear which is meant',
    refused: ['keys_none', 'server_has_keys', 'key_not_found', 'key_ambiguous'],
    async play({ vscale, type }) {
      const laptop = vscale.state.addSshKey('laptop');
      vscale.state.addSshKey('phone');
      vscale.state.addSshKey('phone');
      vscale.state.addServer({ name: 'web-1', keyIds: [laptop.id] });
      await type('key attach', { server: 'web-1', keys: ', ,' });
      await type('key attach', { server: 'web-1', keys: 'laptop' });
      await type('key attach', { server: 'web-1', keys: 'tablet' });
      await type('key attach', { server: 'web-1', keys: 'laptop, phone' });
    },
  },
  ...whichServer([attach]),
  ...busyServer([attach]),
  ...unreadyServer([attach]),
];
