import type { Words } from '../en/index.ts';
import { pluralRu } from '../plural.ts';

export const keys: Words['keys'] = {
  listTitle: ({ count }) => pluralRu(count, 'SSH-ключ', 'SSH-ключа', 'SSH-ключей'),
  listEmpty: 'SSH-ключей пока нет. Добавить: `/key add`.',
  onServers: ({ servers }) => `есть на ${servers}`,
  onNone: 'нет ни на одном сервере',
  staysOnServers: 'На серверах, где он есть, он остаётся: уберите его там из `authorized_keys`.',

  form: {
    title: 'Добавить SSH-ключ',
    name: 'Имя',
    key: 'Открытый ключ',
    hint: 'Одна строка из файла .pub. Ни в коем случае не закрытый ключ.',
    placeholder: 'ssh-ed25519 AAAA… вы@ноутбук',
  },
};
