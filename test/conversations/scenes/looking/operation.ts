import { writeSandboxPolicy } from '../../../../src/sandbox/policy.ts';
import type { Scene } from '../../tell.ts';
import { oneApprover, pressesIn } from '../approvals/team.ts';

/** The id of the operation that was asked last. */
async function lastOperation({ storage, discord }: Parameters<Scene['play']>[0]): Promise<string> {
  const { records } = await storage.operations.list({ guildId: discord.guild.id, limit: 1, offset: 0 });
  return records[0]?.id ?? '';
}

const longText = 'x'.repeat(2_000);

export const operationScenes: readonly Scene[] = [
  {
    of: 'operation list',
    title: 'shows what was asked here, and what of it one looks for',
    on: { policy: oneApprover },
    async play(talk) {
      const { discord, vscale, clock, complete, type, wait } = talk;
      await type('operation list', {}, { as: 'vera' });
      for (const name of ['web-1', 'db-1']) vscale.state.addServer({ name });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await pressesIn(talk)('ivan', 'approve', card);
      await wait(60);
      await type('server stop', { server: 'db-1' }, { as: 'vera' });
      await clock.advance(60_000);
      await type('operation list', {}, { as: 'vera' });
      await type('operation list', { state: 'waiting' }, { as: 'vera' });
      await complete('operation list', { server: 'web' }, 'server', { as: 'vera' });
      await type('operation list', { server: 'web-1', member: discord.members.vera.id }, { as: 'vera' });
      await type('operation list', { state: 'failed' }, { as: 'vera' });
    },
  },
  {
    of: 'operation show',
    title: 'shows one as its card has it',
    async play(talk) {
      const { vscale, complete, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      await type('server restart', { server: 'web-1', reason: 'it hangs' });
      await complete('operation show', { operation: 'web' }, 'operation');
      await type('operation show', { operation: await lastOperation(talk) });
    },
  },
  {
    of: ['operation show', 'operation cancel'],
    title: 'knows no other',
    refused: ['operation_not_found', 'operation_not_found'],
    async play({ type }) {
      await type('operation show', { operation: 'abcd2345' });
      await type('operation cancel', { operation: 'abcd2345' });
    },
  },
  {
    of: 'operation cancel',
    title: 'takes back what waits for approval',
    on: { policy: oneApprover },
    async play(talk) {
      const { vscale, complete, type, look } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' }, { as: 'vera' });
      await complete('operation cancel', { operation: '' }, 'operation', { as: 'vera' });
      await type('operation cancel', { operation: await lastOperation(talk) }, { as: 'vera' });
      look(card);
    },
  },
  {
    of: 'operation cancel',
    title: 'takes back nothing of others, and nothing that is at Vscale',
    refused: ['may_not_cancel', 'too_late_to_cancel'],
    on: { policy: writeSandboxPolicy },
    async play(talk) {
      const { vscale, type } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const card = await type('server restart', { server: 'web-1' });
      const operation = await lastOperation(talk);
      await type('operation cancel', { operation }, { as: 'vera' });
      await pressesIn(talk)('ivan', 'approve', card);
      await type('operation cancel', { operation });
    },
  },
  {
    of: 'operation list',
    title: 'asks again where no server or several have the name',
    refused: ['server_not_found', 'server_ambiguous'],
    async play({ vscale, type }) {
      for (let count = 0; count < 2; count += 1) vscale.state.addServer({ name: 'web-1' });
      await type('operation list', { server: 'wep-1' });
      await type('operation list', { server: 'web-1' });
    },
  },
  {
    of: 'operation show',
    title: 'has the whole of a letter that Vscale did not take',
    on: { token: 'read-only' },
    async play(talk) {
      const { type, read } = talk;
      await type('ticket open', {}, { form: { header: 'No network', text: longText } });
      await read(await type('operation show', { operation: await lastOperation(talk) }));
    },
  },
];
