import type { APIEmbed } from 'discord-api-types/v10';
import type { FieldError } from '../errors.ts';
import { required, under } from './form.ts';

const largestMessage = 6000;

/** What the published schema leaves out: texts that must not be empty, kinds of addresses, 6000 characters in all. */
export function embedErrors(embeds: readonly APIEmbed[]): FieldError[] {
  let total = 0;
  return embeds.flatMap((embed, index) => {
    total += sizeOf(embed);
    const errors = [...missingTexts(embed), ...wrongAddresses(embed)];
    if (total > largestMessage) {
      const message = `Embed size exceeds maximum size of ${largestMessage}`;
      errors.push({ path: [], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
    }
    return under(['embeds', index], errors);
  });
}

function sizeOf({ title, description, fields, footer, author }: APIEmbed): number {
  const texts = [title, description, footer?.text, author?.name, ...(fields ?? []).flatMap((f) => [f.name, f.value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function missingTexts({ fields, footer, author }: APIEmbed): FieldError[] {
  const named: [path: PropertyKey[], text: string | undefined][] = (fields ?? []).flatMap((field, index) => [
    [['fields', index, 'name'], field.name],
    [['fields', index, 'value'], field.value],
  ]);
  if (footer) named.push([['footer', 'text'], footer.text]);
  if (author) named.push([['author', 'name'], author.name]);
  return named.filter(([, text]) => !text?.trim()).map(([path]) => ({ path, ...required }));
}

function wrongAddresses({ url, author, footer, image, thumbnail }: APIEmbed): FieldError[] {
  const links: [path: PropertyKey[], address: string | undefined][] = [
    [['url'], url],
    [['author', 'url'], author?.url],
  ];
  const images: typeof links = [
    [['author', 'icon_url'], author?.icon_url],
    [['footer', 'icon_url'], footer?.icon_url],
    [['image', 'url'], image?.url],
    [['thumbnail', 'url'], thumbnail?.url],
  ];
  const check = (addresses: typeof links, schemes: readonly string[]) =>
    addresses
      .filter(([, address]) => address && !schemes.includes(new URL(address).protocol.slice(0, -1)))
      .map(([path]) => ({
        path,
        code: 'URL_TYPE_INVALID_SCHEME',
        message: `Scheme must be one of (${schemes.map((scheme) => `'${scheme}'`).join(', ')}).`,
      }));
  return [...check(links, ['http', 'https']), ...check(images, ['http', 'https', 'attachment'])];
}
