import { pluralEn } from '../plural.ts';

const quote = (says: string | null) => (says === null ? '' : ` Vscale says: ${says}.`);

export const backups = {
  /** Words for the statuses that are known; others are shown as Vscale has them. */
  status: {
    queued: 'waiting',
    defining: 'being prepared',
    creating: 'being made',
    uploading: 'being stored',
    finished: 'ready',
  },
  deleted: 'deleted',
  locked: 'Vscale is working on it',
  created: ({ at }: { at: string }) => `Made: ${at}`,
  listTitle: ({ count }: { count: number }) => pluralEn(count, 'backup', 'backups'),
  listTitleOf: ({ count, server }: { count: number; server: string }) =>
    `${pluralEn(count, 'backup', 'backups')} of ${server}`,
  listEmpty: 'There are no backups yet. `/server backup` makes one.',
  of: ({ server }: { server: string }) => `of ${server}`,
  server: ({ server }: { server: string }) => `Server: ${server}`,
  size: ({ size }: { size: string }) => `Size: ${size}`,
  sizeUnknown: 'known when it is ready',
  footer: ({ id }: { id: string }) => `Backup ${id}`,

  locationChange: ({ from, to }: { from: string; to: string }) => `Location: ${from} → ${to}`,
  losesBackup: 'The backup will be gone for good.',

  /** Why an operation on a backup did not succeed, where that is said otherwise than of a server. */
  outcome: {
    task_failed: ({ says }: { says: string | null }) =>
      `The task failed at Vscale.${quote(says)} Look at \`/backup list\`, then ask again.`,
    unexpected_state: () => 'Vscale is done, but the backup is as it was. Look at `/backup list`, then ask again.',
    server_gone: () => 'The backup is not there. `/backup list` shows what is.',
  },

  restoreForm: {
    title: 'Restore a server',
    hint: ({ name }: { name: string }) => `The backup replaces all data on the server. Type: ${name}`,
  },
  deleteForm: {
    title: 'Delete a backup',
    label: 'Name of the backup, to confirm',
    hint: ({ name }: { name: string }) => `The backup will be gone for good. Type: ${name}`,
    unknown: 'It will be gone for good. Type the name of the backup exactly.',
  },
};
