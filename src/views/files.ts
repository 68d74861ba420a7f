import { code, formatBytes } from './format.ts';
import type { Locale, Message } from './message.ts';
import { words } from './words/index.ts';

/**
 * The message without the files that are bigger than Discord takes, and with a line for each of them instead: Discord
 * would refuse the message as a whole.
 *
 * @param maxBytes what Discord takes of one file where the message goes
 */
export function leaveOutBigFiles(message: Message, maxBytes: number, locale: Locale): Message {
  const { content, embeds = [], files = [] } = message;
  const tooBig = files.filter(({ data }) => data.length > maxBytes);
  if (tooBig.length === 0) return message;
  const urls = tooBig.map(({ name }) => `attachment://${name}`);
  const max = formatBytes(maxBytes, locale);
  const lines = tooBig.map(({ name, data }) =>
    words[locale].errors.fileTooBig({ name: code(name), size: formatBytes(data.length, locale), max }),
  );
  return {
    ...message,
    content: [...(content ? [content] : []), ...lines].join('\n'),
    embeds: embeds.map(({ image, ...embed }) => (image && !urls.includes(image.url) ? { ...embed, image } : embed)),
    files: files.filter((file) => !tooBig.includes(file)),
  };
}
