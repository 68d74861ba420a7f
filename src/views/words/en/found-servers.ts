import { pluralEn } from '../plural.ts';

export const foundServers = {
  command: 'Vscale: find servers here',
  none: 'This message names no server of the account: no id, no name and no address of one.',
  found: ({ count }: { count: number }) => `This message is about ${pluralEn(count, 'server', 'servers')}:`,
  more: ({ count }: { count: number }) => `and ${pluralEn(count, 'more', 'more')}: see \`/server list\`.`,
  show: ({ name }: { name: string }) => `Show ${name}`,
  restart: ({ name }: { name: string }) => `Restart ${name}`,
  ticket: ({ name }: { name: string }) => `Open ticket about ${name}`,
};
