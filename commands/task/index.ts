import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { list } from './list.ts';
import { show } from './show.ts';

export const task: Command = { data: describeCommand('task'), subcommands: [list, show] };
