import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { close } from '../../../commands/ticket/close.ts';
import { list } from '../../../commands/ticket/list.ts';
import { open } from '../../../commands/ticket/open.ts';
import { reply } from '../../../commands/ticket/reply.ts';
import { show } from '../../../commands/ticket/show.ts';
import { completePolicy } from '../../../src/approvals/policy.ts';
import type { Form, Subcommand } from '../../../src/discord/command.ts';
import { createOptions } from '../../../src/discord/options.ts';
import { modalErrors } from '../../../src/sandbox/discord/validate/modal.ts';
import { caller, openDesk } from '../desk.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

const russian = { caller: { locale: 'ru' as const } };

async function openTicket({ services }: Desk, header = 'No_network', text = 'web-1 is *down*.'): Promise<string> {
  const ticket = await services.vscale.tickets.open({ header, text, notify: false });
  return ticket?.id ?? '';
}

/** An operation of the channel has opened the ticket, which belongs to the thread `t1` since. */
async function adopt({ run, records, storage, clock }: Desk, id: string, threadId = 't1'): Promise<void> {
  await run(open, {}, { fields: { header: 'No_network', text: 'x' } });
  const operationId = (await records()).at(-1)?.id ?? '';
  await storage.tickets.adopt({ id, header: 'No_network', operationId, channelId: caller.channelId });
  await storage.tickets.place(id, threadId, null, clock.now());
}

function formOf<Args>(
  subcommand: Subcommand<Args>,
  values: Record<string, string>,
  { services }: Desk,
  locale = caller.locale,
) {
  return subcommand.form?.(subcommand.read(createOptions(values)), { ...caller, locale }, services) ?? null;
}

function fieldsOf(form: Form | null): string[] {
  return (form?.components ?? []).map((field) => {
    if (field.type !== ComponentType.Label || field.component.type !== ComponentType.TextInput) return 'no text field';
    const { custom_id, required, value, max_length } = field.component;
    return `${custom_id}${required ? '*' : ''} ${max_length}: ${field.label}. ${field.description}${value ? ` = ${value}` : ''}`;
  });
}

const errorsOf = (form: Form | null) => (form ? modalErrors({ custom_id: 'modal:x?', ...form }) : ['no form']);

/** The card without what every card has. */
const essentials = (card: string) => card.split('\n').filter((line) => !/^(⏳|Asked by|Запрос: |-- )/.test(line));

describe('/ticket list', () => {
  it('shows subject, state, and the thread to which it belongs', async () => {
    const desk = await openDesk();
    expect(await desk.see(list)).toBe('# 0 tickets\nThere are no tickets yet. `/ticket open` opens one.');
    expect(await desk.see(list, {}, russian)).toBe('# 0 тикетов\nТикетов пока нет. Открыть: `/ticket open`.');
    const [first, second] = [await openTicket(desk), await openTicket(desk, 'Invoice')];
    desk.simulator.support.close(Number(first));
    await adopt(desk, second);
    expect(await desk.see(list)).toBe(
      [
        '# 2 tickets',
        `🎫 **Invoice**\nid \`${second}\` · \`open\` · <t:1768467600:R> · <#t1>`,
        `🔒 **No\\_network**\nid \`${first}\` · \`closed\` · <t:1768467600:R>`,
      ].join('\n'),
    );
    expect(await desk.see(list, {}, russian)).toContain('# 2 тикета\n');
  });
});

