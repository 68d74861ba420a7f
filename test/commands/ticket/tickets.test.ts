import { ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { close } from '../../../commands/ticket/close.ts';
import { open } from '../../../commands/ticket/open.ts';
import { reply } from '../../../commands/ticket/reply.ts';
import { show } from '../../../commands/ticket/show.ts';
import { completePolicy } from '../../../src/approvals/policy.ts';
import type { Form, Subcommand } from '../../../src/discord/command.ts';
import { createOptions } from '../../../src/discord/options.ts';
import { caller, openDesk } from '../desk.ts';

type Desk = Awaited<ReturnType<typeof openDesk>>;

async function openTicket({ services }: Desk, header = 'No_network', text = 'web-1 is *down*.'): Promise<string> {
  const ticket = await services.vscale.tickets.open({ header, text, notify: false });
  return ticket?.id ?? '';
}

function formOf<Args>(subcommand: Subcommand<Args>, values: Record<string, string>, { services }: Desk) {
  return subcommand.form?.(subcommand.read(createOptions(values)), caller, services) ?? null;
}

function fieldsOf(form: Form | null): string[] {
  return (form?.components ?? []).map((field) => {
    if (field.type !== ComponentType.Label || field.component.type !== ComponentType.TextInput) return 'no text field';
    const { custom_id, required, value, max_length } = field.component;
    return `${custom_id}${required ? '*' : ''} ${max_length}: ${field.label}. ${field.description}${value ? ` = ${value}` : ''}`;
  });
}

it('/ticket show has the whole in a file where it does not fit', async () => {
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

describe('/ticket open', () => {
  it('asks for no more than can be sent', async () => {
    const desk = await openDesk();
    expect(fieldsOf(formOf(open, {}, desk))).toEqual([
      'header* 200: Subject. What it is about, in at most 200 characters.',
      'text* 4000: Text. At most 4000 characters. No passwords: everybody here reads it.',
    ]);
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

  it('sends what was meant, without the spaces around it', async () => {
    const desk = await openDesk();
    const fields = { header: '  No\n network ', text: ' It is *down*.\r\n\r\n@everyone ' };
    await desk.run(open, {}, { fields });
    expect(await desk.records()).toMatchObject([
      {
        operation: { kind: 'ticket.open', header: 'No network', text: 'It is *down*.\n\n@everyone' },
        subject: 'No network',
      },
    ]);
    expect(desk.simulator.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
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
