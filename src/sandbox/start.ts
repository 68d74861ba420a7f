import type { SandboxConfig } from '../config.ts';
import { toPrintable } from '../printable.ts';
import { openPlayground } from './playground.ts';
import { explainTerminal } from './web/terminal.ts';

/** Where the page is looked for first; any free port where it is taken. */
const usualPort = 4646;

/** Runs the sandbox until a signal asks it to stop. */
export async function startSandbox({ http }: SandboxConfig): Promise<void> {
  const playground = await openPlayground({ port: usualPort, http });
  const say = (line = '') => console.log(line);
  say();
  say(
    '  Nothing is configured, so this is the sandbox: the real bot between a stand-in for Discord and one for Vscale.',
  );
  say('  It talks to nobody outside this machine, and what you do in it costs nothing.');
  say();
  say(`  Open        ${playground.url}`);
  say(`  A colleague ${playground.url}?as=ivan   (in a second window; Ivan may approve)`);
  for (const [index, line] of explainTerminal(playground.url).entries())
    say(`  ${index === 0 ? 'Or type     ' : ' '.repeat(12)}${line}`);
  say(`  Bot's log   ${playground.logFile}`);
  say('  To stop     Ctrl+C');
  say();

  playground.bot.onChange(() => {
    const { state, pid, lastWords } = playground.bot;
    if (state === 'ready') say(`  The bot is ready (process ${pid}).`);
    if (state === 'failed') say(`  The bot has ended: ${toPrintable(lastWords ?? 'nobody knows why')}`);
  });

  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      await playground.close();
      process.exit(0);
    });
  }
}
