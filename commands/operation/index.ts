import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { list } from './list.ts';
import { show } from './show.ts';

export const operation: Command = { data: describeCommand('operation'), subcommands: [list, show] };
