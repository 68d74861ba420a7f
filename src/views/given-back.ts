import { isBlank } from '../visible.ts';
import type { LongField } from './forms.ts';
import { type Locale, type Message, maxContent } from './message.ts';
import type { Words } from './words/en/index.ts';
import { words } from './words/index.ts';

/** What people write at length, by the ids of forms' fields; null is not given back: a line or two, or perhaps a secret. */
const longFields: Readonly<Record<LongField | 'header', ((say: Words) => string) | null>> = {
  header: ({ tickets }) => tickets.headerLabel,
  text: ({ tickets }) => tickets.textLabel,
  zone: ({ domains }) => domains.zoneLabel,
  reason: null,
  key: null,
};

/**
 * What somebody wrote at length into a form that came to nothing, to be copied: as code, or as a file where it is too
 * long for that. Null where there is nothing of the kind.
 *
 * @param fields what was typed, by the ids of the fields
 */
export function givenBack(fields: Readonly<Record<string, string>>, locale: Locale): Message | null {
  const say = words[locale];
  const files: Message['files'] = [];
  const intro = say.forms.givenBack;
  let content = intro;
  for (const [field, label] of Object.entries(longFields)) {
    const text = fields[field] ?? '';
    if (label === null || isBlank(text)) continue;
    const block = `\n**${label(say)}**\n\`\`\`\n${text}\n\`\`\``;
    const isFile = text.includes('```') || content.length + block.length > maxContent;
    if (isFile) files.push({ name: `${field}.txt`, data: Buffer.from(text), description: label(say) });
    else content += block;
  }
  return content === intro && files.length === 0 ? null : { content, files, mentions: {} };
}
