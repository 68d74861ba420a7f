import { badName, busyServer, lockedServer, type ServerCommand, unreadyServer, whichServer } from '../shared.ts';

const readings: ServerCommand[] = ['server show', 'server log'].map((of) => ({ of, isPrivate: true }));

const rebuild: ServerCommand = {
  of: 'server rebuild',
  form: {
    en: (name) => `[form] Rebuild a server
Name of the server, to confirm*: – ${name === null ? 'All its data is lost. Type the name of the server exactly.' : `The system is installed anew, all data is lost. Type: ${name}`}
New root password: – Sent to Vscale and forgotten. Left empty: Vscale mails a new one to the owner.
Reason: – Shown to everybody in the channel.`,
    ru: (name) => `[form] Переустановить сервер
Имя сервера для подтверждения*: – ${name === null ? 'Все его данные пропадут. Введите имя сервера точно.' : `Система ставится заново, все данные пропадут. Введите: ${name}`}
Новый пароль root: – Бот отправит его в Vscale и забудет. Если пусто, Vscale пришлёт новый владельцу на почту.
Причина: – Её увидят все в канале.`,
  },
};

const remove: ServerCommand = {
  of: 'server delete',
  form: {
    en: (name) => `[form] Delete a server
Name of the server, to confirm*: – ${name === null ? 'All its data is lost. Type the name of the server exactly.' : `The server and all its data will be gone. Type: ${name}`}
Reason: – Shown to everybody in the channel.`,
    ru: (name) => `[form] Удалить сервер
Имя сервера для подтверждения*: – ${name === null ? 'Все его данные пропадут. Введите имя сервера точно.' : `Сервер и все его данные пропадут. Введите: ${name}`}
Причина: – Её увидят все в канале.`,
  },
};

const work: ServerCommand[] = [
  { of: 'server start' },
  { of: 'server stop' },
  { of: 'server restart' },
  { of: 'server upgrade', options: { plan: 'large' } },
  { of: 'server backup', options: { name: 'nightly' } },
  rebuild,
];

/** Vscale takes these for a server that is blocked, too. */
const lightWork: ServerCommand[] = [{ of: 'server rename', options: { name: 'web-2' } }, remove];

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
