import type { OptionValues } from '../../../../src/sandbox/discord/server.ts';
import type { Locale } from '../../../../src/views/message.ts';
import type { Scene } from '../../tell.ts';
import { showCommand } from '../../transcript.ts';
import { busyServer, type ServerCommand, unreadyServer, whichServer } from '../shared.ts';

const restore: ServerCommand & { form: object } = {
  of: 'backup restore',
  options: { backup: 'nightly' },
  form: {
    en: (name) => `[form] Restore a server
Name of the server, to confirm*: – ${name === null ? 'All its data is lost. Type the name of the server exactly.' : `The backup replaces all data on the server. Type: ${name}`}
Reason: – Shown to everybody in the channel.`,
    ru: (name) => `[form] Восстановить сервер
Имя сервера для подтверждения*: – ${name === null ? 'Все его данные пропадут. Введите имя сервера точно.' : `Копия заменит все данные на сервере. Введите: ${name}`}
Причина: – Её увидят все в канале.`,
  },
};

/** A command with the option `backup`. */
interface BackupCommand {
  of: string;
  options?: OptionValues;
  isPrivate?: boolean;
  /** As it looks while the bot does not know the name that it wants; that is given too. */
  form?: Record<Locale, string> & { name: string };
}

const aboutBackup: BackupCommand[] = [
  { of: 'backup show', isPrivate: true },
  {
    of: 'backup restore',
    options: { server: 'web-1' },
    form: { name: 'web-1', en: restore.form.en(null), ru: restore.form.ru(null) },
  },
  { of: 'backup relocate', options: { location: 'msk0' } },
  {
    of: 'backup delete',
    form: {
      name: 'nightly',
      en: `[form] Delete a backup
Name of the backup, to confirm*: – It will be gone for good. Type the name of the backup exactly.
Reason: – Shown to everybody in the channel.`,
      ru: `[form] Удалить резервную копию
Имя копии для подтверждения*: – Она пропадёт навсегда. Введите имя копии точно.
Причина: – Её увидят все в канале.`,
    },
  },
];

const refusals = [
  {
    backup: 'nigthly',
    en: 'There is no backup `nigthly`. Did you mean `nightly`? `/backup list` shows all.',
    ru: 'Резервной копии `nigthly` нет. Может быть, `nightly`? Все копии: `/backup list`.',
  },
  {
    backup: 'nightly',
    en: 'Several backups are called `nightly`: `UUID`, `UUID`. Give one of these ids.',
    ru: 'Имя `nightly` носят несколько копий: `UUID`, `UUID`. Укажите один из этих id.',
  },
  {
    backup: 'old',
    en: 'The backup `old` has been deleted. `/backup list` shows what is there.',
    ru: 'Копию `old` удалили. Что есть сейчас: `/backup list`.',
  },
];

/** Where the name that was typed fits no backup, several, or one that was deleted. */
function whichBackup({ of, options, isPrivate, form }: BackupCommand): Scene {
  const tellIn = (locale: Locale) => {
    const lines = refusals.flatMap(({ backup, ...words }) => [
      showCommand(of, { ...options, backup }),
      form?.[locale],
      isPrivate ? '(private)' : undefined,
      `⛔ ${words[locale]}`,
    ]);
    return ['', ...lines.filter((line) => line !== undefined), ''].join('\n');
  };
  return {
    of,
    title: 'guesses where no backup has the name, asks which one has it, says that one was deleted',
    refused: ['backup_not_found', 'backup_ambiguous', 'backup_gone'],
    async play({ vscale, type, wait }) {
      const { id } = vscale.state.addServer({ name: 'web-1' });
      for (const name of ['nightly', 'nightly', 'old']) {
        const backup = vscale.state.addBackup(id, name);
        if (name === 'old') vscale.outside.deleteBackup(backup.id);
      }
      await wait(40);
      for (const { backup } of refusals) {
        await type(of, { ...options, backup }, form && { form: { name: form.name } });
      }
    },
    en: tellIn('en'),
    ru: tellIn('ru'),
  };
}

export const whichScenes: readonly Scene[] = [
  ...whichServer([{ of: 'backup list', isPrivate: true }, restore]),
  ...busyServer([restore]),
  ...unreadyServer([restore]),
  ...aboutBackup.map(whichBackup),
];
