import { styleText } from 'node:util';
import type { DiscordSandbox, Message } from '../discord/server.ts';
import { renderMessage, type View } from './render.ts';

/** Tells a story on the terminal: who types what, and what the channel then shows. */
export interface Narrator {
  chapter(title: string): void;
  says(name: string, what: string): void;
  /** Stops listening. */
  end(): void;
}

/** Prints every message as it is posted, and again whenever an edit changes more than a bar or a time. */
export function createNarrator(discord: DiscordSandbox, now: () => number, write: (line: string) => void): Narrator {
  const view: View = { discord, now };
  const shown = new Map<string, string>();

  function print(message: Message): void {
    const rendered = renderMessage(message, view);
    // Of a card that is edited only the head changes: who, what, how far.
    const lines = shown.has(message.id) && message.embeds.length > 0 ? rendered.slice(0, 3) : rendered;
    const channel =
      Object.values(discord.channels).find(({ id }) => id === message.channel_id)?.name ?? 'direct message';
    write(styleText('dim', `  #${channel}`));
    for (const line of lines) write(`  ${line}`);
    write('');
  }

  const stop = discord.onMessage(({ kind, message }) => {
    if (kind === 'delete' || isEmpty(message)) return;
    const gist = gistOf(message);
    if (shown.get(message.id) === gist) return;
    print(message);
    shown.set(message.id, gist);
  });

  return {
    chapter: (title) => write(`${styleText(['bold', 'underline'], title)}\n`),
    says: (name, what) => write(`${styleText('magenta', name)} ${what}\n`),
    end: stop,
  };
}

/** "Vscale is thinking…" */
function isEmpty({ content, embeds }: Message): boolean {
  return content === '' && embeds.length === 0;
}

function gistOf({ content, embeds, components }: Message): string {
  const text = JSON.stringify([
    content,
    embeds.map(({ title, description }) => [title, description]),
    components?.length,
  ]);
  return text.replace(/[▰▱]+ \d+ %|<t:\d+:R>/g, '');
}
