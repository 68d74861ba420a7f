import { words } from '../../../src/views/words/index.ts';
import type { Talk } from '../talk.ts';
import type { Scene } from '../tell.ts';

const of = words.en.foundServers.command;

/** Somebody says it, and somebody else looks for servers in it, by the name that the command has in their language. */
function findIn({ discord, locale, look, choose }: Talk, said: string, as?: 'kim' | 'gleb') {
  const alert = discord.members.vera.say(said);
  look(alert);
  return choose(words[locale].foundServers.command, alert, as && { as });
}

const policy = (roles: Record<'viewer' | 'operator', { id: string }>) =>
  `roles: { viewer: ["${roles.viewer.id}"], operator: ["${roles.operator.id}"] }\nrules: []\n`;

export const findServersHereScenes: readonly Scene[] = [
  {
    of: [of, 'server show', 'server restart', 'ticket open'],
    title: 'from an alert to all that one would do next, by buttons alone',
    async play(talk) {
      const { vscale, locale, press, wait } = talk;
      vscale.state.addServer({ name: 'web-1' });
      const found = await findIn(talk, 'ALERT: http://31.184.254.10:8080/health does not answer');
      const say = words[locale].foundServers;
      const about = { name: 'web-1' };
      await press(found, say.show(about));
      await press(found, say.restart(about));
      await wait(60);
      await press(found, say.ticket(about), {
        form: { header: 'web-1 is down', text: 'It does not answer since noon.' },
      });
    },
  },
  {
    of,
    title: 'names the servers in the order of the text, five of them with buttons',
    async play(talk) {
      for (let count = 1; count <= 6; count += 1) talk.vscale.state.addServer({ name: `web-${count}` });
      await findIn(talk, 'WEB-6 and 15461103 are down; so are web-3, web-4, web-5 and web-1, but not web-20');
    },
  },
  {
    of,
    title: 'says where a message names none',
    async play(talk) {
      talk.vscale.state.addServer({ name: 'web-1' });
      await findIn(talk, 'web-10 is down, my-web-1 too');
    },
  },
  {
    of,
    title: 'offers a viewer only to look, and a stranger nothing',
    refused: 'needs_role',
    on: { policy: ({ roles }) => policy(roles) },
    async play(talk) {
      talk.vscale.state.addServer({ name: 'web-1' });
      await findIn(talk, 'web-1 is down', 'kim');
      await findIn(talk, 'web-1 is down', 'gleb');
    },
  },
  {
    of,
    title: 'finds none only where Vscale has answered',
    async play(talk) {
      talk.vscale.faults.queue({ when: { path: /scalets/ }, fault: 'error-503' });
      await findIn(talk, 'web-1 is down');
    },
  },
];
