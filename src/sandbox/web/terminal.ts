import { ComponentType } from 'discord-api-types/v10';
import type { Invocation, Member, Message } from '../discord/server.ts';
import { renderMessage } from '../terminal/render.ts';
import type { Stage } from './answer.ts';
import { listSlashCommands, parseCommandLine } from './commands.ts';

interface TerminalRequest {
  method: string;
  pathname: string;
  /** The body. */
  line: string;
}

const channelName = 'ops';
const shownMessages = 20;
/** As long as Discord gives the bot, and then some for what it asks of Vscale. */
const replyTimeoutMs = 15_000;

/** How to use the sandbox from a terminal, in two lines. */
export function explainTerminal(url: string): string[] {
  return [`curl ${url}as/vera -d '/server list'`, `curl ${url}channels/${channelName}`];
}

/**
 * The same sandbox for a terminal: `POST /as/vera` with `/server list` or `press Approve` does that as Vera in the
 * channel #ops and gives the reply, `GET /channels/ops` gives the conversation. Null for any other path.
 * @throws Error for what Discord's client would not let the person do
 */
export async function answerTerminal(request: TerminalRequest, stage: Stage): Promise<string | null> {
  const [, place, name = ''] = request.pathname.split('/');
  if (request.method === 'POST' && place === 'as') {
    const member = stage.people.find(name);
    return member ? act(member, request.line.trim(), stage) : null;
  }
  if (request.method === 'GET' && place === 'channels') return showChannel(name, stage);
  return null;
}

async function act(member: Member, line: string, stage: Stage): Promise<string> {
  const { discord, ledger } = stage;
  const { ops } = discord.channels;
  const label = /^press (.+)$/.exec(line)?.[1];
  if (label !== undefined) {
    const message = discord.messages(ops, { as: member }).findLast((candidate) => hasButton(candidate, label));
    if (!message) throw new Error(`no message in #${channelName} has the button "${label}"`);
    return showReply(await member.press(message, label), stage);
  }
  if (!line.startsWith('/')) return show(member.say(line, ops), stage);

  const commands = listSlashCommands(discord.directory().commands, member.locale);
  const parsed = parseCommandLine(line, commands);
  if (!parsed) throw new Error(`no such command; there are:\n${commands.map(({ path }) => `/${path}`).join('\n')}`);
  const invocation = await member.run(`/${parsed.command.path}`, parsed.options, ops);
  ledger.nameInteraction(invocation.id, parsed.command.path);
  return showReply(invocation, stage);
}

function hasButton({ components = [] }: Message, label: string): boolean {
  return components.some(
    (row) =>
      row.type === ComponentType.ActionRow &&
      row.components.some((part) => part.type === ComponentType.Button && 'label' in part && part.label === label),
  );
}

async function showReply(invocation: Invocation, stage: Stage): Promise<string> {
  const response = await invocation.response({ timeoutMs: replyTimeoutMs });
  if (response.kind === 'none') return 'The application did not respond.';
  if (response.kind === 'modal') return `A form opens, "${response.modal.title}": fill it in on the page.`;
  return show(await invocation.reply({ timeoutMs: replyTimeoutMs }), stage);
}

function showChannel(name: string, stage: Stage): string | null {
  const channel = Object.values(stage.discord.channels).find((candidate) => candidate.name === name);
  if (!channel) return null;
  const last = stage.discord.messages(channel).slice(-shownMessages);
  return last.length === 0 ? 'Nothing was said here yet.' : last.map((message) => show(message, stage)).join('\n\n');
}

function show(message: Message, { discord }: Stage): string {
  return renderMessage(message, { discord, now: discord.clock.now }).join('\n');
}
