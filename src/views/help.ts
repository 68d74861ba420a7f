import type { APIEmbedField } from 'discord-api-types/v10';
import { fitLines } from './format.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

const blue = 0x3498db;
const maxFieldValue = 1024;

export interface HelpGroup {
  /** `/server` */
  name: string;
  commands: { path: string; description: string }[];
}

/** What somebody cannot do with all of it. */
export type HelpLimit = 'readOnly' | 'approvesOnly';

/** What somebody may use, one field for each command. */
export function helpMessage(groups: readonly HelpGroup[], limit: HelpLimit | null, locale: Locale): Message {
  const say = words[locale].help;
  const fields = groups.map(({ name, commands }): APIEmbedField => {
    const lines = commands.map(({ path, description }) => `\`/${path}\` ${description}`);
    return { name, value: fitLines(lines, maxFieldValue) };
  });
  const embed = { title: say.title, color: blue, fields, footer: { text: say.footer } };
  return { embeds: [limit === null ? embed : { ...embed, description: say[limit] }], mentions: {} };
}