describe('/ticket show', () => {
  it('shows what was said, and what is not understood as it came', async () => {
    const desk = await openDesk();
    const id = await openTicket(desk);
    desk.simulator.support.reply(Number(id), 'Try **again**\n\n\n\n# now <@1>');
    await desk.services.vscale.tickets.addComment(id, { text: 'Thanks' });
    expect(await desk.see(show, { ticket: id })).toBe(
      [
        '# 🎫 No\\_network',
        'Status: `open` · Opened: <t:1768467600:R>',
        '`notify`: `false`',
        '> web-1 is \\*down\\*.',
        '',
        '**2 comments**',
        '**support** · <t:1768467600:R>',
        '> Try \\*\\*again\\*\\*',
        '>',
        '> \\# now \\<\\@1\\>',
        '**client** · <t:1768467600:R>',
        '> Thanks',
      ].join('\n'),
    );
    const inRussian = await desk.see(show, { ticket: id }, russian);
    expect(inRussian).toContain('Состояние: `open` · Открыт: <t:1768467600:R>');
    expect(inRussian).toContain('**2 сообщения**');
  });

  it('opens on the last page, and turns', async () => {
    const desk = await openDesk();
    const id = await openTicket(desk);
    for (let count = 1; count <= 5; count += 1) desk.simulator.support.reply(Number(id), `answer ${count}`);
    const last = await desk.see(show, { ticket: id });
    expect(last).toContain('> answer 5');
    expect(last).not.toContain('> answer 4');
    expect(last).toContain(`[◀ Previous → page:ticket show?ticket=${id}&page=1] [Next ▶]`);
    expect(await desk.see(show, { ticket: id, page: 1 })).toContain('> answer 4');
  });

  it('has the whole in a file where it does not fit', async () => {
    const desk = await openDesk();
    const id = await openTicket(desk, 'Long', 'x'.repeat(3_000));
    desk.simulator.support.reply(Number(id), 'y'.repeat(9_000));
    const message = await desk.run(show, { ticket: id });
    expect(message.embeds?.[0]?.description).toContain('Not all of it fits here: the file has the whole.');
    expect(message.embeds?.[0]?.description?.length).toBeLessThanOrEqual(4_096);
    const [file] = message.files ?? [];
    expect(file).toMatchObject({ name: `ticket-${id}.txt`, description: 'Everything that was said in the ticket' });
    expect(file?.data.toString()).toContain('y'.repeat(9_000));
    const short = await openTicket(desk, 'Short');
    expect((await desk.run(show, { ticket: short })).files).toBeUndefined();
  });

  it('knows the ticket from its thread, by its subject, or not at all', async () => {
    const desk = await openDesk();
    const id = await openTicket(desk);
    await adopt(desk, id);
    expect(await desk.see(show, {}, { caller: { channelId: 't1' } })).toContain('Thread: <#t1>');
    expect(await desk.see(show, { ticket: ' No_network ' })).toContain('# 🎫 No\\_network');
    const unknown = '⛔ No ticket belongs to this channel. Choose one in the option `ticket`.';
    expect(await desk.see(show)).toBe(unknown);
    expect(await desk.see(show, { ticket: '17' })).toBe('⛔ There is no ticket `17`. `/ticket list` shows all.');
    expect(await desk.see(show, { ticket: '17' }, russian)).toBe('⛔ Тикета `17` нет. Все тикеты: `/ticket list`.');
  });
});

