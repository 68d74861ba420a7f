import type { OptionValues } from '../../../../src/sandbox/discord/server.ts';
import type { Scene } from '../../tell.ts';
import { busyServer, type ServerCommand, unreadyServer, whichServer } from '../shared.ts';

const restore: ServerCommand = { of: 'backup restore', options: { backup: 'nightly' }, hasForm: true };

/** A command with the option `backup`. */
interface BackupCommand {
  of: string;
  options?: OptionValues;
  /** What its form wants to be typed again. */
  confirmation?: string;
}

const aboutBackup: BackupCommand[] = [
  { of: 'backup show' },
  { of: 'backup restore', options: { server: 'web-1' }, confirmation: 'web-1' },
  { of: 'backup relocate', options: { location: 'msk0' } },
  { of: 'backup delete', confirmation: 'nightly' },
];

/** Where the name that was typed fits no backup, several, or one that was deleted. */
function whichBackup({ of, options, confirmation: name }: BackupCommand): Scene {
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
      for (const backup of ['nigthly', 'nightly', 'old']) {
        await type(of, { ...options, backup }, name === undefined ? {} : { form: { name } });
      }
    },
  };
}

export const whichScenes: readonly Scene[] = [
  ...whichServer([{ of: 'backup list' }, restore]),
  ...busyServer([restore]),
  ...unreadyServer([restore]),
  ...aboutBackup.map(whichBackup),
];
