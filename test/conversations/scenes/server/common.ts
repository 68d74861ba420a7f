import { badName, busyServer, lockedServer, type ServerCommand, unreadyServer, whichServer } from '../shared.ts';

const readings: ServerCommand[] = [{ of: 'server show' }, { of: 'server log' }];

const work: ServerCommand[] = [
  { of: 'server start' },
  { of: 'server stop' },
  { of: 'server restart' },
  { of: 'server upgrade', options: { plan: 'large' } },
  { of: 'server backup', options: { name: 'nightly' } },
  { of: 'server rebuild', hasForm: true },
];

/** Vscale takes these for a server that is blocked, too. */
const lightWork: ServerCommand[] = [
  { of: 'server rename', options: { name: 'web-2' } },
  { of: 'server delete', hasForm: true },
];

const tag: ServerCommand = { of: 'server tag', options: { tag: 'production' } };

export const commonScenes = [
  ...whichServer([...readings, ...work, ...lightWork, tag]),
  ...busyServer([...work, ...lightWork, tag]),
  ...unreadyServer(work),
  ...lockedServer(lightWork),
  ...badName([
    { of: 'server create', options: (name) => ({ name, image: 'debian_11_64_001_master', plan: 'small' }) },
    { of: 'server rename', options: (name) => ({ server: 'web-1', name }) },
    { of: 'server tag', options: (name) => ({ server: 'web-1', tag: name }) },
    { of: 'server backup', options: (name) => ({ server: 'web-1', name }) },
  ]),
];