describe('/ticket open', () => {
  it('asks for subject and text in a form that says its limits', async () => {
    const desk = await openDesk();
    const form = formOf(open, {}, desk);
    expect(form).toMatchObject({ title: 'Ask the support', carry: {} });
    expect(fieldsOf(form)).toEqual([
      'header* 200: Subject. What it is about, in at most 200 characters.',
      'text* 4000: Text. At most 4000 characters. No passwords: everybody here reads it.',
    ]);
    expect(fieldsOf(formOf(open, {}, desk, 'ru'))).toEqual([
      'header* 200: Тема. О чём речь, не больше 200 знаков.',
      'text* 4000: Текст. Не больше 4000 знаков. Без паролей: это прочтут все в канале.',
    ]);
    for (const locale of ['en', 'ru'] as const)
      expect(errorsOf(formOf(open, { server: 'x' }, desk, locale))).toEqual([]);
  });

  it('fills in which server it is about', async () => {
    const desk = await openDesk();
    const { id } = desk.simulator.state.addServer({ name: 'web-1' });
    expect(fieldsOf(formOf(open, { server: 'web-1' }, desk))[0]).toMatch(/ = Server web-1$/);
    await desk.services.catalog.servers.get();
    const fields = fieldsOf(formOf(open, { server: String(id) }, desk));
    expect(fields[0]).toMatch(/ = Server web-1$/);
    expect(fields[1]).toContain(` = web-1 · id ${id} · 31.184.254.10\n\n`);
    expect(fieldsOf(formOf(open, { server: 'x'.repeat(3_000) }, desk))[0]?.length).toBeLessThan(300);
  });

  it('asks for the ticket, and shows its text to those who may have to approve it', async () => {
    const desk = await openDesk();
    const fields = { header: '  No\n network ', text: ' It is *down*.\r\n\r\n@everyone ' };
    expect(essentials(await desk.see(open, {}, { fields }))).toEqual([
      '# Open ticket: No network',
      '> It is \\*down\\*.',
      '>',
      '> \\@everyone',
    ]);
    expect(await desk.records()).toMatchObject([
      {
        operation: { kind: 'ticket.open', header: 'No network', text: 'It is *down*.\n\n@everyone' },
        subject: 'No network',
      },
    ]);
    expect(desk.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(await desk.see(open, {}, { fields, caller: { guildLocale: 'ru' } })).toContain('# Новый тикет: No network');
  });

  it.each([
    [{ text: 'x' }, '⛔ Nothing was sent: the subject is empty. Say in a few words what it is about.'],
    [{ header: ' \n ', text: 'x' }, '⛔ Nothing was sent: the subject is empty.'],
    [{ header: 'x' }, '⛔ Nothing was sent: the text is empty. Say what the support should know.'],
    [
      { header: 'x'.repeat(201), text: 'x' },
      '⛔ Nothing was sent: the subject has 201 characters, 200 are the limit. Make it shorter.',
    ],
    [
      { header: 'x', text: 'y'.repeat(4_001) },
      '⛔ Nothing was sent: the text has 4001 characters, 4000 are the limit. Send it in several parts.',
    ],
  ])('refuses %#', async (fields: Record<string, string>, words) => {
    const desk = await openDesk();
    expect(await desk.see(open, {}, { fields })).toContain(words);
    expect(await desk.records()).toEqual([]);
  });
});

describe('/ticket reply', () => {
  it('needs no ticket in the thread of one', async () => {
    const desk = await openDesk();
    const id = await openTicket(desk);
    await adopt(desk, id);
    const form = formOf(reply, {}, desk);
    expect(form).toMatchObject({ title: 'Reply to the support', carry: {} });
    expect(fieldsOf(form)).toHaveLength(1);
    expect(errorsOf(form)).toEqual([]);
    const card = await desk.see(reply, {}, { fields: { text: 'Any news?' }, caller: { channelId: 't1' } });
    expect(essentials(card)).toEqual(['# Reply to ticket: No\\_network', `Ticket \`${id}\``, '> Any news?']);
    expect((await desk.records()).at(-1)).toMatchObject({
      operation: { kind: 'ticket.reply', ticketId: id, text: 'Any news?' },
      origin: { channelId: 't1' },
    });
  });

  it('asks which one where there are several, or none', async () => {
    const desk = await openDesk();
    const ids = [await openTicket(desk), await openTicket(desk)];
    for (const id of ids) await adopt(desk, id, caller.channelId);
    const fields = { text: 'Any news?' };
    expect(await desk.see(reply, {}, { fields })).toBe(
      `⛔ Several tickets belong to this channel: \`${ids[0]}\`, \`${ids[1]}\`. Choose one in the option \`ticket\`.`,
    );
    expect(await desk.see(reply, {}, { fields, caller: { channelId: '9', locale: 'ru' } })).toBe(
      '⛔ К этому каналу не относится ни один тикет. Выберите его в параметре `тикет`.',
    );
    expect(formOf(reply, { ticket: ids[0] ?? '' }, desk)?.carry).toEqual({ ticket: ids[0] });
    await desk.run(reply, { ticket: ids[1] ?? '' }, { fields });
    expect((await desk.records()).at(-1)?.operation).toMatchObject({ ticketId: ids[1] });
  });

  it('refuses an empty text, and a ticket that is closed', async () => {
    const desk = await openDesk();
    const id = await openTicket(desk);
    expect(await desk.see(reply, { ticket: id }, { fields: { text: '  ' } })).toContain('the text is empty');
    desk.simulator.support.close(Number(id));
    expect(await desk.see(reply, { ticket: id }, { fields: { text: 'x' } })).toBe(
      '⛔ The ticket **No\\_network** is closed. `/ticket open` opens a new one.',
    );
    expect(await desk.records()).toEqual([]);
  });
});

describe('/ticket close', () => {
  it('asks for it, from the thread too', async () => {
    const desk = await openDesk();
    const id = await openTicket(desk);
    expect(essentials(await desk.see(close, { ticket: id, reason: 'solved' }))).toEqual([
      '# Close ticket: No\\_network',
      `Ticket \`${id}\``,
      'Reason: solved',
    ]);
    await adopt(desk, id);
    await desk.run(close, {}, { caller: { channelId: 't1' } });
    expect((await desk.records()).at(-1)?.operation).toEqual({ kind: 'ticket.close', ticketId: id });
    desk.simulator.support.close(Number(id));
    expect(await desk.see(close, { ticket: id })).toContain('The ticket **No\\_network** is closed.');
  });
});

describe('a rule that wants to know why', () => {
  const actions = ['ticket.open', 'ticket.reply', 'ticket.close'];
  const policy = completePolicy({
    rules: [{ actions, approvals: 1, expires: '30m', reason: 'required', denials: 1 }],
  });

  it('adds the reason to the forms', async () => {
    const desk = await openDesk({ policy });
    for (const subcommand of [open, reply]) {
      const fields = fieldsOf(formOf(subcommand as Subcommand, {}, desk));
      expect(fields.at(-1)).toBe('reason* 200: Reason. Shown to everybody in the channel.');
    }
    expect(formOf(close, { ticket: '17' }, desk)?.carry).toEqual({ ticket: '17' });
    expect(formOf(close, { ticket: '17', reason: 'solved' }, desk)).toBeNull();
    const relaxed = await openDesk();
    expect(fieldsOf(formOf(open, { reason: 'urgent' }, relaxed)).at(-1)).toMatch(/^reason 200: .* = urgent$/);
  });
});

it('says so where the API has no tickets, and asks for nothing', async () => {
  const desk = await openDesk();
  desk.simulator.faults.queue({ when: { path: '/tickets' }, fault: 'html', status: 404, times: 20 });
  const gone = '⛔ Vscale takes no tickets over its API any more. Write to the support in its panel, at vscale.io.';
  const fields = { header: 'No network', text: 'Since noon.' };
  expect(await desk.see(list)).toBe(gone);
  expect(await desk.see(open, {}, { fields })).toBe(gone);
  expect(await desk.see(reply, { ticket: '17' }, { fields })).toBe(gone);
  expect(await desk.see(show, { ticket: '17' })).toBe(gone);
  expect(await desk.see(close, { ticket: '17' })).toBe(gone);
  expect(await desk.see(list, {}, russian)).toBe(
    '⛔ Vscale больше не принимает тикеты через API. Напишите поддержке в его панели на vscale.io.',
  );
  expect(await desk.records()).toEqual([]);
});

it('suggests tickets, the open ones first, and only them for a reply', async () => {
  const desk = await openDesk();
  const [first, second] = [await openTicket(desk), await openTicket(desk, 'Invoice')];
  desk.simulator.support.close(Number(second));
  const invoice = { name: `Invoice · closed · ${second}`, value: second };
  const network = { name: `No_network · open · ${first}`, value: first };
  expect(await desk.complete(show as Subcommand, 'ticket', { ticket: '' })).toEqual([network, invoice]);
  expect(await desk.complete(show as Subcommand, 'ticket', { ticket: 'inv' })).toEqual([invoice]);
  for (const subcommand of [reply, close] as Subcommand[]) {
    expect(await desk.complete(subcommand, 'ticket', { ticket: '' })).toEqual([network]);
  }
});
