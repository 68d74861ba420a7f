import { type APIButtonComponentWithCustomId, ComponentType } from 'discord-api-types/v10';
import type { Message } from '../../src/views/message.ts';

/** A message as lines of text, to be compared whole: content, then title, description, fields and footer, then buttons. */
export function render({ content, embeds = [], components = [] }: Message): string {
  return [
    ...(content ? [content] : []),
    ...embeds.flatMap(({ title, description, fields = [], footer }) => [
      ...(title === undefined ? [] : [`# ${title}`]),
      ...(description === undefined ? [] : [description]),
      ...fields.map(({ name, value }) => `## ${name}\n${value}`),
      ...(footer === undefined ? [] : [`-- ${footer.text}`]),
    ]),
    ...components.map((row) =>
      row.type === ComponentType.ActionRow ? row.components.map(renderButton).join(' ') : '',
    ),
  ]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

function renderButton(component: object): string {
  const { label, custom_id, disabled } = component as APIButtonComponentWithCustomId;
  return `[${label}${disabled ? '' : ` → ${custom_id}`}]`;
}
