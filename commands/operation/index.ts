import type { Command } from '../../src/discord/command.ts';
import { describeCommand } from '../shared/describe.ts';
import { cancel } from './cancel.ts';
import { list } from './list.ts';
import { show } from './show.ts';

export const operation: Command = { data: describeCommand('operation'), subcommands: [list, show, cancel] };
