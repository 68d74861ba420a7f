import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from '../approvals/team.ts';

export const auditScenes: readonly Scene[] = [
  {
    of: 'audit list',
    title: 'shows who did what, and what of it one looks for',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, locale, vscale, complete, type, wait } = talk;
      const as = { as: 'ivan' } as const;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1', reason: 'it hangs' }, { as: 'vera' });
      await pressesIn(talk)('ivan', 'approve', card);
      await wait(60);
      await type('audit list', {}, as);
      await type('audit list', { event: 'vote.approve', member: discord.members.ivan.id }, as);
      await complete('audit list', { server: 'web' }, 'server', as);
      await complete('audit list', { server: 'web-1', operation: { en: 'res', ru: 'пере' }[locale] }, 'operation', as);
      const { records } = await talk.storage.operations.list({ guildId: discord.guild.id, limit: 1, offset: 0 });
      await type('audit list', { server: 'web-1', operation: records[0]?.id ?? '', event: 'operation.succeeded' }, as);
      await type('audit list', { event: 'break_glass' }, as);
    },
  },
  {
    of: 'audit list',
    title: 'asks again where no server or several have the name',
    refused: ['server_not_found', 'server_ambiguous'],
    async play({ vscale, type }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await type('audit list', { server: 'wep-1' });
      await type('audit list', { server: 'web-1' });
    },
  },
  {
    of: 'audit verify',
    title: 'tells whether somebody has changed a row by hand',
    on: { onDisk: true },
    async play({ vscale, type, editDatabase }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await type('audit verify');
      editDatabase("UPDATE audit SET user_id = '1' WHERE event = 'operation.submitting'");
      await type('audit verify');
    },
  },
  {
    of: 'audit export',
    title: 'gives all of it as a file',
    async play({ vscale, type, read }) {
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1' });
      await read(await type('audit export'));
    },
  },
];
