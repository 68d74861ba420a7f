import { Locale } from 'discord-api-types/v10';
import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from './team.ts';

const otherLanguage = { en: Locale.Russian, ru: Locale.EnglishUS };

/** Who may do what, where, and in which language they are told. */
export const rightsScenes: readonly Scene[] = [
  {
    of: ['server list', 'server restart', 'audit verify'],
    title: 'are for those whom the policy names',
    refused: ['needs_role', 'needs_role', 'needs_role'],
    on: { policy: writeSandboxPolicy },
    async play({ type }) {
      await type('server list', {}, { as: 'gleb' });
      await type('server restart', { server: 'web-1' }, { as: 'kim' });
      await type('audit verify', {}, { as: 'kim' });
    },
  },
  {
    of: ['server list', 'server restart', 'audit verify'],
    title: 'are for members who may Manage Server where the policy names nobody',
    refused: ['needs_role', 'needs_role', 'needs_role'],
    async play({ type }) {
      await type('server list', {}, { as: 'kim' });
      await type('server restart', { server: 'web-1' }, { as: 'kim' });
      await type('audit verify', {}, { as: 'kim' });
    },
  },
  {
    of: ['server list', 'server restart'],
    title: 'are not for another Discord server',
    refused: ['not_served', 'not_served'],
    async play({ discord, type }) {
      discord.copyCommandsToOtherGuild();
      const where = discord.channels.elsewhere;
      await type('server list', {}, { where });
      await type('server restart', { server: 'web-1' }, { where });
    },
  },
  {
    of: ['server restart', 'operation show'],
    title: 'is read by each in their language, and by all in that of the Discord server',
    refused: ['own_request', 'server_busy'],
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, locale, vscale, type } = talk;
      const { olga, vera } = discord.members;
      for (const member of [olga, vera]) member.setLocale(otherLanguage[locale]);
      vscale.state.addServer({ name: 'web-1' });
      const press = pressesIn(talk);
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('vera', 'approve', card);
      await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await press('olga', 'deny', card, 'not now');
      const { records } = await talk.storage.operations.list({ guildId: discord.guild.id, limit: 1, offset: 0 });
      await type('operation show', { operation: records[0]?.id ?? '' }, { as: 'olga' });
    },
  },
  {
    of: 'server restart',
    title: 'counts no vote of an approver who has left or lost the role by the press that decides',
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { discord, vscale, type, look } = talk;
      const press = pressesIn(talk);
      const { ivan, olga } = discord.members;
      vscale.state.addServer({ name: 'prod-1' });
      const card = await type('server restart', { server: 'prod-1', reason: 'it hangs' }, { as: 'vera' });
      await press('olga', 'approve', card);
      olga.leave();
      await press('ivan', 'approve', card);
      look(card);
      ivan.setRoles([]);
      await press('anna', 'approve', card);
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'comes to nothing where the asker has left by the press that decides',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      discord.members.vera.leave();
      await press('ivan', 'approve', card);
      look(card);
    },
  },
  {
    of: 'server restart',
    title: 'waits while Discord does not say who may decide',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, vscale, type, look } = talk;
      const press = pressesIn(talk);
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      const silence = discord.faults.queue({ when: { path: '/members/' }, fault: 'malformed-json', times: 1_000 });
      await press('ivan', 'approve', card);
      look(card);
      silence.release();
    },
  },
];
