import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { backup } from './backup.ts';
import { create } from './create.ts';
import { remove } from './delete.ts';
import { list } from './list.ts';
import { log } from './log.ts';
import { rebuild } from './rebuild.ts';
import { rename } from './rename.ts';
import { restart } from './restart.ts';
import { show } from './show.ts';
import { start } from './start.ts';
import { stop } from './stop.ts';
import { tag } from './tag.ts';
import { upgrade } from './upgrade.ts';

export const server: Command = {
  data: describeCommand('server'),
  subcommands: [list, show, log, create, start, stop, restart, upgrade, rebuild, rename, tag, backup, remove],
};
