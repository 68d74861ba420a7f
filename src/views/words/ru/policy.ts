import type { Words } from '../en/index.ts';

export const policy: Words['policy'] = {
  broken: '⚠️ Файл правил изменили, и с ошибками он не действует. Пока действуют прежние правила:',
  loadedWithWarnings: '⚠️ Файл правил изменили, он действует, но:',
};
