import type { Scene } from '../../tell.ts';

/** What is written to the support. */
export const letter = { header: 'No network', text: 'web-1 does not answer.' };

export const threadScenes: readonly Scene[] = [
  {
    of: ['ticket open', 'ticket reply', 'ticket show', 'ticket close', 'ticket list'],
    title: 'is talked about in a thread of its own, in which nobody need name it',
    async play({ vscale, type, complete, wait, waitForNews }) {
      vscale.state.addServer({ name: 'web-1' });
      await complete('ticket open', { server: 'we' }, 'server');
      const card = await type('ticket open', { server: '15461102' }, { form: letter });
      await wait(5);
      vscale.support.reply(5021, 'Which **address** has it?\n\n# now?');
      await waitForNews(60);
      const here = { where: card };
      await type('ticket reply', {}, { ...here, form: { text: 'See the panel.\n@everyone' } });
      await waitForNews(60);
      await type('ticket show', {}, here);
      await type('ticket close', { reason: 'solved' }, here);
      await waitForNews(60);
      await type('ticket list');
    },
  },
  {
    of: ['ticket close', 'ticket reply', 'ticket show'],
    title: 'knows a ticket in its thread when it has been closed meanwhile',
    refused: ['ticket_closed', 'ticket_closed'],
    async play({ vscale, type, wait, waitForNews }) {
      const here = { where: await type('ticket open', {}, { form: letter }) };
      await wait(5);
      vscale.support.close(5021);
      await type('ticket close', {}, here);
      await waitForNews(60);
      await type('ticket reply', {}, { ...here, form: { text: 'Still down' } });
      await type('ticket show', {}, here);
    },
  },
  {
    of: ['ticket show', 'ticket reply', 'ticket close'],
    title: 'asks which one where several belong to the channel',
    refused: ['ticket_several_here', 'ticket_several_here', 'ticket_several_here'],
    async play({ discord, type, complete, wait }) {
      const here = { where: discord.channels.thread };
      for (const header of ['No network', 'Invoice'])
        await type('ticket open', {}, { ...here, form: { ...letter, header } });
      await wait(5);
      await type('ticket show', {}, here);
      await type('ticket reply', {}, { ...here, form: { text: 'Any news?' } });
      await type('ticket close', {}, here);
      await complete('ticket close', { ticket: 'inv' }, 'ticket');
      await type('ticket close', { ticket: '5022' }, here);
    },
  },
  {
    of: 'ticket reply',
    title: 'is refused by Vscale when the ticket was closed before the approval came',
    on: { policy: 'rules: [{ actions: [ticket.reply], approvals: 1 }]\n' },
    async play(talk) {
      const { panel, vscale, type, press, locale } = talk;
      await panel.tickets.open({ ...letter, notify: true });
      const card = await type('ticket reply', { ticket: '5021' }, { form: { text: 'Any news?' } });
      vscale.support.close(5021);
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
    },
  },
  {
    of: 'ticket open',
    title: 'asks for a reason beside the text where a rule wants one',
    on: { policy: 'rules: [{ actions: [ticket.open], approvals: 1, reason: required }]\n' },
    async play({ type, press, locale, wait }) {
      const card = await type('ticket open', {}, { form: { ...letter, reason: 'customers wait' } });
      await press(card, locale === 'ru' ? 'Согласиться' : 'Approve', { as: 'boris' });
      await wait(5);
    },
  },
  {
    of: ['ticket list', 'ticket show'],
    title: 'tells elsewhere of what was opened elsewhere',
    async play({ panel, vscale, type, complete, waitForNews }) {
      await panel.tickets.open({ header: 'Invoice', text: 'Where is it?', notify: true });
      await waitForNews(60);
      vscale.support.reply(5021, 'In the mail.');
      await waitForNews(60);
      await complete('ticket show', { ticket: 'inv' }, 'ticket');
      await type('ticket show', { ticket: 'Invoice' });
      vscale.support.close(5021);
      await waitForNews(60);
    },
  },
];
