import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { remove } from './delete.ts';
import { list } from './list.ts';
import { relocate } from './relocate.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';

export const backup: Command = {
  data: describeCommand('backup'),
  subcommands: [list, show, restore, relocate, remove],
};
