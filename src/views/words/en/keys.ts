import { pluralEn } from '../plural.ts';

export const keys = {
  listTitle: ({ count }: { count: number }) => pluralEn(count, 'SSH key', 'SSH keys'),
  listEmpty: 'There are no SSH keys yet. `/key add` adds one.',
  onServers: ({ servers }: { servers: string }) => `on ${servers}`,
  onNone: 'on no server',
  staysOnServers: 'Servers that have it keep it: take it out of `authorized_keys` there.',

  form: {
    title: 'Add an SSH key',
    name: 'Name',
    key: 'Public key',
    hint: 'The one line of the .pub file. Never the private key.',
    placeholder: 'ssh-ed25519 AAAA… you@laptop',
  },
};
